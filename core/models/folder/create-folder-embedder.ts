import type { InferenceSession } from 'onnxruntime-node';
import { AppError } from '../../errors.ts';
import type { Embedder } from '../embedder.ts';
import { unitVector } from '../unit-vector.ts';
import { loadModelRuntime, type ModelRuntime } from './load-model-runtime.ts';
import { type ModelFolder, readModelFolder } from './read-model-folder.ts';
import { runModel, type TokenIds } from './run-model.ts';

/** Texts that go through the model at once: more gain no time on a processor, and cost memory. */
const BATCH = 16;

/**
 * An embedder from a folder with a model in ONNX (`model.onnx`, `tokenizer.json`), run in this process. Nothing is
 * downloaded. Its id holds the hash of the model, so that a store is indexed anew when the model is exchanged.
 */
export const createFolderEmbedder = async (
  path: string,
  { load }: { readonly load?: () => Promise<ModelRuntime> } = {},
): Promise<Embedder> => {
  const folder = await readModelFolder(path);
  const runtime = await loadModelRuntime(load);
  const { pooling, queryPrefix, passagePrefix } = folder.settings;
  const session = await openModel(runtime, folder);
  const { idsOf, padding } = openTokenizer(runtime, folder);
  const run = (batch: readonly TokenIds[]): Promise<readonly Float64Array[]> =>
    runModel(batch, {
      session,
      padding,
      pooling,
      newTensor: (values, shape) => new runtime.onnx.Tensor('int64', values, shape),
    });
  // What a model says of its size in files is not always true of the exported one.
  const [sample] = await run([idsOf('文')]);
  const dimensions = sample?.length ?? 0;
  const embed = async (texts: readonly string[]): Promise<readonly Float32Array[]> => {
    const vectors: Float32Array[] = [];
    const tokens = texts.map((text, at) => ({ at, ids: idsOf(text) }));
    // Texts of like length together, so that little is filled up.
    tokens.sort((left, right) => left.ids.length - right.ids.length || left.at - right.at);
    for (let start = 0; start < tokens.length; start += BATCH) {
      const batch = tokens.slice(start, start + BATCH);
      for (const [place, vector] of (await run(batch.map(({ ids }) => ids))).entries()) {
        vectors[batch[place]?.at ?? 0] = unitVector(vector, { model: `of ${path}`, dimensions });
      }
    }
    return vectors;
  };
  return {
    id: `folder-${dimensions}-${folder.fingerprint}`,
    dimensions,
    embed: (texts) => embed(texts.map((text) => passagePrefix + text)),
    embedQuery: async (text) => (await embed([queryPrefix + text]))[0] ?? new Float32Array(dimensions),
  };
};

const openModel = ({ onnx }: ModelRuntime, { modelFile }: ModelFolder): Promise<InferenceSession> =>
  // Warnings of the runtime about the graph are for whoever exported it.
  onnx.InferenceSession.create(modelFile, { logSeverityLevel: 3 }).catch((cause: unknown) => {
    throw unreadable(modelFile, cause);
  });

const openTokenizer = (
  { tokenizers }: ModelRuntime,
  { tokenizer: json, tokenizerConfig, settings }: ModelFolder,
): { readonly idsOf: (text: string) => TokenIds; readonly padding: number } => {
  try {
    const tokenizer = new tokenizers.Tokenizer(json, tokenizerConfig);
    const padding = tokenizer.token_to_id('[PAD]') ?? tokenizer.token_to_id('<pad>') ?? 0;
    const idsOf = (text: string): TokenIds => {
      const { ids } = tokenizer.encode(text);
      return ids.length === 0 ? [padding] : shorten(ids, settings.maxLength);
    };
    return { idsOf, padding };
  } catch (cause) {
    throw unreadable('tokenizer.json', cause);
  }
};

/** The last token ends the text for the model ([SEP], </s>), so it stays. */
const shorten = (ids: TokenIds, maxLength: number): TokenIds =>
  ids.length <= maxLength ? ids : [...ids.slice(0, maxLength - 1), ...ids.slice(-1)];

const unreadable = (file: string, cause: unknown): AppError => {
  const detail = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  return new AppError('embedder-file-invalid', `${file} can not be read: ${detail}`, { cause });
};
