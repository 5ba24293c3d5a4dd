/** 第一批, 第2期, 第三轮: one of several editions of the same thing. */
const EDITION = /第(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:批|期|轮|届|版)/gu;

/** The edition asked about that a text never mentions: 第一批 where it is the second that is held. Null when it mentions all. */
export const unmentionedEdition = (question: string, text: string): string | null => {
  const bare = text.replace(/\s/gu, '');
  return [...question.matchAll(EDITION)].map(([edition]) => edition).find((edition) => !bare.includes(edition)) ?? null;
};
