import type { Gap, GapReason } from '../../conversation/feedback/gap-book.ts';

/** One question that was asked, perhaps by several people and in slightly other words, without a good answer. */
export interface GapGroup {
  readonly reason: GapReason;
  /** As it was put last. */
  readonly question: string;
  readonly count: number;
  readonly lastAskedAt: Date;
}

/** Joins gaps whose questions differ in spaces, punctuation, width and politeness only; the most frequent come first. */
export const groupGaps = (gaps: readonly Gap[]): readonly GapGroup[] => {
  const groups = new Map<string, GapGroup>();
  for (const { reason, question, askedAt } of gaps) {
    const key = `${reason} ${likenessOf(question)}`;
    groups.set(key, { reason, question, count: (groups.get(key)?.count ?? 0) + 1, lastAskedAt: askedAt });
  }
  return [...groups.values()].sort(
    (one, other) => other.count - one.count || other.lastAskedAt.getTime() - one.lastAskedAt.getTime(),
  );
};

const likenessOf = (question: string): string =>
  question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, '')
    .replace(/^(?:请问|你好|您好|想问一下|问一下|麻烦问下)+|(?:谢谢|呢|啊|呀|吗|了)+$/gu, '');
