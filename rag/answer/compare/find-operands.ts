import type { AnsweringParts } from '../answering-parts.ts';
import type { Evidence } from '../rank-sentences.ts';
import { measureFits } from '../read/answer-features.ts';
import { textOverlap } from '../read/text-overlap.ts';
import { commonRuns } from './common-runs.ts';
import { figuresOfEvidence } from './figures-of-evidence.ts';
import { namesSide } from './names-side.ts';
import { type QuestionSides, questionSides } from './question-sides.ts';
import type { StatedFigure } from './stated-figure.ts';
import { type Obstacle, type WantedEnd, wantedFigure, whyNotComparable } from './why-not-comparable.ts';

/** A figure for each of the two things that a question sets side by side. */
export interface Operands {
  readonly left: StatedFigure;
  readonly right: StatedFigure;
  /** The words of the question that each figure was told by; '' where its document tells it. */
  readonly names: readonly [string, string];
  /** Why the two are not calculated with each other; null when they may be. */
  readonly obstacle: Obstacle | null;
}

interface RatedOperands extends Operands {
  readonly score: number;
  /** Share of the question's words that stand around the two figures. */
  readonly covered: number;
}

const READ_SENTENCES = 60;
const MOST_FIGURES = 90;
/** A run of this many characters tells a thing as surely as a longer one. */
const SURE_RUN = 4;
const SURE_SHARED = 6;
/** A pair of other figures within this distance of the best, which covers as much of the question, makes it doubtful. */
const DOUBTFUL = 0.5;
const COVERED_SHARE = 3;
/** Less of the question than this, and the figures stand in other matters. */
const LEAST_COVERED = 0.2;
const NAMED_BY_DOCUMENT = ['', ''] as const;

const wordsOf = ({ own, context }: StatedFigure): string => `${context} ${own}`;

/** The words that open or close one side of the question and tell `figure` from `other`. */
const tellingRun = (
  sides: QuestionSides,
  place: 'left' | 'right',
  [figure, other]: readonly StatedFigure[],
): string => {
  if (!figure || !other) return '';
  const together = figure.evidence.sentence === other.evidence.sentence;
  const [own, apart] = together ? [figure.own, other.own] : [wordsOf(figure), wordsOf(other)];
  const text = `${wordsOf(figure)}${figure.evidence.sentence.text}`;
  return (
    commonRuns(sides[place], own).find(
      (run) => !apart.includes(run) && namesSide(run, sides[place], { place, text }),
    ) ?? ''
  );
};

/** Measures that everyday questions name by other words. */
const ASKED_MEASURES: readonly (readonly [asked: RegExp, printed: RegExp])[] = [
  [/百分点|几个点|多少个点/u, /[%‰]|百分点/u],
  [/(?:几|多少)(?:元|块|万|亿)|多少钱|租金|奖励|补贴|补助|罚款|罚金|工资|学费|[拿领](?:到)?多少/u, /元/u],
  [/(?:几|多少)天/u, /[日天]/u],
];

const inAskedMeasure = (question: string, figure: StatedFigure): boolean => {
  const printed = figure.low ?? figure.high ?? '';
  const named = ASKED_MEASURES.find(([asked]) => asked.test(question));
  return named ? named[1].test(printed) : measureFits(question, printed) !== false;
};

/** Share of the question's terms, by rarity, that stand around a figure; its own words count twice. */
const fitOf = ({ query, rarity }: AnsweringParts, { own, wording, context }: StatedFigure): number => {
  let all = 0;
  let held = 0;
  for (const { term, weight } of query.terms) {
    const worth = weight * rarity(term);
    all += worth;
    if (`${own}${wording}`.includes(term)) held += worth;
    else if (context.includes(term)) held += worth / 2;
  }
  return all === 0 ? 0 : held / all;
};

interface Candidate {
  readonly figure: StatedFigure;
  readonly standing: number;
}

/** The figures of these sentences in the measure asked for, each with its standing for the question. */
const candidateFigures = (parts: AnsweringParts, evidence: readonly Evidence[]): readonly Candidate[] => {
  const best = Math.max(Number.EPSILON, ...evidence.map(({ score }) => score));
  return evidence
    .slice(0, READ_SENTENCES)
    .flatMap((one) => figuresOfEvidence(one))
    .filter((figure) => inAskedMeasure(parts.query.text, figure))
    .slice(0, MOST_FIGURES)
    .map((figure) => ({ figure, standing: fitOf(parts, figure) + figure.evidence.score / best }));
};

/** Two and three characters next to each other: three tell 机构护理 from a sentence with 机构 and 护理. */
const neighbours = (text: string): readonly string[] =>
  [...text.matchAll(/[\p{Script=Han}\p{L}\p{N}]+/gu)].flatMap(([run]) =>
    [...run].flatMap((_, at) =>
      [run.slice(at, at + 2), run.slice(at, at + 3)].filter((piece, size) => piece.length === size + 2),
    ),
  );

/** Share of the question's neighbouring characters that stand around a figure. */
const coverOf = ({ left, right }: QuestionSides, figure: StatedFigure): number => {
  const asked = [...neighbours(left), ...neighbours(right)];
  const around = `${figure.context} ${figure.own} ${figure.evidence.sentence.text}`;
  return asked.filter((pair) => around.includes(pair)).length / Math.max(1, asked.length);
};

interface PairRequest {
  readonly sides: QuestionSides;
  readonly end: WantedEnd;
  /** False where the documents tell the two figures apart. */
  readonly byWords: boolean;
}

/** The matter that the question names and both sentences speak of, as far as it is a run of its words. */
const sharedWords = ({ left, right }: QuestionSides, a: StatedFigure, b: StatedFigure): number => {
  const [ours, theirs] = [a, b].map(({ evidence }) => evidence.sentence.text);
  const asked = left === right ? left : `${left} ${right}`;
  const run = commonRuns(asked, ours ?? '').find((words) => theirs?.includes(words)) ?? '';
  return Math.min(run.length, SURE_SHARED) / SURE_RUN;
};

const ratePair = (a: Candidate, b: Candidate, { sides, end, byWords }: PairRequest): RatedOperands | null => {
  const [left, right] = [a.figure, b.figure];
  if (left === right) return null;
  const names = [tellingRun(sides, 'left', [left, right]), tellingRun(sides, 'right', [right, left])] as const;
  if (byWords && names.some((name) => name === '')) return null;
  const obstacle = whyNotComparable({ left, right, names }, end);
  if (obstacle?.unrelated) return null;
  const told = names.reduce((sum, { length }) => sum + Math.min(length, SURE_RUN) / SURE_RUN, 0);
  const together = left.evidence.sentence === right.evidence.sentence ? 0.5 : 0;
  const kin = textOverlap(left.wording, right.wording) / 2;
  const covered = (coverOf(sides, left) + coverOf(sides, right)) / 2;
  const shared = byWords ? 0 : sharedWords(sides, left, right);
  const score =
    a.standing + b.standing + told + together + kin + shared + COVERED_SHARE * covered - (obstacle ? 0.5 : 0);
  if (byWords && covered < LEAST_COVERED) return null;
  return { left, right, names: byWords ? names : NAMED_BY_DOCUMENT, obstacle, score, covered };
};

const valuesOf = ({ left, right }: Operands, end: WantedEnd): string =>
  [wantedFigure(left, end), wantedFigure(right, end)].join('|');

/** The best pair; where another pair of other figures is as good, the pair says so and is not calculated with. */
const choosePair = (pairs: readonly RatedOperands[], end: WantedEnd): Operands | null => {
  const [best, ...others] = pairs.toSorted((a, b) => b.score - a.score);
  if (!best) return null;
  const rival = others.some(
    (other) =>
      best.score - other.score < DOUBTFUL &&
      other.covered >= best.covered &&
      other.obstacle === null &&
      valuesOf(other, end) !== valuesOf(best, end),
  );
  return rival ? { ...best, obstacle: { reason: '符合的数字不止一组', unrelated: false, doubtful: true } } : best;
};

/** The figures that two words of the question tell apart; null when no two are. */
export const findOperandsByWords = (parts: AnsweringParts, end: WantedEnd): Operands | null => {
  const candidates = candidateFigures(parts, parts.ranked);
  const pairs = questionSides(parts.query.text).flatMap((sides) =>
    candidates.flatMap((a) => candidates.flatMap((b) => ratePair(a, b, { sides, end, byWords: true }) ?? [])),
  );
  return choosePair(pairs, end);
};

/** The figures that two documents state on the same matter; null when one of them states none. */
export const findOperandsByDocuments = (
  parts: AnsweringParts,
  {
    left,
    right,
    sides,
    end,
  }: { left: readonly Evidence[]; right: readonly Evidence[]; sides: QuestionSides; end: WantedEnd },
): Operands | null => {
  const [ours, theirs] = [candidateFigures(parts, left), candidateFigures(parts, right)];
  return choosePair(
    ours.flatMap((a) => theirs.flatMap((b) => ratePair(a, b, { sides, end, byWords: false }) ?? [])),
    end,
  );
};
