import type { IngestOutcome } from '../ingest-result.ts';

/** Outcomes in a user's words, in the order of the closing line. */
export const OUTCOME_WORDS: Readonly<Record<IngestOutcome, string>> = {
  added: '收录',
  replaced: '更新',
  unchanged: '未变',
  quarantined: '暂缓',
  refused: '拒收',
  failed: '失败',
};
