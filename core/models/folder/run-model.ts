import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { AppError } from '../../errors.ts';
import type { Pooling } from './model-settings.ts';
import { poolTokens } from './pool-tokens.ts';

/** The numbers of the tokens of one text. */
export type TokenIds = readonly number[];

/** An output of this name is the vector of the text, made by the model itself. */
const WHOLE_TEXT = 'sentence_embedding';
const PER_TOKEN = ['last_hidden_state', 'token_embeddings'] as const;

interface Model {
  readonly session: InferenceSession;
  readonly newTensor: (values: BigInt64Array, shape: readonly number[]) => Tensor;
  /** The number of the token that fills up shorter texts. */
  readonly padding: number;
  readonly pooling: Pooling;
}

/** Puts the tokens of some texts through a model; one vector a text, not yet of length one. */
export const runModel = async (batch: readonly TokenIds[], model: Model): Promise<readonly Float64Array[]> => {
  const length = Math.max(...batch.map((ids) => ids.length));
  const name = outputOf(model.session);
  const outputs = await model.session.run(inputsFor(batch, length, model), [name]).catch((cause: unknown) => {
    throw wrong(`failed: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`, cause);
  });
  return vectorsOf(outputs[name], { batch, length, pooling: model.pooling });
};

/** What each input that models know holds at a place of a text; there is no token where the text is filled up. */
const INPUTS: Readonly<Record<string, (id: number | undefined, at: number, padding: number) => number>> = {
  input_ids: (id, _, padding) => id ?? padding,
  attention_mask: (id) => (id === undefined ? 0 : 1),
  token_type_ids: () => 0,
  position_ids: (_, at) => at,
};

const inputsFor = (
  batch: readonly TokenIds[],
  length: number,
  { session, newTensor, padding }: Model,
): Record<string, Tensor> => {
  const inputs = session.inputNames.map((name) => {
    const numberAt = INPUTS[name];
    if (!numberAt) throw wrong(`wants an input "${name}", which is not known`);
    const numbers = batch.flatMap((ids) => Array.from({ length }, (_, at) => BigInt(numberAt(ids[at], at, padding))));
    return [name, newTensor(BigInt64Array.from(numbers), [batch.length, length])] as const;
  });
  return Object.fromEntries(inputs);
};

const wrong = (what: string, cause?: unknown): AppError =>
  new AppError('embedder-output-wrong', `The embedding model of the folder ${what}. Check how it was exported.`, {
    cause,
  });

const outputOf = ({ outputNames }: InferenceSession): string => {
  const known = [WHOLE_TEXT, ...PER_TOKEN].find((name) => outputNames.includes(name));
  return known ?? outputNames[0] ?? '';
};

const vectorsOf = (
  output: Tensor | undefined,
  {
    batch,
    length,
    pooling,
  }: { readonly batch: readonly TokenIds[]; readonly length: number; readonly pooling: Pooling },
): readonly Float64Array[] => {
  const dims = output?.dims ?? [];
  const values = output?.data;
  const width = dims.at(-1) ?? 0;
  if (!(values instanceof Float32Array)) throw wrong(`gave ${output?.type ?? 'nothing'} instead of 32-bit numbers`);
  if (dims[0] === batch.length && dims.length === 2) {
    return batch.map((_, text) => Float64Array.from(values.subarray(text * width, (text + 1) * width)));
  }
  if (dims[0] === batch.length && dims[1] === length && dims.length === 3) {
    return batch.map((ids, text) => poolTokens({ values, length, width }, { text, tokens: ids.length, pooling }));
  }
  throw wrong(`gave an output of the shape [${dims.join(', ')}] for ${batch.length} texts of ${length} tokens`);
};
