import type { IsoDate, Term } from '#core/document.ts';

/** Whether a document is within its own term on a day. `unstated` where its words do not say when it ends. */
export type TermStatus = 'unstated' | 'not-begun' | 'running' | 'ended';

const STATUS_NAMES: Readonly<Record<TermStatus, string>> = {
  unstated: '原文未写明',
  'not-begun': '尚未开始',
  running: '实施期内',
  ended: '已届满',
};

const termStatus = (term: Term | null, day: IsoDate): TermStatus => {
  if (term === null || (term.start === null && term.end === null)) return 'unstated';
  if (term.end !== null && term.end < day) return 'ended';
  if (term.start !== null && term.start > day) return 'not-begun';
  return 'running';
};

/** The term in words and where the day lies: `2022-01-01 至 2024-12-31，已届满`. */
export const describeTerm = (
  term: Term | null,
  day: IsoDate,
): { readonly status: TermStatus; readonly words: string } => {
  const status = termStatus(term, day);
  if (term === null || status === 'unstated') return { status, words: STATUS_NAMES.unstated };
  const range =
    term.start !== null && term.end !== null
      ? `${term.start} 至 ${term.end}`
      : (term.start && `${term.start} 起`) || `至 ${term.end}`;
  return { status, words: `${range}，${STATUS_NAMES[status]}` };
};
