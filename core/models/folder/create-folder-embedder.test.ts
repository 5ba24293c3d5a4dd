import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { TINY_VOCABULARY, tinyModel, writeModelFolder } from '#test/support/tiny-model.ts';
import { createFolderEmbedder } from './create-folder-embedder.ts';

const newFolder = temporaryFolders();
// [PAD] and [UNK] would be seen at once: nothing else points that way.
const rows = [
  [0, 0, 0, 9],
  [0, 0, 9, 0],
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [4, 0, 0, 0],
  [0, 4, 0, 0],
  [3, 3, 0, 0],
  [3, 1, 0, 0],
  [-4, 0, 0, 0],
  [-4, -1, 0, 0],
];
const model = tinyModel({ rows });
const folderWith = (files: Readonly<Record<string, unknown>> = {}, bytes = model): string =>
  writeModelFolder(newFolder(), { model: bytes, files });
const rowOf = (token: string): readonly number[] => rows[TINY_VOCABULARY.indexOf(token)] ?? [];

const unit = (vector: readonly number[]): readonly number[] => vector.map((value) => value / Math.hypot(...vector));
/** The mean of the rows, computed here. */
const meanOf = (tokens: readonly string[]): readonly number[] =>
  unit([0, 1, 2, 3].map((place) => tokens.reduce((sum, token) => sum + (rowOf(token)[place] ?? 0), 0) / tokens.length));

const near = (expected: readonly number[]) => expected.map((value) => expect.closeTo(value, 5));
const one = (vectors: readonly Float32Array[]): readonly number[] => [...(vectors[0] ?? [])];

describe('createFolderEmbedder', () => {
  it('gives the mean of the tokens without the padding, of length one, in the order of the texts', async () => {
    const embedder = await createFolderEmbedder(folderWith());
    expect(embedder.dimensions).toBe(4);
    const vectors = await embedder.embed(['学前教育', '渔港', '学', '海']);
    expect(vectors.map((vector) => [...vector])).toEqual([
      near(meanOf(['[CLS]', '学', '前', '教', '育', '[SEP]'])),
      near(meanOf(['[CLS]', '渔', '港', '[SEP]'])),
      near(meanOf(['[CLS]', '学', '[SEP]'])),
      near(meanOf(['[CLS]', '[UNK]', '[SEP]'])),
    ]);
  });

  it('gives the same for a text alone as among many others, more than go through the model at once', async () => {
    const embedder = await createFolderEmbedder(folderWith());
    const texts = Array.from({ length: 50 }, (_, at) => '学前教育渔港'.slice(at % 6).repeat(1 + (at % 5)));
    const together = await embedder.embed(texts);
    expect(together).toHaveLength(50);
    for (const [at, text] of texts.entries()) {
      expect([...(together[at] ?? [])]).toEqual(near(one(await embedder.embed([text]))));
    }
    expect(await embedder.embed([])).toEqual([]);
  });

  it.each([
    ['pooling_mode_cls_token', ['[CLS]']],
    ['pooling_mode_lasttoken', ['[SEP]']],
    ['pooling_mode_mean_tokens', ['[CLS]', '渔', '港', '[SEP]']],
  ])('pools as the model was trained: %s', async (mode, tokens) => {
    const embedder = await createFolderEmbedder(folderWith({ '1_Pooling/config.json': { [mode]: true } }));
    expect(one(await embedder.embed(['渔港']))).toEqual(near(meanOf(tokens)));
  });

  it('takes the vector of the text where the model gives it', async () => {
    const bytes = tinyModel({ rows, gives: 'text', outputName: 'sentence_embedding' });
    const embedder = await createFolderEmbedder(folderWith({}, bytes));
    expect(one(await embedder.embed(['渔港']))).toEqual(near(meanOf(['[CLS]'])));
  });

  it('cuts what is longer than the model reads, and keeps the token that ends a text', async () => {
    const embedder = await createFolderEmbedder(folderWith({ 'sentence_bert_config.json': { max_seq_length: 8 } }));
    const expected = meanOf(['[CLS]', '学', '学', '学', '学', '学', '学', '[SEP]']);
    expect(one(await embedder.embed([`学学学学学学${'渔'.repeat(600)}`]))).toEqual(near(expected));
  });

  it('puts before questions and passages what the model wants there, and lets the office decide', async () => {
    const prompts = { prompts: { query: '学', passage: '渔' } };
    const embedder = await createFolderEmbedder(folderWith({ 'config_sentence_transformers.json': prompts }));
    expect([...((await embedder.embedQuery?.('港')) ?? [])]).toEqual(near(meanOf(['[CLS]', '学', '港', '[SEP]'])));
    expect(one(await embedder.embed(['港']))).toEqual(near(meanOf(['[CLS]', '渔', '港', '[SEP]'])));
    const own = await createFolderEmbedder(
      folderWith({
        'config_sentence_transformers.json': prompts,
        'wenhao.json': { queryPrefix: '前', pooling: 'cls' },
      }),
    );
    expect([...((await own.embedQuery?.('港')) ?? [])]).toEqual(near(meanOf(['[CLS]'])));
  });

  it('has another id when model, tokenizer or a setting changes, and only then', async () => {
    const idOf = async (folder: string): Promise<string> => (await createFolderEmbedder(folder)).id;
    const id = await idOf(folderWith());
    expect(id).toMatch(/^folder-4-[0-9a-f]{16}$/u);
    expect(await idOf(folderWith())).toBe(id);
    const changed = rows.map((row, at) => (at === 9 ? [0, 0, 0, 1] : row));
    expect(await idOf(folderWith({}, tinyModel({ rows: changed })))).not.toBe(id);
    expect(await idOf(folderWith({ 'tokenizer_config.json': { do_lower_case: true } }))).not.toBe(id);
    expect(await idOf(folderWith({ 'wenhao.json': { maxLength: 16 } }))).not.toBe(id);
    const beside = folderWith();
    writeFileSync(join(beside, 'model.onnx_data'), 'weights');
    expect(await idOf(beside)).not.toBe(id);
  });

  const without = (name: string): string => {
    const folder = folderWith();
    rmSync(join(folder, name));
    return folder;
  };
  it.each([
    ['no folder', () => '/nowhere/模型', 'embedder-folder-missing'],
    ['a file for a folder', () => join(folderWith(), 'model.onnx'), 'embedder-folder-missing'],
    ['no model', () => without('model.onnx'), 'embedder-file-missing'],
    ['no tokenizer', () => without('tokenizer.json'), 'embedder-file-missing'],
    ['a tokenizer that is no JSON', () => folderWith({ 'tokenizer.json': '{' }), 'embedder-file-invalid'],
    ['a tokenizer of no known kind', () => folderWith({ 'tokenizer.json': { model: {} } }), 'embedder-file-invalid'],
    ['a model cut short', () => folderWith({}, model.slice(0, model.length / 2)), 'embedder-file-invalid'],
    ['a setting nobody knows', () => folderWith({ 'wenhao.json': { pool: 'cls' } }), 'embedder-file-invalid'],
    ['a pooling nobody knows', () => folderWith({ '1_Pooling/config.json': {} }), 'embedder-file-invalid'],
    [
      'an input nobody knows',
      () => folderWith({}, tinyModel({ rows, inputNames: ['input_ids', 'pixels'] })),
      'embedder-output-wrong',
    ],
  ])('refuses %s', async (_, folder, code) => {
    await expect(createFolderEmbedder(folder())).rejects.toMatchObject({ code, name: 'AppError' });
  });

  it.each([
    ['is no number', Number.NaN],
    ['has no end', Number.POSITIVE_INFINITY],
  ])('refuses a vector that %s', async (_, value) => {
    const broken = rows.map((row, at) => (at === 8 ? [value, 0, 0, 0] : row));
    const embedder = await createFolderEmbedder(folderWith({}, tinyModel({ rows: broken })));
    await expect(embedder.embed(['渔'])).rejects.toMatchObject({ code: 'embedder-output-wrong' });
    expect(await embedder.embed(['学'])).toHaveLength(1);
  });

  it('says that the packages are not installed', async () => {
    const load = () => Promise.reject(new Error("Cannot find package 'onnxruntime-node'"));
    await expect(createFolderEmbedder(folderWith(), { load })).rejects.toMatchObject({
      code: 'embedder-package-missing',
    });
  });
});
