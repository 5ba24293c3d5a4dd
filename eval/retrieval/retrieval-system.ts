import type { Benchmark } from './benchmark.ts';

/** Something that ranks a benchmark's documents for a query. */
export interface RetrievalSystem {
  readonly name: string;
  /** Ids of at most `limit` documents, best first. */
  search(query: string, limit: number): Promise<readonly string[]>;
}

/** Builds the index of a system over a benchmark. `folder` is an empty one of its own. */
export type BuildSystems = (benchmark: Benchmark, folder: string) => Promise<BuiltSystems>;

/** One or more systems over one index. */
export interface BuiltSystems {
  readonly systems: readonly RetrievalSystem[];
  close(): Promise<void>;
}
