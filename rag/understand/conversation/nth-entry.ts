import { parseChineseNumeral } from '#core/numerals.ts';
import type { PastReply, ReplyEntry } from './past-reply.ts';

/** 第3项, 上面第二条, 最后一个, 头一件; a bare digit counts where the reply asked which. */
const NTH =
  /(?:上面|上述|前面|刚才|你(?:说|列|给)的|列的|其中)?的?(?:第([一二三四五六七八九十\d]{1,3})(?:项|条|个|点|件|类|款|份|种)?|(最后|末尾|头|后|前)(?:面)?(?:那)?一?(?:项|条|个|点|件|类|份|种))(?:任务|文件|办法|措施)?/u;
const BARE = /^\s*([1-9]\d?|[一二三四五六七八九十])\s*[号个项条]?[。.!！]?\s*$/u;

export interface NthEntry {
  readonly entry: ReplyEntry;
  /** The question without the words that point at the entry. */
  readonly rest: string;
}

const positionOf = (match: RegExpExecArray, count: number): number => {
  const [, ordinal, word] = match;
  if (ordinal !== undefined) return /^\d/u.test(ordinal) ? Number(ordinal) : (parseChineseNumeral(ordinal) ?? 0);
  return word === '头' || word === '前' ? 1 : count;
};

/** The row or point of the last reply that a question points at by its place in the order; null when it points at none. */
export const nthEntry = (question: string, { entries, asksBack }: PastReply): NthEntry | null => {
  if (entries.length < 2) return null;
  const match = NTH.exec(question) ?? (asksBack ? BARE.exec(question) : null);
  if (!match) return null;
  const entry = entries[positionOf(match, entries.length) - 1];
  return entry ? { entry, rest: question.replace(match[0], '').trim() } : null;
};
