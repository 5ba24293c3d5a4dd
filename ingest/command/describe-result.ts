import type { IngestOutcome, IngestResult } from '../ingest-result.ts';
import { errorWords } from './error-words.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';
import { problemWords } from './problem-words.ts';

/** Control characters and marks that reorder text: names and titles come from strangers, terminals obey them. */
const STEERING = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** One line on what became of a file. A refused file is named by position and hash only. */
export const describeResult = (result: IngestResult): string => {
  const reason = result.errorCode ? `：${errorWords(result.errorCode)}` : '';
  return `${OUTCOME_WORDS[result.outcome]}  ${nameOf(result)}${reason || countsOf(result)}`.replace(STEERING, '');
};

const nameOf = ({ outcome, position, file, documentId, documentNumber, title }: IngestResult): string => {
  if (outcome === 'refused') return `第${position}份（SHA-256 ${documentId ?? '未知'}）`;
  if (title === null) return file ?? '';
  // GB/T 15834: marks for titles alternate, the outer ones are 《》.
  return `${documentNumber ?? '（无文号）'}《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
};

const countsOf = ({ outcome, sections, passages, obligations, problems }: IngestResult): string => {
  if (outcome === 'unchanged') return '';
  const words = problemWords(problems);
  const tasks = obligations > 0 ? `、${obligations}项任务` : '';
  return `：${sections}节、${passages}段${tasks}${words === '' ? '' : `；提示：${words}`}`;
};

/** The closing line: how many files came to what. */
export const describeTotals = (results: readonly IngestResult[]): string => {
  const outcomes = Object.keys(OUTCOME_WORDS) as readonly IngestOutcome[];
  const counts = outcomes.map((outcome) => ({
    outcome,
    count: results.filter((result) => result.outcome === outcome).length,
  }));
  const words = counts
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${OUTCOME_WORDS[outcome]}${count}份`);
  return `共${results.length}份：${words.join('，')}。`;
};
