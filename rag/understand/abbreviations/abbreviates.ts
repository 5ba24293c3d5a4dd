import { segmentWords } from '#core/text/segment-words.ts';

/** Characters of a term for one of its abbreviation: 个税 is two of five, 长护险 three of six. */
const MOST_STRETCHED = 3;

/** Places where a part of a term begins: its words, every second character of a word the dictionary has as a whole. */
const beginnings = (term: string): ReadonlySet<number> => {
  const starts = new Set<number>();
  const words = segmentWords(term);
  let at = 0;
  for (const word of words) {
    for (let inside = 0; inside < word.length; inside += 2) starts.add(at + inside);
    at += word.length;
  }
  return starts;
};

/** Where the next character may stand: where a part begins, right after the one before it, or at the end. */
const fits = (short: string, term: string, starts: ReadonlySet<number>): boolean => {
  const last = term.length - 1;
  const from = (at: number, before: number): boolean => {
    if (at === short.length) return true;
    for (let place = before + 1; place <= last; place += 1) {
      if (term.charAt(place) !== short.charAt(at)) continue;
      const allowed = starts.has(place) || place === before + 1 || (place === last && at === short.length - 1);
      if (allowed && from(at + 1, place)) return true;
    }
    return false;
  };
  return from(1, 0);
};

/**
 * True where the short form abbreviates the term the usual Chinese way: it begins with the same character and takes, in
 * order, the first characters of the term's parts, whole parts, or its last character: 长护险 of 长期护理保险, 家医 of
 * 家庭医生, 个税 of 个人所得税. Leaving off the end is no abbreviation: 家庭 is not 家庭医生.
 */
export const abbreviates = (short: string, term: string): boolean =>
  short.length >= 2 &&
  short.length < term.length &&
  term.length <= short.length * MOST_STRETCHED &&
  short.charAt(0) === term.charAt(0) &&
  !term.includes(short) &&
  fits(short, term, beginnings(term));
