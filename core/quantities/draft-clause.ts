import type { Span } from '../span.ts';
import { skipLeadIn } from './cut-wording.ts';
import { draftPart } from './draft-part.ts';
import type { Carried, DraftQuantity, Drafts } from './draft-quantity.ts';
import type { Figure } from './figure.ts';
import { isThreshold } from './is-threshold.ts';
import { readRespectively } from './read-respectively.ts';
import type { Clause } from './split-clauses.ts';
import { splitParts } from './split-parts.ts';

/** A clause with its figures and what stands before and after it. */
export interface ClauseReading {
  /** Masked, folded text. */
  readonly text: string;
  readonly clause: Clause;
  /** At least one. */
  readonly figures: readonly Figure[];
  readonly carried: Carried;
  /** The next clause of the sentence when it has no figure of its own. */
  readonly follower: Clause | null;
}

/** Drafts the quantities of a clause: each target with its part of the clause, thresholds inside them beside. */
export const draftClause = (reading: ClauseReading): Drafts => {
  const { text, clause, figures, follower } = reading;
  const thresholds = findThresholds(reading);
  const targets = figures.filter((figure) => !thresholds.has(figure));
  const areConditions = targets.length === 0;
  const stated = areConditions ? figures : targets;
  const drafts: (readonly DraftQuantity[])[] = [];
  let carried = reading.carried;
  for (const part of readRespectively(text, clause, stated) ?? splitParts(text, clause, stated)) {
    const read = draftPart({ text, part, areConditions, carried, follower: part.end === clause.end ? follower : null });
    drafts.push(read.drafts);
    carried = read.carried;
  }
  const inner = areConditions ? [] : draftInner(reading, thresholds);
  return { drafts: [...drafts, inner].flat(), carried };
};

const headWindow = 30;
const tailWindow = 24;

const findThresholds = ({ text, clause, figures }: ClauseReading): ReadonlySet<Figure> => {
  const found = new Set<Figure>();
  for (const [index, figure] of figures.entries()) {
    const from = Math.max(figures[index - 1]?.end ?? clause.start, figure.start - headWindow);
    const next = figures[index + 1];
    const hasNext = next !== undefined && !text.slice(figure.end, next.start).includes('、');
    const head = text.slice(from, figure.start);
    const tail = text.slice(figure.end, Math.min(clause.end, figure.end + tailWindow));
    if (isThreshold({ figure, head, tail, hasNext })) found.add(figure);
  }
  return found;
};

/** Thresholds in a clause that states a target: each from the sign or figure before it to its bound. */
const draftInner = (
  { text, clause, figures }: ClauseReading,
  thresholds: ReadonlySet<Figure>,
): readonly DraftQuantity[] => {
  const drafts: DraftQuantity[] = [];
  for (const [index, figure] of figures.entries()) {
    if (!thresholds.has(figure)) continue;
    const from = figures[index - 1]?.end ?? clause.start;
    const sign = text.slice(from, figure.start).lastIndexOf('、') + 1;
    const start = skipLeadIn(text, { start: from + sign, end: figure.start });
    const subject = [{ start, end: figure.start }];
    const wording: Span = { start, end: figure.end };
    drafts.push({ wording, figure, subject, per: null, softness: null, threshold: true });
  }
  return drafts;
};
