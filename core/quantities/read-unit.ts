import { findUnitWord, scaleFactors, type UnitKind, unitWords } from './unit-words.ts';

/** A unit where it stands in the text: `万元/亩` is scale 万, word 元, divisor /亩. */
export interface PrintedUnit {
  readonly kind: UnitKind | 'bare';
  readonly scale: string;
  readonly word: string;
  readonly divisor: string;
  /** 多 or 余 stands with the number: `10余个`, `3万多人`. */
  readonly more: boolean;
  readonly end: number;
}

const anyUnit = unitWords.map(({ word }) => word).join('|');
const unitPattern = new RegExp(anyUnit, 'uy');
const scalePattern = new RegExp([...scaleFactors.keys()].join('|'), 'uy');
/** `2万吨级`, `千亿级`: a class, not a figure. */
const gradePattern = new RegExp(`(?:${anyUnit})?[级型]`, 'uy');
const morePattern = /[多余]/uy;
const divisorPattern = new RegExp(`/(?:[百千万亿]|10万)?(?:${anyUnit}|月|季度?|台班)|/[百千万亿]`, 'uy');
const currencyNamePattern = /人民币/uy;
/** `3大板块`: a count of things that are called 大. */
const majorPattern = /大(?=[\p{Script=Han}]{2})/uy;

/** Characters after which the word before is no unit but the start of another word: 项目, 部门, 年度. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ['年', '制级代度龄轮初底末'],
  ['周', '年边转期'],
  ['天', '然'],
  ['岁', '末'],
  ['元', '素旦宵化件'],
  ['分', '之类布别为管局院行店公成期支流红区'],
  ['方', '面案式法向针位便'],
  ['平', '台安均等衡整面'],
  ['项', '目'],
  ['部', '门委分队署'],
  ['支', '持付撑部'],
  ['门', '店户诊'],
  ['台', '风阶'],
  ['场', '景所馆地'],
  ['处', '理罚置室长'],
  ['组', '织成建'],
  ['口', '岸径罩粮'],
  ['例', '如外'],
  ['条', '例款件'],
  ['节', '点约能日目'],
  ['列', '入出车举为'],
  ['只', '有能是'],
  ['间', '接隔'],
  ['所', '有属在'],
  ['户', '籍外均型'],
  ['家', '庭属长政具电装'],
  ['人', '制才力大口'],
  ['名', '录称'],
  ['位', '数于居'],
  ['次', '数序性'],
  ['种', '植业子养'],
  ['类', '别型'],
  ['批', '准复'],
  ['座', '谈位'],
  ['架', '构'],
  ['宗', '旨教'],
  ['起', '草步点'],
  ['站', '点'],
]);

/**
 * Reads the unit that begins at `at`, right after a number; null where the number has none or is part of a name
 * (`5000吨级`, `3年制`, `4部门`). A scale alone (`14.3亿`) is a unit.
 */
export const readUnit = (text: string, at: number): PrintedUnit | null => {
  const early = matchAt(morePattern, text, at);
  const from = at + early.length;
  const bare = readWord(text, from);
  if (bare) return { ...bare, scale: '', more: early !== '' };
  const first = matchAt(scalePattern, text, from);
  if (first === '') return readMajor(text, from, early !== '');
  const late = matchAt(morePattern, text, from + first.length);
  // 4万多亿元
  const second = late === '' ? '' : matchAt(scalePattern, text, from + first.length + 1);
  const scale = first + second;
  const afterScale = from + scale.length + late.length;
  const more = early !== '' || late !== '';
  const scaled = scaleFactors.has(scale) ? readWord(text, afterScale, scale) : null;
  if (scaled) return { ...scaled, scale, more };
  if (matchAt(gradePattern, text, afterScale) !== '') return null;
  return { kind: 'count', scale, word: '', divisor: '', more, end: afterScale };
};

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

const readMajor = (text: string, at: number, more: boolean): PrintedUnit | null =>
  matchAt(majorPattern, text, at) === ''
    ? null
    : { kind: 'count', scale: '', word: '个', divisor: '', more, end: at + 1 };

type ReadWord = Pick<PrintedUnit, 'kind' | 'word' | 'divisor' | 'end'>;

const readWord = (text: string, at: number, scale = ''): ReadWord | null => {
  const printed = matchAt(unitPattern, text, at);
  const unit = findUnitWord(printed);
  if (!unit) return null;
  const wordEnd = at + printed.length;
  const next = text.charAt(wordEnd);
  if (otherWords.get(printed)?.includes(next) && next !== '') return null;
  if (unit.kind !== 'count' && /[级型]/u.test(next)) return null;
  // 平 and 方 for 平方米 and 立方米 are used with 万 only; a bare 日 is a day of the month.
  if ((printed === '平' || printed === '方') && scale === '') return null;
  if (printed === '日' && !/^(?:[以之]?内|以[上下])/u.test(text.slice(wordEnd, wordEnd + 2))) return null;
  const divisor = readDivisor(text, wordEnd);
  const end = wordEnd + divisor.length;
  const currency = unit.kind === 'money' ? matchAt(currencyNamePattern, text, end) : '';
  return { kind: unit.kind, word: printed.replace(/^个(?=百分点|工作日)/u, ''), divisor, end: end + currency.length };
};

const readDivisor = (text: string, at: number): string => {
  const first = matchAt(divisorPattern, text, at);
  return first === '' ? '' : first + matchAt(divisorPattern, text, at + first.length);
};
