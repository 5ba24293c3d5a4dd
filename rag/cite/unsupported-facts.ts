import { comparable } from './comparable.ts';

/** Numbers are compared whole: 5 is not supported by 15, nor 1.5 by 1. */
const NUMBER = /\d+(?:\.\d+)?/gu;
/** Counts and dates in Chinese numerals, before a measure word. */
const CHINESE_COUNT = /[一二三四五六七八九十百千万亿两〇零]+(?=[个项家年月日条处件次倍名亩元人岁])/gu;
/** A department named with its level or place: 县发改局, 市生态环境局某某分局, 某某镇人民政府. */
const ORGANISATION =
  /[省市县区州旗乡镇]\p{Script=Han}{1,10}?(?:委员会|指挥部|办公室|分局|支行|公司|中心|集团|政府|局|委|厅|院)/gu;
const QUOTED = /“([^”]+)”/gu;
const TITLED = /《([^》]+)》/gu;

/** Whole days, months of a year and numbers of documents: their parts must not be put together from several. */
const WHOLE = /\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}-\d{2}-\d{2}|[〔[［]\d{4}[〕\]］]\d{1,5}号/gu;

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);

/** A day before a time of day: without the blank between, 2023-11-28 19:02 would end in 2819. */
const DAY_BEFORE_TIME = /\d{4}-\d{2}-\d{2}(?=\s+\d{1,2}[:：]\d{2})/gu;

/** The text for comparison; figures on two lines stay two figures. */
const comparableLines = (text: string): string => text.split('\n').map(comparable).join('\n');

/**
 * The parts of a text that must not be wrong and that `support` does not hold: numbers with their decimals, counts in
 * Chinese numerals, organisations, whole dates, 文号, quoted names and titles.
 */
export const unsupportedFacts = (text: string, support: string): readonly string[] => {
  const plain = comparableLines(text);
  const ground = comparableLines(support);
  const days = matches(support, DAY_BEFORE_TIME).join('\n');
  const numbers = new Set([...matches(ground, NUMBER), ...matches(ground, CHINESE_COUNT), ...matches(days, NUMBER)]);
  const figures = [...matches(plain, NUMBER), ...matches(plain, CHINESE_COUNT)];
  const names = [
    ...matches(plain, ORGANISATION),
    ...matches(plain, QUOTED),
    ...matches(plain, TITLED),
    ...matches(plain, WHOLE),
  ];
  return [...figures.filter((figure) => !numbers.has(figure)), ...names.filter((name) => !ground.includes(name))];
};
