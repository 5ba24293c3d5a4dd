import type { Span } from '#core/span.ts';

/** 列第一位的为牵头单位, 排首位的为牵头部门 and their like, with the clause they stand in. */
const LEAD_RULE =
  /[^，,。；;：:（）()〔〕\n]*(?:第[一1](?:位|个|家)?|首位?|最前)[^，,。；;：:（）()〔〕\n]{0,12}(?:牵头|主责|主办)[^，,。；;：:（）()〔〕\n]*/gu;

/** Where a document says that the unit listed first leads: the last place before the list, else the first one of all. */
export const findLeadRule = (sourceText: string, before: number): Span | null => {
  const found = [...sourceText.matchAll(LEAD_RULE)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return found.findLast(({ start }) => start <= before) ?? found[0] ?? null;
};
