import type { StoredDocument } from '#store';
import { headOf, nameWords } from './title-words.ts';

/** How many times as much of the question another title must hold. */
const CLEARLY_MORE = 1.5;
const DOCUMENT_WORD =
  '(?:方案|计划|规划|意见|通知|办法|细则|规定|条例|规则|要点|报告|批复|复函|答复|通报|公告|通告|决定)';
/** 方案里, 计划说, 意见，: the word before is a document, not 招生计划 for a number or 发出通知 for a deed. */
const MARKED = new RegExp(
  `${DOCUMENT_WORD}(?:》|）|\\))?(?:里|中|上|内|的|说|讲|写|提|要求|规定|明确|定|对|把|给|咋|怎么|如何|有没有|那|这|还|何时|什么时候|啥时候|[，,。：:？?]|$)`,
  'u',
);

/**
 * True where a question that sets no document apart by 里 or 规定 holds clearly more words of another document's title
 * than of those it was taken to name: 某大学艺术团招生计划是多少 means no 专项计划.
 */
export const fitsOtherTitles = (
  question: string,
  found: readonly StoredDocument[],
  documents: readonly StoredDocument[],
): boolean => {
  if (found.length === 0 || MARKED.test(question)) return false;
  const words = nameWords(question).flatMap((word) => {
    const holders = documents.filter((stored) => headOf(stored).includes(word)).length;
    return holders === 0 ? [] : [{ word, weight: Math.log(1 + documents.length / holders) }];
  });
  const cover = (stored: StoredDocument): number =>
    words.reduce((sum, { word, weight }) => sum + (headOf(stored).includes(word) ? weight : 0), 0);
  const own = Math.max(...found.map(cover));
  return documents.some((stored) => !found.includes(stored) && cover(stored) > own * CLEARLY_MORE);
};
