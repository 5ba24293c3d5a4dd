import type { CorpusTerm } from './collect-terms.ts';

/** The held documents' own terms, ready to be looked up from a question. */
export interface CorpusLexicon {
  /** Terms by each pattern that leaves one character open: `发?委`. */
  readonly byOpenPattern: ReadonlyMap<string, readonly CorpusTerm[]>;
  /** Names of bodies, of short headings and of what stands in quotes: kept whole in a question. */
  readonly names: ReadonlySet<string>;
  /** Pairs of neighbouring characters inside the terms. */
  readonly pairs: ReadonlySet<string>;
  /** Characters of the longest term that can be looked up. */
  readonly longest: number;
}

/** Longer terms are found by their parts. */
const LONGEST_TERM = 8;

/** The pattern of a text that leaves its character at `at` open. */
export const openPattern = (text: string, at: number): string => `${text.slice(0, at)}?${text.slice(at + 1)}`;

/** Makes the lexicon of these terms. */
export const buildLexicon = (terms: readonly CorpusTerm[]): CorpusLexicon => {
  const byOpenPattern = new Map<string, CorpusTerm[]>();
  const pairs = new Set<string>();
  let longest = 0;
  for (const term of terms) {
    for (let at = 0; at + 1 < term.text.length; at += 1) pairs.add(term.text.slice(at, at + 2));
    if (term.text.length > LONGEST_TERM) continue;
    longest = Math.max(longest, term.text.length);
    for (let at = 0; at < term.text.length; at += 1) {
      const pattern = openPattern(term.text, at);
      const held = byOpenPattern.get(pattern);
      if (held) held.push(term);
      else byOpenPattern.set(pattern, [term]);
    }
  }
  const names = new Set(terms.filter(({ isName, text }) => isName && text.length > 2).map(({ text }) => text));
  return { byOpenPattern, names, pairs, longest };
};

/** A lexicon without terms: nothing is corrected, nothing kept whole. */
export const EMPTY_LEXICON: CorpusLexicon = buildLexicon([]);
