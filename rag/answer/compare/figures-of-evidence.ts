import { type FoldedText, foldText } from '#core/folded-text.ts';
import { findQuantities } from '#core/quantities/find-quantities.ts';
import type { Quantity } from '#core/quantities/quantity.ts';
import { type Amount, readAmount, readChineseAmount } from '#core/quantities/read-amount.ts';
import type { Evidence } from '../rank-sentences.ts';
import { governingTime } from '../read/governing-time.ts';
import { leadingWords } from './leading-words.ts';
import { nameAfter } from './name-after.ts';
import { namesInTurn } from './names-in-turn.ts';
import type { StatedFigure } from './stated-figure.ts';

/** A quantity at its place in the folded sentence. */
interface PlacedQuantity {
  readonly quantity: Quantity;
  readonly amounts: readonly Amount[];
  readonly start: number;
  readonly end: number;
  readonly wordingStart: number;
  readonly wordingEnd: number;
}

const DIGIT_OR_NUMERAL = /[\d一二三四五六七八九十百千两]/u;

const amountAt = (text: string, at: number): Amount | null =>
  /\d/u.test(text.charAt(at)) ? readAmount(text, at) : readChineseAmount(text, at);

/** Amounts printed in a stretch of folded text. */
const amountsIn = (text: string, from: number, to: number): readonly Amount[] => {
  const amounts: Amount[] = [];
  for (let at = from; at < to; at += 1) {
    if (!DIGIT_OR_NUMERAL.test(text.charAt(at)) || /[\d.]/u.test(text.charAt(at - 1))) continue;
    const amount = amountAt(text, at);
    if (!amount || amount.end > to) continue;
    amounts.push(amount);
    at = Math.max(at, amount.end - 1);
  }
  return amounts;
};

/** `480毫米×140毫米` is one size and no figure. */
const isDimension = (text: string, { start, end }: Amount): boolean =>
  /[×*xX]/u.test(text.charAt(start - 1)) || /[×*xX]/u.test(text.charAt(end));

const foldedIndex = ({ offsets }: FoldedText, source: number): number => {
  const at = offsets.findIndex((offset) => offset >= source);
  return at < 0 ? offsets.length : at;
};

/** Finds where in the sentence the numbers of each quantity are printed; one that stands nowhere is left out. */
const placeQuantities = (folded: FoldedText, quantities: readonly Quantity[]): readonly PlacedQuantity[] => {
  const placed: PlacedQuantity[] = [];
  for (const quantity of quantities) {
    const wordingStart = foldedIndex(folded, quantity.span.start);
    const wordingEnd = foldedIndex(folded, quantity.span.end);
    const free = amountsIn(folded.text, wordingStart, wordingEnd).filter(
      ({ start }) => !placed.some((other) => !other.quantity.threshold && start >= other.start && start < other.end),
    );
    const first = free.find(({ value, unit }) => value === quantity.value && quantity.unit.startsWith(unit));
    if (!first || isDimension(folded.text, first)) continue;
    const upper = free.find(({ start, value }) => start > first.start && value === quantity.high);
    const amounts = quantity.high !== null && upper ? [first, upper] : [first];
    const end = (upper && amounts.length > 1 ? upper : first).end;
    placed.push({ quantity, amounts, start: first.start, end, wordingStart, wordingEnd });
  }
  return placed;
};

const endsOf = (text: string, { quantity, amounts }: PlacedQuantity): Pick<StatedFigure, 'low' | 'high'> => {
  const [first, upper] = amounts.map(({ start, end }) => text.slice(start, end));
  if (first === undefined) return { low: null, high: null };
  if (quantity.bound === 'range') return { low: upper === undefined ? null : first, high: upper ?? null };
  if (quantity.bound === '<=' || quantity.bound === '<') return { low: null, high: first };
  if (quantity.bound === '>=' || quantity.bound === '>') return { low: first, high: null };
  return { low: first, high: first };
};

const CLAUSE_END = /[,，;；。:：]/gu;

/** Where the clause of a place begins. */
const clauseStart = (text: string, at: number): number =>
  Math.max(0, ...[...text.slice(0, at).matchAll(CLAUSE_END)].map(({ index }) => index + 1));

/** What the figures of one sentence measure, each with its own words. */
export const figuresOfEvidence = (evidence: Evidence): readonly StatedFigure[] => {
  const folded = foldText(evidence.sentence.text);
  const { text } = folded;
  const placed = placeQuantities(folded, findQuantities(evidence.sentence.text)).toSorted((a, b) => a.start - b.start);
  const first = placed[0]?.start ?? 0;
  const head = text.slice(0, clauseStart(text, first));
  const { passage } = evidence.found;
  const around = [passage.headings.join(' '), governingTime(evidence)?.text ?? '', leadingWords(evidence)].join(' ');
  return placed.map((one, index) => {
    const listed = namesInTurn(text, placed, index);
    const before = placed.findLast(({ end }) => end <= one.start)?.end ?? 0;
    const { bound, softness, per, threshold } = one.quantity;
    return {
      evidence,
      ...endsOf(text, one),
      bound,
      softness,
      per,
      threshold,
      own:
        listed ??
        nameAfter(text, placed, index) ??
        text.slice(Math.max(before, before === 0 ? clauseStart(text, first) : 0), one.start),
      wording: listed === null ? text.slice(one.wordingStart, one.wordingEnd) : text.slice(first, one.wordingEnd),
      context: listed === null ? `${around} ${head}` : around,
    };
  });
};
