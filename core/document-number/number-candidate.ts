import { readNumber, sequencePattern, yearPattern } from './number-syntax.ts';

/** A place in folded text that may be the numeric part of a document number, before any judgement. */
export interface NumberCandidate {
  /** Where the numeric part begins and ends in the folded text; an agency stands before `start`. */
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly sequence: number;
  /** How many real brackets stand around the year. */
  readonly brackets: number;
  /** What stands between year and sequence: a bracket, 年, a dash, another single sign (OCR), nothing. */
  readonly joint: 'bracket' | 'word' | 'dash' | 'sign' | 'none';
  /** The year is followed by an agency of its own: `〔1996〕武司字第82号`. */
  readonly innerAgency: string | null;
  readonly ordinal: boolean;
  /** `misread`: OCR wrote 吗 for 号. */
  readonly mark: 'printed' | 'misread' | 'none';
  /** Followed by 文, 文件 or 令, which nothing but a document number is. */
  readonly calledDocument: boolean;
  /** A sign other than a bracket stands before the year. */
  readonly signBefore: boolean;
  /** The one bracket opens before the year, and 年 follows: it belongs to the sentence, `几月报备案（1981年88号文）`. */
  readonly inBrackets: boolean;
}

const sign = '[^\\p{Script=Han}0-9\\s〔〕，。；、：？！,;:?!“”"‘’\'《》]';

const candidate = new RegExp(
  [
    '(?<![0-9.])',
    `(?:(?<open>[〔〕]|${sign})?(?<year>${yearPattern})(?<close>年?[〔〕]年?\\n?|年|${sign})?`,
    '(?<inner>\\p{Script=Han}{1,10}字(?=第))?)?',
    `(?<ordinal>第)?(?<sequence>${sequencePattern})(?![0-9])`,
    '(?<mark>[号號吗])?(?<called>文件|文(?![化明旅字物体艺章娱创教具书员])|令(?!人))?',
  ].join(''),
  'gu',
);

/** Yields every candidate of folded text, left to right. */
export function* numberCandidates(text: string): Generator<NumberCandidate> {
  for (const match of text.matchAll(candidate)) {
    const sequence = readNumber(match.groups?.['sequence'] ?? '');
    if (!sequence) continue;
    yield describe(match, sequence);
  }
}

const describe = (match: RegExpMatchArray, sequence: number): NumberCandidate => {
  const { open, year, close, inner, ordinal, mark, called } = match.groups ?? {};
  const start = match.index ?? 0;
  return {
    start,
    end: start + match[0].length - (called?.length ?? 0),
    year: year ? readNumber(year) : null,
    sequence,
    brackets: [open, close].filter((around) => around && /[〔〕]/u.test(around)).length,
    joint: jointOf(close),
    innerAgency: inner ?? null,
    ordinal: ordinal !== undefined,
    mark: markOf(mark),
    calledDocument: called !== undefined,
    signBefore: open !== undefined && !/[〔〕]/u.test(open),
    inBrackets: open !== undefined && /[〔〕]/u.test(open) && close === '年',
  };
};

const jointOf = (close: string | undefined): NumberCandidate['joint'] => {
  if (!close) return 'none';
  if (/[〔〕]/u.test(close)) return 'bracket';
  if (close === '年') return 'word';
  return /[-–—―－/_~]/u.test(close) ? 'dash' : 'sign';
};

const markOf = (mark: string | undefined): NumberCandidate['mark'] => {
  if (!mark) return 'none';
  return mark === '吗' ? 'misread' : 'printed';
};
