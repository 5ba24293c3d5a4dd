import { levelMarkPattern } from './level-mark.ts';
import { noMarkBefore, placeBefore } from './question-context.ts';

const markBefore = new RegExp(`(?:${levelMarkPattern})$`, 'u');
const centralBefore = /(?:国家|国务院|中央)$/u;

/** Where the level and the place that stand before a name begin, its own start when none do. */
export const levelBefore = (text: string, start: number): number => {
  const before = text.slice(Math.max(0, start - 6), start);
  const central = centralBefore.exec(before);
  if (central) return start - central[0].length;
  const mark = noMarkBefore.test(before) ? null : markBefore.exec(before);
  if (!mark) return start;
  const markAt = start - mark[0].length;
  return markAt - placeBefore(text, markAt).length;
};
