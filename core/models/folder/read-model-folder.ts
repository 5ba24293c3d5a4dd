import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { type ModelSettings, modelSettings } from './model-settings.ts';

/** A folder with a model of the sentence-transformers layout, exported to ONNX. */
export interface ModelFolder {
  /** Path of the model; files with more of its weights lie beside it. */
  readonly modelFile: string;
  readonly tokenizer: object;
  readonly tokenizerConfig: object;
  readonly settings: ModelSettings;
  /** Changes with every byte of model and tokenizer and with every setting. */
  readonly fingerprint: string;
}

/** Where exporters put the model. */
const MODEL_FILES = ['model.onnx', join('onnx', 'model.onnx')] as const;

/** Reads everything of a model folder but the model itself, of which it takes the hash. */
export const readModelFolder = async (folder: string): Promise<ModelFolder> => {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    throw new AppError('embedder-folder-missing', `${folder} is not a folder. Check WENHAO_EMBEDDER_FOLDER.`);
  }
  const modelFile = await findModel(folder);
  const [tokenizer, tokenizerConfig, own, pooling, sentence, prompts] = await Promise.all([
    readJson(folder, 'tokenizer.json'),
    readJson(folder, 'tokenizer_config.json'),
    readJson(folder, 'wenhao.json'),
    readJson(folder, join('1_Pooling', 'config.json')),
    readJson(folder, 'sentence_bert_config.json'),
    readJson(folder, 'config_sentence_transformers.json'),
  ]);
  if (tokenizer === undefined) throw missing(folder, 'tokenizer.json');
  const settings = settingsOf(folder, () =>
    modelSettings({ own, pooling, sentence, prompts, tokenizer: tokenizerConfig }),
  );
  const config = tokenizerConfig ?? {};
  return {
    modelFile,
    tokenizer,
    tokenizerConfig: config,
    settings,
    fingerprint: await fingerprintOf(modelFile, JSON.stringify([tokenizer, config, settings])),
  };
};

const missing = (folder: string, name: string): AppError =>
  new AppError('embedder-file-missing', `There is no ${name} in ${folder}.`);

const findModel = async (folder: string): Promise<string> => {
  for (const name of MODEL_FILES) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found?.isFile()) return join(folder, name);
  }
  throw missing(folder, 'model.onnx');
};

/** Undefined when there is no such file. */
const readJson = async (folder: string, name: string): Promise<object | undefined> => {
  const file = join(folder, name);
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return null;
    throw new AppError('embedder-file-invalid', `${file} can not be read (${cause.code}).`, { cause });
  });
  if (text === null) return undefined;
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('embedder-file-invalid', `${file} is not a JSON object.`, { cause });
  }
};

const settingsOf = (folder: string, read: () => ModelSettings): ModelSettings => {
  try {
    return read();
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? z.prettifyError(cause).replaceAll(/\s+/gu, ' ') : String(cause);
    throw new AppError(
      'embedder-file-invalid',
      `The settings of the model in ${folder} can not be followed: ${problem}`,
      {
        cause,
      },
    );
  }
};

/** Weights above 2 GB lie beside the model (`model.onnx_data`). */
const fingerprintOf = async (modelFile: string, settings: string): Promise<string> => {
  const hash = createHash('sha256').update(settings);
  const folder = dirname(modelFile);
  const names = (await readdir(folder)).filter((name) => name.startsWith(basename(modelFile))).sort();
  for (const name of names) {
    hash.update(`\0${name}\0`);
    for await (const bytes of createReadStream(join(folder, name))) hash.update(bytes as Buffer);
  }
  return hash.digest('hex').slice(0, 16);
};
