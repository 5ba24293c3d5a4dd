import { segmentWords } from '#core/text/segment-words.ts';
import type { CorpusTerm } from '../lexicon/collect-terms.ts';
import type { TermIndex } from '../lexicon/term-index.ts';
import { isQuestionWord } from '../words/question-words.ts';
import { stripQuestionForms } from '../words/strip-question-forms.ts';
import { abbreviates } from './abbreviates.ts';

/** A short form in a question, and the term of the held documents that it stands for. */
export interface Abbreviation {
  readonly short: string;
  readonly meant: string;
  /** True where some passage prints the short form as well. */
  readonly isPrinted: boolean;
}

const HAN_RUN = /\p{Script=Han}{2,}/gu;
const LONGEST = 4;
/** A short form that more passages print is found by itself. */
const HARDLY = 5;
/** A term said less often is chance, unless the documents set it apart as a name. */
const OFTEN = 3;
/** The term must be said this many times as often as its short form, and as any other term that fits. */
const CLEARLY_MORE = 3;

const isLoose = (word: string | undefined): boolean => word?.length === 1 && !isQuestionWord(word);

/** Measures that are the first character of 个人 and 家庭; after a number they are measures. */
const MEASURE = /^[个家]$/u;
const COUNTS = /^(?:[一二两三四五六七八九十百千万\d每各几哪这那]+|.*[一二两三四五六七八九十百千万])$/u;

const mayBegin = (word: string | undefined, before: string | undefined): boolean =>
  isLoose(word) || (word !== undefined && MEASURE.test(word) && (before === undefined || !COUNTS.test(before)));

/** All loose characters (个税), or a word with one loose character behind it (失业险). */
const mayBeShort = ([first, ...rest]: readonly string[], before: string | undefined): boolean =>
  rest.every(isLoose) &&
  (mayBegin(first, before) || (rest.length === 1 && first?.length === 2 && !isQuestionWord(first)));

/** Stretches of a run that may be short forms; loose characters beside one would belong to it. */
const stretchesOf = (run: string): readonly string[] => {
  const words = segmentWords(run);
  const found: string[] = [];
  for (let start = 0; start < words.length; start += 1) {
    // Every word has a character, so that a question of any length is looked through once.
    for (let end = start + 2; end <= Math.min(words.length, start + LONGEST); end += 1) {
      const stretch = words.slice(start, end);
      if (isLoose(words[start - 1]) || isLoose(words[end]) || !mayBeShort(stretch, words[start - 1])) continue;
      const text = stretch.join('');
      if (text.length <= LONGEST) found.push(text);
    }
  }
  return found;
};

/** The term that the others which fit only say more of, or say far less often; null where there are rivals. */
const outstanding = (fitting: readonly CorpusTerm[]): CorpusTerm | null => {
  const [best, ...others] = [...fitting].sort((a, b) => b.count - a.count || a.text.length - b.text.length);
  if (best === undefined || (best.count < OFTEN && !best.isName)) return null;
  const rivals = others.filter(({ text }) => !text.includes(best.text) && !best.text.includes(text));
  return rivals.every(({ count }) => count * CLEARLY_MORE <= best.count) ? best : null;
};

/**
 * Short forms in a question that hardly a held document prints (个税, 家医) and the one term of theirs that each stands
 * for. Words of the dictionary are no short forms, and what fits several terms alike is left alone. `frequencyOf` says
 * how many passages may print a short form.
 */
export const findAbbreviations = (
  question: string,
  frequencyOf: (short: string) => number,
  terms: () => TermIndex,
): readonly Abbreviation[] =>
  [...stripQuestionForms(question).matchAll(HAN_RUN)].flatMap(([run]) =>
    stretchesOf(run).flatMap((short) => {
      const frequency = frequencyOf(short);
      if (frequency > HARDLY) return [];
      const fitting = (terms().byFirst.get(short.charAt(0)) ?? []).filter(
        ({ text, count }) => count >= frequency * CLEARLY_MORE && abbreviates(short, text),
      );
      const term = outstanding(fitting);
      return term ? [{ short, meant: term.text, isPrinted: frequency > 0 }] : [];
    }),
  );
