import { segmentWords } from '#core/text/segment-words.ts';
import { subjectRuns } from '../../understand/words/question-terms.ts';

/** Words that say that something stands in a list, whichever list it is. */
const LISTING =
  /^(?:上榜|入选|入围|在列|名单|榜单|列入|获评|评上|选上|典型|附件|附表|表里|名录|目录|占了?|占到|地方|单位)$/u;

/** Entries of a list that carry what a question names. */
export interface EntriesFound {
  /** The words of the question that the entries carry. */
  readonly property: string;
  /** Positions in the list. */
  readonly at: readonly number[];
}

const positionsOf = (entries: readonly string[], fits: (entry: string) => boolean): readonly number[] =>
  entries.flatMap((entry, index) => (fits(entry) ? [index] : []));

/** Where a word stands; null when it opens some entries and is only mentioned in others, which may be of another kind. */
const carrying = (entries: readonly string[], word: string): readonly number[] | null => {
  const opened = positionsOf(entries, (entry) => entry.startsWith(word));
  const held = positionsOf(entries, (entry) => entry.includes(word));
  return opened.length > 0 && opened.length < held.length ? null : held;
};

/** The word with what stands before it in the question, as far as the entries print that too: 联体 in 医联体. */
const widened = (word: string, question: string, entries: readonly string[]): string => {
  let whole = word;
  for (let at = question.indexOf(word) - 1; at >= 0; at -= 1) {
    const wider = `${question.charAt(at)}${whole}`;
    if (!entries.every((entry) => entry.includes(wider))) break;
    whole = wider;
  }
  return whole;
};

/**
 * The entries that carry every word by which a question narrows a list down; null when it does not narrow it, or by a
 * word that the list does not print: then a count would be a guess. Words of `about` (title and headings) narrow nothing.
 */
export const entriesWith = (question: string, entries: readonly string[], about: string): EntriesFound | null => {
  const words = subjectRuns(question)
    .flatMap((run) => segmentWords(run))
    .filter((word) => [...word].length > 1 && !LISTING.test(word) && !about.includes(word));
  if (words.length === 0) return null;
  let at: readonly number[] = entries.map((_, index) => index);
  for (const word of words) {
    const own = carrying(entries, word);
    if (own === null) return null;
    at = at.filter((index) => own.includes(index));
  }
  if (at.length === 0 || at.length === entries.length) return null;
  const held = at.flatMap((index) => entries[index] ?? []);
  return { property: words.map((word) => widened(word, question, held)).join('、'), at };
};
