import { AppError } from '../errors.ts';

/**
 * A vector that a model gave, brought to length one; throws `embedder-output-wrong` for one of another size, of zeros
 * or with what is no number: SQLite and hnswlib would take it, and answer nonsense later.
 */
export const unitVector = (
  values: ArrayLike<number>,
  { model, dimensions }: { readonly model: string; readonly dimensions: number },
): Float32Array => {
  let squares = 0;
  for (let place = 0; place < values.length; place += 1) squares += (values[place] ?? 0) ** 2;
  const length = Math.sqrt(squares);
  if (values.length === dimensions && length > 0 && Number.isFinite(length)) {
    return Float32Array.from(values, (value) => value / length);
  }
  const given =
    values.length === dimensions ? 'a vector of zeros or of what is no number' : `a vector of ${values.length} numbers`;
  throw new AppError(
    'embedder-output-wrong',
    `The embedding model ${model} gave ${given}; ${dimensions} finite numbers are needed. Check the model and its settings.`,
  );
};
