import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import onnxProto from 'onnx-proto';

const { onnx } = onnxProto;
const { FLOAT, INT64 } = onnx.TensorProto.DataType;

/** One vector for each token of the tiny vocabulary; numbers are indices into it. */
export const TINY_VOCABULARY: readonly string[] = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  '学',
  '前',
  '教',
  '育',
  '渔',
  '港',
];

interface TinyModel {
  /** A row for each entry of the vocabulary. */
  readonly rows: readonly (readonly number[])[];
  readonly outputName?: string;
  readonly inputNames?: readonly string[];
  /** `text`: the model itself makes one vector a text, that of its first token. */
  readonly gives?: 'tokens' | 'text';
}

/** A model in ONNX that looks each token up in a table: small, but run by the real runtime. */
export const tinyModel = ({
  rows,
  outputName = 'last_hidden_state',
  inputNames = ['input_ids', 'attention_mask', 'token_type_ids'],
  gives = 'tokens',
}: TinyModel): Uint8Array => {
  const width = rows[0]?.length ?? 0;
  const table = { name: 'table', dataType: FLOAT, dims: [rows.length, width], floatData: rows.flat() };
  const first = { name: 'first', dataType: INT64, dims: [], int64Data: [0] };
  const lookUp = {
    opType: 'Gather',
    input: ['table', 'input_ids'],
    output: [gives === 'tokens' ? outputName : 'tokens'],
  };
  const takeFirst = {
    opType: 'Gather',
    input: ['tokens', 'first'],
    output: [outputName],
    attribute: [{ name: 'axis', type: onnx.AttributeProto.AttributeType.INT, i: 1 }],
  };
  return onnx.ModelProto.encode({
    irVersion: 8,
    opsetImport: [{ domain: '', version: 13 }],
    graph: {
      name: 'tiny',
      node: gives === 'tokens' ? [lookUp] : [lookUp, takeFirst],
      initializer: gives === 'tokens' ? [table] : [table, first],
      input: inputNames.map((name) => described(name, INT64, ['batch', 'length'])),
      output: [described(outputName, FLOAT, gives === 'tokens' ? ['batch', 'length', width] : ['batch', width])],
    },
  }).finish();
};

const described = (name: string, elemType: number, dims: readonly (string | number)[]) => ({
  name,
  type: {
    tensorType: {
      elemType,
      shape: { dim: dims.map((one) => (typeof one === 'string' ? { dimParam: one } : { dimValue: one })) },
    },
  },
});

const special = (id: number, content: string) => ({
  id,
  content,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
  special: true,
});

/** `tokenizer.json` of the BERT family: every Han character is a token, between [CLS] and [SEP]. */
const tinyTokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: TINY_VOCABULARY.slice(0, 4).map((content, id) => special(id, content)),
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '[CLS]', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '[SEP]', type_id: 0 } },
    ],
    pair: [],
    special_tokens: {
      '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
      '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
    },
  },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(TINY_VOCABULARY.map((token, id) => [token, id])),
  },
};

/** Writes a model folder; further files by their path inside it. */
export const writeModelFolder = (
  folder: string,
  { model, files = {} }: { readonly model: Uint8Array; readonly files?: Readonly<Record<string, unknown>> },
): string => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'model.onnx'), model);
  for (const [name, content] of Object.entries({ 'tokenizer.json': tinyTokenizer, ...files })) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
};
