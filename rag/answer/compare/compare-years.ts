import type { Claim } from '../../cite/claim.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import type { Evidence } from '../rank-sentences.ts';
import { measureFits } from '../read/answer-features.ts';
import { claimFromEvidence } from '../read/claim-from-evidence.ts';
import { governingTime } from '../read/governing-time.ts';
import { textOverlap } from '../read/text-overlap.ts';
import { yearsIn } from '../read/year-fit.ts';
import { askedOperation } from './asked-operation.ts';

const SHORT_YEAR = /(?<![\d〔[(])(\d\d)年(?!级|期|以|内|以上)/gu;
/** A thing asked of each year: 不同, 分别, or a question word in each clause. */
const OF_EACH = /不同|区别|变化|分别|各(?:是|为|要|达)?|比/u;
const ASKED_TWICE = /(?:多少|几|什么|啥).{1,30}(?:多少|几|什么|啥)/u;
const READ = 20;
const ROOM = 80;
/** A sentence that fits the question less than this, beside the best, is of another matter. */
const LEAST_SHARE = 0.6;

/** The calendar years of a question, in its order; 24年 is 2024年. */
export const askedYears = (question: string): readonly string[] => {
  const written = question.normalize('NFKC').replace(SHORT_YEAR, '20$1年');
  return [...new Set(yearsIn(written))];
};

/** The years a sentence is of: its own or the one that governs it. */
const yearsOf = (evidence: Evidence): readonly string[] => [
  ...new Set(yearsIn(`${governingTime(evidence)?.text ?? ''}${evidence.sentence.text}`)),
];

const SAME_MATTER = 0.12;
/** Years are in all of them. */
const withoutYears = (text: string): string => text.replace(/[\d年到至前底，。；]/gu, '');

/** Sentences of two years that have next to no words in common speak of different things. */
const areKin = ([first, ...others]: readonly Evidence[]): boolean =>
  others.every(
    (other) => textOverlap(withoutYears(first?.sentence.text ?? ''), withoutYears(other.sentence.text)) >= SAME_MATTER,
  );

const sentencesOfYears = ({ query, ranked }: AnsweringParts, years: readonly string[]): readonly Evidence[] => {
  const read = ranked.slice(0, READ).filter(({ sentence }) => measureFits(query.text, sentence.text) !== false);
  const best = read[0]?.score ?? 0;
  return years.flatMap(
    (year) =>
      read.find((evidence) => {
        const own = yearsOf(evidence);
        return own.includes(year) && own.length === 1 && evidence.score >= LEAST_SHARE * best;
      }) ?? [],
  );
};

/**
 * What one document says of each of two or three years, side by side: 2028年和2035年的目标有什么不同. Null when a year has no
 * sentence of its own, or something is to be worked out.
 */
export const compareYears = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { text, subject, scope } = parts.query;
  const years = askedYears(subject);
  const operation = askedOperation(text);
  const wanted = OF_EACH.test(text) || ASKED_TWICE.test(text);
  if (years.length < 2 || years.length > 3 || !wanted) return null;
  if (scope.kind !== 'named' || scope.documents.length > 1) return null;
  if (operation !== null && operation !== 'same') return null;
  const found = sentencesOfYears(parts, years);
  if (found.length < years.length || new Set(found).size < years.length || !areKin(found)) return null;
  const claims: Claim[] = [];
  for (const evidence of found) {
    const scoreOf = (piece: string): number =>
      parts.query.terms.reduce(
        (sum, { term, weight }) => sum + (piece.includes(term) ? weight * parts.rarity(term) : 0),
        0,
      ) +
      years.filter((year) => piece.includes(year)).length * 50;
    const claim = await claimFromEvidence(evidence, { limit: ROOM, scoreOf, reader: parts.reader });
    if (claim) claims.push(claim);
  }
  if (claims.length < years.length) return null;
  return { kind: 'answer', claims, support: [], notes: [], items: [], lead: '原文分别是：' };
};
