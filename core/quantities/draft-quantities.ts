import { skipLeadIn } from './cut-wording.ts';
import { draftClause } from './draft-clause.ts';
import { type Carried, type DraftQuantity, nothingCarried } from './draft-quantity.ts';
import { findFigures } from './find-figures.ts';
import { readManner } from './read-manner.ts';
import type { Clause } from './split-clauses.ts';

/** Drafts the quantities of a run of clauses; `text` is masked, folded text. */
export const draftQuantities = (text: string, clauses: readonly Clause[]): readonly DraftQuantity[] => {
  const figures = clauses.map((clause) => findFigures(text, clause));
  const drafts: (readonly DraftQuantity[])[] = [];
  let carried = nothingCarried;
  for (const [index, clause] of clauses.entries()) {
    const own = figures[index] ?? [];
    if (own.length === 0) {
      carried = carryLead(text, clause);
    } else {
      const isFollowed = !clause.endsSentence && figures[index + 1]?.length === 0;
      const follower = isFollowed ? (clauses[index + 1] ?? null) : null;
      const read = draftClause({ text, clause, figures: own, carried, follower });
      drafts.push(read.drafts);
      carried = read.carried;
    }
    if (clause.endsSentence) carried = nothingCarried;
  }
  return drafts.flat();
};

/** `力争到2025年，` governs what follows; any other clause without a figure ends what was carried. */
const carryLead = (text: string, clause: Clause): Carried =>
  skipLeadIn(text, clause) < clause.end
    ? nothingCarried
    : { ...nothingCarried, softness: readManner(text.slice(clause.start, clause.end), '').softness };
