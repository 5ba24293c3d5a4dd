import { percentile } from '../bench/percentile.ts';
import type { Benchmark } from './benchmark.ts';
import type { RetrievalSystem } from './retrieval-system.ts';
import { meanScore, type RankingScore, scoreRanking } from './score-ranking.ts';

const DEPTH = 100;

/** What a system earned on a benchmark, and how long a query took it. */
export interface SystemResult {
  readonly name: string;
  readonly score: RankingScore;
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** Runs every query of a benchmark. The first one is run twice, so that what is loaded on first use is not counted. */
export const runSystem = async (
  { name, search }: RetrievalSystem,
  { queries, judgements }: Benchmark,
): Promise<SystemResult> => {
  const [first] = queries;
  if (first) await search(first.text, DEPTH);
  const scores: RankingScore[] = [];
  const times: number[] = [];
  for (const { id, text } of queries) {
    const start = performance.now();
    const ranking = await search(text, DEPTH);
    times.push(performance.now() - start);
    scores.push(scoreRanking(ranking, judgements.get(id) ?? new Map()));
  }
  return { name, score: meanScore(scores), medianMs: percentile(times, 0.5), p95Ms: percentile(times, 0.95) };
};
