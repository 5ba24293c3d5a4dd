import { percentile } from './percentile.ts';

/** How long calls of the same kind took, in milliseconds. */
export interface CallCost {
  /** The first call, which loads what the others find loaded. */
  readonly first: number;
  readonly median: number;
  readonly p95: number;
}

/** Calls `call` for each input in turn, and once more for the first one. */
export const measureCalls = async <T>(
  inputs: readonly T[],
  call: (input: T) => Promise<unknown>,
): Promise<CallCost> => {
  const timed = async (input: T): Promise<number> => {
    const start = performance.now();
    await call(input);
    return performance.now() - start;
  };
  const [firstInput] = inputs;
  const first = firstInput === undefined ? Number.NaN : await timed(firstInput);
  const times: number[] = [];
  for (const input of inputs) times.push(await timed(input));
  return { first, median: percentile(times, 0.5), p95: percentile(times, 0.95) };
};
