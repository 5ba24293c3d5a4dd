import { parseChineseNumeral } from '#core/numerals.ts';

/** A thing asked by its number: 哪六专 → six things that are each 专…; 哪五链 → five 链. */
export interface AskedMembers {
  readonly count: number;
  readonly head: string;
  /** How the whole is called: 六专, 五链. */
  readonly printed: string;
  readonly name: RegExp;
}

const ASKED = /(?:哪|分别(?:是|指)?哪?)(?<count>[二两三四五六七八九十])(?:大|个)?(?<head>\p{Script=Han})/gu;
/** Words that only count: they stand in no name. */
const CLASSIFIERS = '个项样类种条家方大点块步张份名位所处批期次件';
/** Characters before a member that tell it from the others. */
const BEFORE = 2;

/** The members a question wants named (六专机制是哪六专, 两库是哪两库); null where it asks for none by such a name. */
export const askedMembers = (question: string): AskedMembers | null => {
  for (const { groups } of question.matchAll(ASKED)) {
    const [count, head] = [parseChineseNumeral((groups?.['count'] ?? '').replace('两', '二')), groups?.['head'] ?? ''];
    const name = new RegExp(`${groups?.['count']}“?(?:大)?${head}`, 'u');
    if (count !== null && !CLASSIFIERS.includes(head) && question.split(name).length > 2)
      return { count, head, name, printed: `${groups?.['count']}${head}` };
  }
  return null;
};

/** True when a text names so many things by the head: 产业链、功能链、交通链 for three 链. A number before it names none. */
export const namesMembers = (text: string, { count, head }: Pick<AskedMembers, 'count' | 'head'>): boolean => {
  const plain = text.replace(/[\s“”"]/gu, '');
  const members = new Set<string>();
  for (let at = plain.indexOf(head); at >= 0; at = plain.indexOf(head, at + 1)) {
    if (/[一二两三四五六七八九十\d各该本]/u.test(plain.charAt(at - 1))) continue;
    const [before, after] = [plain.slice(Math.max(0, at - BEFORE), at), plain.charAt(at + head.length)];
    members.add(`${before}${head}${after}`.replace(/\P{Script=Han}/gu, ''));
  }
  return members.size >= count;
};
