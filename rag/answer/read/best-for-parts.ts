import { lexicalTerms } from '#core/text/lexical-terms.ts';
import { detectAsks } from '../../understand/detect-asks.ts';
import type { Evidence } from '../rank-sentences.ts';
import { measureFits, shapeGain } from './answer-features.ts';
import { splitClauses } from './split-sentences.ts';

/** What of a sentence's clauses that count in the part's measure holds most of the given words; null where none counts. */
const countingClause = (part: string, { sentence }: Evidence, weigh: (text: string) => number): number | null => {
  const clauses = splitClauses(sentence).filter(({ text }) => measureFits(part, text) === true);
  return clauses.length === 0 ? null : Math.max(...clauses.map(({ text }) => weigh(text)));
};

/** How well each sentence fits one part of the question, told apart from the other parts by their words. */
const fitsOfPart = (
  { part, others }: { readonly part: string; readonly others: string },
  ranked: readonly Evidence[],
  scoreOf: (text: string) => number,
): readonly number[] => {
  const [own, foreign] = [new Set(lexicalTerms(part)), new Set(lexicalTerms(others))];
  const weigh = (text: string, counted: (term: string) => boolean): number =>
    scoreOf(lexicalTerms(text).filter(counted).join(' '));
  const ownWords = (text: string): number => weigh(text, (term) => own.has(term));
  const foreignWords = (text: string): number => weigh(text, (term) => foreign.has(term) && !own.has(term));
  const all = Math.max(Number.EPSILON, ownWords(part));
  const allForeign = Math.max(Number.EPSILON, foreignWords(others));
  const asks = detectAsks(part);
  return ranked.map((evidence) => {
    const { text } = evidence.sentence;
    const counting = countingClause(part, evidence, ownWords);
    return (
      evidence.score / (ranked[0]?.score ?? 1) +
      ownWords(text) / all -
      foreignWords(text) / allForeign / 2 +
      shapeGain(asks, text) +
      (counting === null ? 0 : 0.3 + counting / all)
    );
  });
};

/** A sentence that answers one part already is tried for another only if it fits so much better. */
const USED_LOSS = 0.3;

/**
 * For each part of a question, in order, the sentence that fits it best among those that fit the whole. `scoreOf` weighs
 * the question's words that a text holds.
 */
export const bestForParts = (
  asked: readonly string[],
  ranked: readonly Evidence[],
  scoreOf: (text: string) => number,
): readonly Evidence[] => {
  const used: Evidence[] = [];
  for (const part of asked) {
    const others = asked.filter((other) => other !== part).join('，');
    const fits = fitsOfPart({ part, others }, ranked, scoreOf).map(
      (fit, index) => fit - (used.some((evidence) => evidence === ranked[index]) ? USED_LOSS : 0),
    );
    const best = ranked[fits.indexOf(Math.max(...fits))];
    if (best) used.push(best);
  }
  return used;
};
