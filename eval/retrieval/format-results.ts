import type { Benchmark } from './benchmark.ts';
import type { SystemResult } from './run-system.ts';

/** The results of one benchmark as a Markdown table, in the order given. */
export const formatResults = (
  { name, documents, distractors, queries }: Benchmark,
  results: readonly SystemResult[],
): string => {
  const corpus = distractors > 0 ? `${documents.length} 段（其中干扰 ${distractors}）` : `${documents.length} 段`;
  return [
    `| ${name}：${corpus}，${queries.length} 问 | nDCG@10 | R@5 | R@10 | R@100 | 首位命中 | p50 ms | p95 ms |`,
    '|---|---:|---:|---:|---:|---:|---:|---:|',
    ...results.map(row),
  ].join('\n');
};

const row = ({ name, score, medianMs, p95Ms }: SystemResult): string => {
  const { ndcg10, recall5, recall10, recall100, hit1 } = score;
  const shares = [ndcg10, recall5, recall10, recall100, hit1].map((share) => share.toFixed(3));
  return `| ${[name, ...shares, medianMs.toFixed(1), p95Ms.toFixed(1)].join(' | ')} |`;
};
