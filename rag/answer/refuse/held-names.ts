import { segmentWords } from '#core/text/segment-words.ts';
import { isQuestionWord } from '../../understand/words/question-words.ts';
import { stripQuestionForms } from '../../understand/words/strip-question-forms.ts';

/** Shorter runs of words are no names: 消防车, 公租房 are said of one thing in many ways. */
const SHORTEST = 4;
/** A run of plain figures is a date or a number. */
const FIGURES = /^[\d.%年月日]+$/u;
/** What a name may end in beside a whole word: kinds of places and buildings. */
const PLACE_END = /[苑园里城村桥路港岛馆站厂院所校湾山河湖江堤坝库闸楼厦区镇乡县市]$/u;

/** A text as names are looked for in it: widths narrowed, without blanks and quotation marks. */
export const bareText = (text: string): string => text.normalize('NFKC').replace(/[\s"“”‘’《》]/gu, '');

const wordsOf = (subject: string): readonly (readonly string[])[] =>
  bareText(stripQuestionForms(subject.normalize('NFKC')).replace(/\s+/gu, '，'))
    .split(/[\p{P}]+/u)
    .map((part) => segmentWords(part));

const endsName = (word: string): boolean => !isQuestionWord(word) && (word.length > 1 || PLACE_END.test(word));

/** The longest run of words from `at` on that one of the texts holds word for word; null where none is long enough. */
const runFrom = (
  words: readonly string[],
  at: number,
  texts: readonly string[],
): { readonly run: string; readonly end: number } | null => {
  if (isQuestionWord(words[at] ?? '')) return null;
  const isHeld = (text: string): boolean => texts.some((held) => held.includes(text));
  let run = '';
  let best: { run: string; end: number } | null = null;
  for (let end = at; end < words.length; end += 1) {
    const word = words[end] ?? '';
    // 和苑离 is cut as 和, 苑离: a place may end inside a word of the question.
    const place = run + word.charAt(0);
    if (!isHeld(run + word)) {
      if (PLACE_END.test(place) && isHeld(place)) best = { run: place, end };
      break;
    }
    run += word;
    if (endsName(word)) best = { run, end };
  }
  return best && best.run.length >= SHORTEST && !FIGURES.test(best.run) ? best : null;
};

/**
 * What a question names in the words of the documents: its longest runs of words, of four characters or more, that one
 * of the texts (as `bareText` gives them) holds word for word. Runs inside others are left out.
 */
export const heldNames = (subject: string, texts: readonly string[]): readonly string[] => {
  const names: string[] = [];
  for (const words of wordsOf(subject)) {
    let covered = -1;
    for (let at = 0; at < words.length; at += 1) {
      const found = runFrom(words, at, texts);
      if (!found || found.end <= covered) continue;
      names.push(found.run);
      covered = found.end;
    }
  }
  return [...new Set(names)];
};
