import { yearsIn } from '../read/year-fit.ts';

const SPAN = /((?:19|20)\d\d)年?\s*[-—–~～至到]\s*((?:19|20)\d\d)/gu;

const isCovered = (year: string, text: string): boolean =>
  [...text.matchAll(SPAN)].some(([, from = '', to = '']) => from <= year && year <= to);

/** What an answer would rest on, and the document it stands in. */
interface FoundText {
  readonly passages: string;
  readonly document: string;
}

/**
 * The year asked about that the document never names, where the passages speak of other years: 2030 where the targets
 * are those of 2025. Null where it does, where nothing is said of years, or where several years are asked about: each may
 * have a document of its own.
 */
export const unheldYear = (question: string, { passages, document }: FoundText): string | null => {
  if (new Set(yearsIn(question)).size > 1) return null;
  const text = document.replace(/\s/gu, '');
  const own = yearsIn(passages);
  return own.length === 0
    ? null
    : (yearsIn(question).find((year) => !own.includes(year) && !text.includes(year) && !isCovered(year, text)) ?? null);
};
