import { looksAlike } from '#core/text/looks-alike.ts';
import { segmentWords } from '#core/text/segment-words.ts';
import { compareSounds } from '#core/text/sound.ts';
import type { CorpusTerm } from '../lexicon/collect-terms.ts';
import { openPattern, type TermIndex } from '../lexicon/term-index.ts';
import { isQuestionWord } from '../words/question-words.ts';

/** A stretch of a question that is a term of the held documents but for one character. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly meant: string;
}

/** How a typed character comes near the one that is meant, closest first. */
const CLOSENESS = ['same-sound', 'same-shape', 'near-sound'] as const;
type Closeness = (typeof CLOSENESS)[number];

interface Candidate extends Slip {
  readonly at: number;
  readonly closeness: Closeness;
  readonly count: number;
}

const HAN_RUN = /\p{Script=Han}{2,}/gu;
/** A rival correction this many times rarer is no rival. */
const CLEARLY_MORE = 8;
/** A term this long tells by itself that one of its characters is wrong. */
const TELLING = 4;

const closenessOf = (typed: string, meant: string): Closeness | null => {
  const sound = compareSounds(typed, meant);
  if (sound === 'same') return 'same-sound';
  if (looksAlike(typed, meant)) return 'same-shape';
  return sound === 'near' ? 'near-sound' : null;
};

/** One run of Chinese characters with its words. */
interface Run {
  readonly text: string;
  /** Offset of the run in the question. */
  readonly from: number;
  /** The word that each character belongs to. */
  readonly wordAt: readonly string[];
  /** True where a word begins; the end of the run counts as well. */
  readonly boundary: readonly boolean[];
  /** True where the pair of this character and the next is in no held passage. */
  readonly strange: readonly boolean[];
}

const readRun = (text: string, from: number, isHeld: (pair: string) => boolean): Run => {
  const wordAt: string[] = [];
  const boundary: boolean[] = [];
  for (const word of segmentWords(text)) {
    for (let index = 0; index < word.length; index += 1) {
      wordAt.push(word);
      boundary.push(index === 0);
    }
  }
  boundary.push(true);
  const strange = wordAt.map((_, at) => at + 1 < text.length && !isHeld(text.slice(at, at + 2)));
  return { text, from, wordAt, boundary, strange };
};

/** A window of a run, and the character in it that may be the slip. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

/** As typed, the character stands in no held passage beside one of its neighbours in the window. */
const isOutOfPlace = ({ strange }: Run, { start, end, at }: Place): boolean =>
  (at > start && strange[at - 1] === true) || (at + 1 < end && strange[at] === true);

/** What may be taken for what: the shorter the term, the closer the likeness must be. */
const isCloseEnough = (run: Run, place: Place, term: CorpusTerm, closeness: Closeness): boolean => {
  const word = run.wordAt[place.at] ?? '';
  const length = term.text.length;
  if (isQuestionWord(word) && length < TELLING) return false;
  // A word of the language stands for itself, unless most of a name around it says otherwise.
  if (word.length > 1)
    return length >= (term.isName ? 3 : TELLING) && closeness === 'same-sound' && word.length < length;
  return length > 2 || (closeness !== 'near-sound' && standsAlone(run, place));
};

const isLoose = (word: string | undefined): boolean => word?.length === 1 && !isQuestionWord(word);

/** Two single characters that are no part of a longer run of them, which may be a name that no document prints. */
const standsAlone = ({ wordAt, strange }: Run, { start, end, at }: Place): boolean => {
  if (!wordAt.slice(start, end).every((word) => isLoose(word))) return false;
  const freeBefore = !isLoose(wordAt[start - 1]) || (at !== start && strange[start - 1] === false);
  const freeAfter = !isLoose(wordAt[end]) || (at !== end - 1 && strange[end - 1] === false);
  return freeBefore && freeAfter;
};

const candidatesAt = function* (run: Run, start: number, end: number, terms: TermIndex): Generator<Candidate> {
  const typed = run.text.slice(start, end);
  for (let at = start; at < end; at += 1) {
    if (!isOutOfPlace(run, { start, end, at })) continue;
    for (const term of terms.byOpenPattern.get(openPattern(typed, at - start)) ?? []) {
      const closeness = closenessOf(typed.charAt(at - start), term.text.charAt(at - start));
      if (closeness === null || !isCloseEnough(run, { start, end, at }, term, closeness)) continue;
      yield {
        start: run.from + start,
        end: run.from + end,
        at: run.from + at,
        typed,
        meant: term.text,
        closeness,
        count: term.count,
      };
    }
  }
};

const candidatesIn = (run: Run, terms: TermIndex): readonly Candidate[] => {
  const found: Candidate[] = [];
  for (let start = 0; start < run.text.length; start += 1) {
    if (!run.boundary[start]) continue;
    for (let end = start + 2; end <= Math.min(run.text.length, start + terms.longest); end += 1) {
      if (run.boundary[end]) found.push(...candidatesAt(run, start, end, terms));
    }
  }
  return found;
};

const replacement = ({ at, start, meant }: Candidate): string => meant.charAt(at - start);

const better = (one: Candidate, other: Candidate): number =>
  other.end - other.start - (one.end - one.start) ||
  CLOSENESS.indexOf(one.closeness) - CLOSENESS.indexOf(other.closeness) ||
  other.count - one.count ||
  one.start - other.start;

/** True when another correction of the same standing says something else. */
const hasRival = (best: Candidate, all: readonly Candidate[]): boolean =>
  all.some(
    (other) =>
      other.end - other.start === best.end - best.start &&
      other.start < best.end &&
      best.start < other.end &&
      other.closeness === best.closeness &&
      (other.at !== best.at || replacement(other) !== replacement(best)) &&
      other.count * CLEARLY_MORE > best.count,
  );

/** The best candidates that do not overlap, each without a rival. */
const settle = (candidates: readonly Candidate[]): readonly Slip[] => {
  const slips: Candidate[] = [];
  for (const candidate of [...candidates].sort(better)) {
    if (slips.some(({ start, end }) => candidate.start < end && start < candidate.end)) continue;
    slips.push(candidate);
  }
  return slips
    .filter((slip) => !hasRival(slip, candidates))
    .map(({ start, end, typed, meant }) => ({ start, end, typed, meant }))
    .sort((one, other) => one.start - other.start);
};

/** Pairs of neighbouring Chinese characters of a text, each once. */
export const hanPairs = (text: string): readonly string[] => {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(HAN_RUN)) {
    for (let at = 0; at + 1 < run.length; at += 1) pairs.add(run.slice(at, at + 2));
  }
  return [...pairs];
};

/**
 * Slips of sound and shape in a question (发该委, 资归局, 未来社区 as 末来社区): a character that stands in no held passage
 * beside its neighbours, where one close to it makes the whole a term of the held documents. Only where one correction
 * stands out. What a held passage prints is never a slip, because `isHeld` knows all its pairs.
 */
export const findSlips = (question: string, terms: TermIndex, isHeld: (pair: string) => boolean): readonly Slip[] => {
  const candidates: Candidate[] = [];
  for (const match of question.matchAll(HAN_RUN))
    candidates.push(...candidatesIn(readRun(match[0], match.index, isHeld), terms));
  return settle(candidates);
};
