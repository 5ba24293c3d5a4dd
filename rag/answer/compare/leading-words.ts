import type { Evidence } from '../rank-sentences.ts';
import { splitSentences } from '../read/split-sentences.ts';

const CONTINUES = /[；;]$/u;
const ANNOUNCES = /^.{0,40}?[：:]/u;

/**
 * What stands before a part of a sentence that semicolons cut: the announcement that all its parts share (`主要目标是：`)
 * and the part just before, which may hold the condition (`未办理备案的，责令改正；拒不改正的，…`). '' for a whole sentence.
 */
export const leadingWords = ({ found, sentence, position }: Evidence): string => {
  const before = splitSentences(found.passage.content)
    .slice(0, position)
    .map(({ text }) => text);
  const from = before.findLastIndex((text) => !CONTINUES.test(text)) + 1;
  const parts = before.slice(from);
  const previous = parts.at(-1);
  if (previous === undefined || !found.passage.content.text.includes(sentence.text)) return '';
  const announced = parts.map((text) => ANNOUNCES.exec(text)?.[0] ?? '').find((text) => text !== '') ?? '';
  return `${announced} ${previous}`;
};
