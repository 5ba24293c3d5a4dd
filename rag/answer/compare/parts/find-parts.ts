import type { Evidence } from '../../rank-sentences.ts';
import { commonRuns } from '../common-runs.ts';
import { figuresOfEvidence } from '../figures-of-evidence.ts';
import type { StatedFigure } from '../stated-figure.ts';
import { wantedFigure, whyNotComparable } from '../why-not-comparable.ts';
import { countedThings, listedThings } from './asked-parts.ts';

/** Figures of one sentence that a question names one by one, and the whole that the sentence says they are of. */
export interface FoundParts {
  readonly evidence: Evidence;
  readonly parts: readonly NamedPart[];
  readonly whole: StatedFigure | null;
}

/** A figure with the words of the question that name it. */
export interface NamedPart {
  readonly figure: StatedFigure;
  readonly name: string;
}

const WHOLE = /总|合计|共计|全部/u;

const printedOf = (figure: StatedFigure): string | null => wantedFigure(figure, null);

/** The words before a figure, without what the figure before it measures. */
const isWhole = ({ own, wording }: StatedFigure): boolean => WHOLE.test(`${own}${wording}`);

/** Figures that may be added, taken away or divided: no conditions and no ranges. */
const plainFigures = (evidence: Evidence): readonly StatedFigure[] =>
  figuresOfEvidence(evidence).filter((figure) => !figure.threshold && printedOf(figure) !== null);

/** The run of the question that names this figure and no other of the sentence. */
const nameOf = (question: string, figure: StatedFigure, others: readonly StatedFigure[]): string =>
  commonRuns(question, figure.own).find((run) => others.every(({ own }) => !own.includes(run))) ?? '';

const comparable = (parts: readonly NamedPart[]): boolean => {
  const [first, ...rest] = parts;
  return (
    first !== undefined &&
    rest.every(
      ({ figure, name }) =>
        whyNotComparable({ left: first.figure, right: figure, names: [first.name, name] }, null) === null,
    )
  );
};

/** The figures of a sentence that the question names, in the order of the sentence. */
const namedParts = (question: string, figures: readonly StatedFigure[]): readonly NamedPart[] =>
  figures
    .filter((figure) => !isWhole(figure))
    .map((figure) => ({
      figure,
      name: nameOf(
        question,
        figure,
        figures.filter((other) => other !== figure),
      ),
    }))
    .filter(({ name }) => name !== '');

/**
 * True when each thing of the question's list has its figure: of 博士、硕士和本科 with two found there is no sum. From the first
 * stretch that names one, every piece must.
 */
const namesAll = (question: string, parts: readonly NamedPart[]): boolean => {
  const counted = countedThings(question);
  if (counted !== null && counted !== parts.length) return false;
  const holds = (piece: string): boolean => parts.some(({ name }) => piece.includes(name));
  const stretches = listedThings(question);
  const first = stretches.findIndex((pieces) => pieces.some(holds));
  return first >= 0 && stretches.slice(first).every((pieces) => pieces.every(holds));
};

/** The sentence's whole: the only figure that calls itself a total and is of the parts' kind. */
const wholeOf = (figures: readonly StatedFigure[], part: StatedFigure): StatedFigure | null => {
  const totals = figures.filter(
    (figure) => isWhole(figure) && whyNotComparable({ left: figure, right: part, names: ['', ''] }, null) === null,
  );
  return totals.length === 1 ? (totals[0] ?? null) : null;
};

const OF_WHICH = '其中';

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** The figure that stands right before 其中, which is what the figures after it are of. */
const wholeBefore = (text: string, figures: readonly StatedFigure[]): number => {
  if (!text.includes(OF_WHICH)) return -1;
  const head = squeezed(text.slice(0, text.indexOf(OF_WHICH))).replace(/[,;、(]$/u, '');
  const bare = head.replace(/(?:以上|左右|以内|以下)$/u, '');
  return figures.findIndex(
    (figure) => bare.endsWith(printedOf(figure) ?? ' ') && bare.includes(squeezed(figure.own).replace(/^[,;、]/u, '')),
  );
};

/** Two or more figures of a sentence that a question names each by its own words; null when it does not name them all. */
export const partsNamed = (question: string, evidence: Evidence): FoundParts | null => {
  const figures = plainFigures(evidence);
  const parts = namedParts(question, figures);
  const [first] = parts;
  if (!first || parts.length < 2 || !comparable(parts) || !namesAll(question, parts)) return null;
  // A whole and what it holds do not add up: 工业企业500家，其中规上企业80家.
  const holder = figures[wholeBefore(evidence.sentence.text, figures)];
  if (parts.some(({ figure }) => figure === holder)) return null;
  return { evidence, parts, whole: wholeOf(figures, first.figure) };
};

/** The one part that a whole is said to hold (`总建筑面积2.3万平方米，其中仓储面积2万平方米`), or the parts that are named. */
export const partsOfWhole = (question: string, evidence: Evidence): FoundParts | null => {
  const figures = plainFigures(evidence);
  const at = wholeBefore(evidence.sentence.text, figures);
  const whole = figures[at];
  if (!whole) return null;
  const below = figures
    .slice(at + 1)
    .filter((figure) => whyNotComparable({ left: whole, right: figure, names: ['', ''] }, null) === null);
  const named = namedParts(question, below);
  const only = below.length === 1 ? below.map((figure) => ({ figure, name: figure.own })) : [];
  const parts = named.length > 0 ? named : only;
  return parts.length === 0 ? null : { evidence, parts, whole };
};
