/** A term of a text and where it begins. */
export interface PositionedTerm {
  readonly term: string;
  /** UTF-16 offset into the narrowed text. */
  readonly at: number;
}

/** A text as latent semantic analysis sees it. */
export interface TermSequence {
  readonly terms: readonly PositionedTerm[];
  /** Length of the narrowed text in UTF-16 units. */
  readonly length: number;
}

/**
 * Pairs of neighbouring Han characters, Latin words and figures. Single characters doubled the work of fitting and
 * gained nothing in the fused ranking, words of a dictionary neither (docs/decisions/2026-11-22-dense-lane.md).
 */
export const positionedTerms = (text: string): TermSequence => {
  const narrowed = text.normalize('NFKC').toLowerCase();
  const terms: PositionedTerm[] = [];
  for (const { 0: found, index } of narrowed.matchAll(run)) {
    if (hanRun.test(found)) terms.push(...pairsOf(found, index));
    else terms.push({ term: found, at: index });
  }
  return { terms, length: narrowed.length };
};

const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const hanRun = /^\p{Script=Han}/u;

/** A character that stands alone is its own term. */
const pairsOf = (characters: string, start: number): readonly PositionedTerm[] => {
  const pairs: PositionedTerm[] = [];
  let previous = '';
  let at = start;
  for (const character of characters) {
    if (previous !== '') {
      pairs.push({ term: previous + character, at });
      at += previous.length;
    }
    previous = character;
  }
  return pairs.length > 0 ? pairs : [{ term: previous, at }];
};
