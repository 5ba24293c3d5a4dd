/** A lexical term with what it counts for. */
export interface CountedTerm {
  readonly term: string;
  readonly weight: number;
}

/**
 * The share of a question's terms, by weight, that stand together in some window of `width` characters of a text: from
 * 0 (none stands there) to 1 (all within one window). A term counts once, and stands where it begins.
 */
export const nearestTerms = (text: string, terms: readonly CountedTerm[], width: number): number => {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return 0;
  const places = placesOf(text.normalize('NFKC').toLowerCase(), terms);
  const within = new Map<CountedTerm, number>();
  let sum = 0;
  let best = 0;
  let first = 0;
  for (const { at, term } of places) {
    for (let left = places[first]; left && left.at < at - width; left = places[first]) {
      first += 1;
      const others = (within.get(left.term) ?? 1) - 1;
      within.set(left.term, others);
      if (others === 0) sum -= left.term.weight;
    }
    const held = within.get(term) ?? 0;
    within.set(term, held + 1);
    if (held === 0) sum += term.weight;
    best = Math.max(best, sum);
  }
  return best / total;
};

interface Place {
  readonly at: number;
  readonly term: CountedTerm;
}

const placesOf = (text: string, terms: readonly CountedTerm[]): readonly Place[] => {
  const places: Place[] = [];
  for (const term of terms) {
    for (let at = text.indexOf(term.term); at >= 0; at = text.indexOf(term.term, at + 1)) places.push({ at, term });
  }
  return places.sort((left, right) => left.at - right.at);
};
