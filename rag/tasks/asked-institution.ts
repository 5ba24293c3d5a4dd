/** Bodies that are no bureau of the county: those of the state's own systems, of justice, the army and firms. */
const SYSTEM =
  '海关|海事[处局]|供电公司|供电局|电力公司|烟草专卖局|银行|支行|信用社|法院|检察院|武装部|人武部|消防救援[大支]队|分公司';
/** Common nouns too; a name only with the level or number of one: 县中医院, 第一中学. */
const COMMON = '学校|中学|小学|大学|学院|幼儿园|医院|卫生院|党校';
const LEVEL = '[省市县区州旗镇乡]|第[一二三四五六七八九十]';

/** Words of a question between which names stand. */
const BETWEEN =
  /有|写|提到|提及|点到|出现|带|含|涉及|凡是?|里|文件?中|附件中?|附表中?|正文中?|的|个|哪|各|把|由|派给|跟|归|在|和|与|关于|[了过着，,。？?：:“”\s]/u;
const NAME = new RegExp(
  `^\\p{Script=Han}{0,10}?(?:${SYSTEM})(?!系统|业|卡)|^\\p{Script=Han}{0,4}?(?:${LEVEL})\\p{Script=Han}{0,6}?(?:${COMMON})`,
  'u',
);

/** The court, firm, school or body of a state system that a question names by its ending; null when it names none. */
export const askedInstitution = (question: string): string | null =>
  question.split(BETWEEN).flatMap((piece) => NAME.exec(piece)?.[0] ?? [])[0] ?? null;
