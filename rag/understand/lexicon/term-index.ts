import type { CorpusTerm } from './collect-terms.ts';

/** Terms of the held documents by what a question may hold of them. */
export interface TermIndex {
  /** Terms by each pattern that leaves one character open: `发?委`. */
  readonly byOpenPattern: ReadonlyMap<string, readonly CorpusTerm[]>;
  /** Terms by their first character. */
  readonly byFirst: ReadonlyMap<string, readonly CorpusTerm[]>;
  /** Pairs of neighbouring characters inside the terms. */
  readonly pairs: ReadonlySet<string>;
  /** Characters of the longest term that can be looked up by an open pattern. */
  readonly longest: number;
}

/** Longer terms are found by their parts. */
const LONGEST_TERM = 8;

/** The pattern of a text that leaves its character at `at` open. */
export const openPattern = (text: string, at: number): string => `${text.slice(0, at)}?${text.slice(at + 1)}`;

const addTo = (lists: Map<string, CorpusTerm[]>, key: string, term: CorpusTerm): void => {
  const list = lists.get(key);
  if (list) list.push(term);
  else lists.set(key, [term]);
};

/** Makes the index of these terms. */
export const indexTerms = (terms: readonly CorpusTerm[]): TermIndex => {
  const byOpenPattern = new Map<string, CorpusTerm[]>();
  const byFirst = new Map<string, CorpusTerm[]>();
  const pairs = new Set<string>();
  let longest = 0;
  for (const term of terms) {
    for (let at = 0; at + 1 < term.text.length; at += 1) pairs.add(term.text.slice(at, at + 2));
    addTo(byFirst, term.text.charAt(0), term);
    if (term.text.length > LONGEST_TERM) continue;
    longest = Math.max(longest, term.text.length);
    for (let at = 0; at < term.text.length; at += 1) addTo(byOpenPattern, openPattern(term.text, at), term);
  }
  return { byOpenPattern, byFirst, pairs, longest };
};
