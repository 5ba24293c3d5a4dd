/** One unit of a benchmark's corpus; the judgements name it by its id. */
export interface BenchmarkDocument {
  readonly id: string;
  /** '' when it has none. */
  readonly title: string;
  readonly text: string;
}

export interface BenchmarkQuery {
  readonly id: string;
  readonly text: string;
}

/** A public retrieval benchmark, read from its folder. */
export interface Benchmark {
  readonly name: string;
  /** Distractors included, after the corpus proper. */
  readonly documents: readonly BenchmarkDocument[];
  readonly distractors: number;
  /** Only queries with a judgement. */
  readonly queries: readonly BenchmarkQuery[];
  /** Grade by document id, by query id. */
  readonly judgements: ReadonlyMap<string, ReadonlyMap<string, number>>;
}
