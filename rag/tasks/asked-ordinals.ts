import { parseChineseNumeral } from '#core/numerals.ts';

/** 第四项, 第三类第4条, 第二部分第1个: 个 counts only with nothing but the ask behind it. */
const ORDINAL =
  /第([一二三四五六七八九十]{1,3}|\d{1,2})(?:大?(?:部分|方面|类|块|点|项|条|件|章|节|行|号)|个(?:任务|工程|项目|产业|行动|举措|是|谁|由|归|牵头|呢|$))/gu;
/** Labels of a path in their order: `附件表·三、8`, `二、（六）`, `附件2表·20`. */
const LABEL = /(?:^|[·、（）.第条款])([一二三四五六七八九十]{1,3}|\d{1,3})(?=[、）.条款]|$)/gu;

const numeralOf = (raw: string): number | null => (/\d/u.test(raw) ? Number(raw) : parseChineseNumeral(raw));

const numerals = (text: string, pattern: RegExp): readonly number[] =>
  [...text.matchAll(pattern)].flatMap(([, raw = '']) => numeralOf(raw) ?? []);

/** The places in an order that a question names, outer ones first: 第三类第四项 → 3, 4. */
export const askedOrdinals = (question: string): readonly number[] => numerals(question, ORDINAL);

/** True where the labels at the end of a path are these numbers. */
export const pathEndsWith = (path: string, ordinals: readonly number[]): boolean => {
  const labels = numerals(path, LABEL);
  return (
    ordinals.length > 0 &&
    labels.length >= ordinals.length &&
    ordinals.every((ordinal, index) => labels[labels.length - ordinals.length + index] === ordinal)
  );
};
