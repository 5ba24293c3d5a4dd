import { parseChineseNumeral } from '#core/numerals.ts';

const COUNT =
  /(?:哪|这|那|分别(?:是)?哪?)?([一二两三四五六七八九十]{1,3}|\d{1,2})(?:个|大|项|张|类|种|条|点|优|件|步|方面|块|板块)/gu;

/** How many things a question wants named: 哪七个 → 7, 六大行动 → 6; null when it gives no number. */
export const countAskedFor = (question: string): number | null => {
  for (const match of question.normalize('NFKC').matchAll(COUNT)) {
    const count = /\d/u.test(match[1] ?? '') ? Number(match[1]) : parseChineseNumeral(match[1] ?? '');
    if (count !== null && count >= 2 && count <= 30) return count;
  }
  return null;
};

/** Lists joined by 、 in a sentence, as the items of each; the last item may be joined by 和 or 及. */
const listsIn = (sentence: string): readonly (readonly string[])[] =>
  sentence
    .split(/[，。；：！？（）()]/u)
    .map((piece) => piece.split(/、|(?<=、[^、]*)[和及以]/u))
    .filter((items) => items.length >= 2);

/** True when the sentence lists exactly so many things. */
export const listsExactly = (sentence: string, count: number): boolean =>
  listsIn(sentence).some((items) => items.length === count);

/** Names in quotation marks that open sentences behind one and the same verb: 推进“甲”，…。推进“乙”，…。 */
export const quotedSeries = (text: string): readonly string[] => {
  const byVerb = new Map<string, string[]>();
  for (const match of text.matchAll(/(?<=^|[。：\n])(\p{Script=Han}{2})“([^”]{2,12})”/gu)) {
    const [, verb = '', name = ''] = match;
    byVerb.set(verb, [...(byVerb.get(verb) ?? []), name]);
  }
  return [...byVerb.values()].reduce((longest, names) => (names.length > longest.length ? names : longest), []);
};
