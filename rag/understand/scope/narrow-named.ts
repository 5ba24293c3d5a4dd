import type { StoredDocument } from '#store';
import { headOf, nameWords } from './title-words.ts';

/** More than one document is meant. */
const SEVERAL =
  /[两三四几各]份|[两三四几]个(?:文件|方案|计划|意见|通知|办法|细则|规定|报告|要点)|分别|各(?:是|自|要|有|多少)|哪[年份个些]|哪几|那些|这些|所有|相比|[比差]|区别|不同|一样/u;
const YEAR = /(?:19|20)\d\d/gu;
/** A year counts where it stands beside the word for a document; elsewhere it may be one that the document speaks of. */
const YEAR_OF_NAME =
  /(?<![到至])((?:19|20)\d\d)年?度?的?[^，。；？\d]{0,14}(?:报告|方案|计划|要点|意见|通知|办法)|(?:报告|方案|计划|要点|意见|通知|办法)[（(]?((?:19|20)\d\d)/u;

const wordsOf = (question: string): readonly string[] => {
  const [, before, after] = YEAR_OF_NAME.exec(question) ?? [];
  return [...nameWords(question), ...[before ?? after ?? []].flat()];
};

/**
 * Of several documents that a name fits, the one whose title holds all the question's words that the titles of the
 * others hold, and more: 贵金属行业那个管理办法 among all 管理办法. All of them where none stands out so, or several are meant.
 */
export const narrowNamed = (question: string, found: readonly StoredDocument[]): readonly StoredDocument[] => {
  const years = new Set(question.match(YEAR) ?? []);
  if (found.length < 2 || years.size > 1 || SEVERAL.test(question)) return found;
  const words = wordsOf(question);
  const held = found.map((stored) => {
    const head = headOf(stored);
    return { stored, words: new Set(words.filter((word) => head.includes(word))) };
  });
  const best = held.find(({ stored, words: own }) =>
    held.every(
      (other) =>
        other.stored === stored || (own.size > other.words.size && [...other.words].every((word) => own.has(word))),
    ),
  );
  return best ? [best.stored] : found;
};
