import { foldText, unfoldSpan } from '../folded-text.ts';
import { parseChineseNumeral } from '../numerals.ts';
import type { Span } from '../span.ts';

export type RecurrenceUnit = 'day' | 'week' | 'ten-days' | 'half-month' | 'month' | 'quarter' | 'half-year' | 'year';

/** A rhythm as written: 每双周 is every 2 weeks, 3-6个月…一轮 every 3 to 6 months. */
export interface RecurrenceMention {
  readonly raw: string;
  readonly span: Span;
  readonly unit: RecurrenceUnit;
  readonly every: number;
  readonly everyHigh: number | null;
  /** False where only the name of a thing suggests the rhythm (周例会, 月报): a stated rhythm overrules it. */
  readonly stated: boolean;
}

const units: Readonly<Record<string, RecurrenceUnit>> = {
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  旬: 'ten-days',
  半月: 'half-month',
  半个月: 'half-month',
  月: 'month',
  个月: 'month',
  季: 'quarter',
  季度: 'quarter',
  个季度: 'quarter',
  半年: 'half-year',
  年: 'year',
  年度: 'year',
};

const unit = '(?<unit>半个?月|个?季度|半年|年度|星期|个月|[年季月周旬日天])';
const count = '(?<count>[0-9]{1,2}|[一二两三四五六七八九十双]{1,2})?';
const pointInYear =
  '(?:年?[底末初](?:以?前)?|[0-9]{1,2}月(?:[0-9]{1,2}日|[底初末])?(?:以?前)?|[1-4一二三四]季度|[上下]半年)?';
const occasions =
  '例会|调度|通报|晾晒|考评|考核|报告|报送|报(?!告|名)|简报|会商|督查|推进|评估|研判|盘点|小结|分析|总结';

const patterns: readonly { readonly pattern: RegExp; readonly stated: boolean }[] = [
  {
    pattern: new RegExp(`每${count}(?:[-—–~～至到](?<high>[0-9]{1,2}))?${unit}(?![人份均])${pointInYear}`, 'gu'),
    stated: true,
  },
  {
    pattern: new RegExp(
      `[逐按](?<unit>季度|年度|[年季月周旬日])(?=${occasions}|推进|递增|提[高升标]|对|向|组织|开展|发布|公布)`,
      'gu',
    ),
    stated: true,
  },
  { pattern: /一(?<unit>季度|[年季月周旬日])一(?=\p{Script=Han})/gu, stated: true },
  { pattern: /隔(?<unit>[周月年日])/gu, stated: true },
  {
    pattern:
      /(?<![0-9每满过含于第~～至到—–-])(?<count>[0-9]{1,2})(?:[-—–~～至到](?<high>[0-9]{1,2}))?(?<unit>个月|周|天|年)(?![以内岁0-9〕的后期度])(?=[^，。；]{0,20}[一1][次轮](?!性))/gu,
    stated: true,
  },
  {
    pattern: new RegExp(
      `(?<![0-9一二三四五六七八九十两双每本当次上下个逐按一半隔])(?<count>双)?(?<unit>季度|年度|[周旬月季年])(?:${occasions})`,
      'gu',
    ),
    stated: false,
  },
];

/** Every rhythm names its unit: most sentences are done with after this look. */
const ANY_UNIT = /[年季月周期旬日天]/u;

/** Finds what recurs: 每年, 每季度, 每半月, 每年12月底前, 一月一晾晒, 周例会, 月报. */
export const findRecurrences = (text: string): readonly RecurrenceMention[] => {
  if (!ANY_UNIT.test(text)) return [];
  const folded = foldText(text);
  return patterns
    .flatMap(({ pattern, stated }) =>
      [...folded.text.matchAll(pattern)].flatMap((match) => {
        const rhythm = rhythmOf(match);
        const span = unfoldSpan(folded, { start: match.index, end: match.index + match[0].length });
        return rhythm ? [{ raw: text.slice(span.start, span.end), span, ...rhythm, stated }] : [];
      }),
    )
    .toSorted((a, b) => a.span.start - b.span.start);
};

const rhythmOf = (match: RegExpMatchArray): Pick<RecurrenceMention, 'unit' | 'every' | 'everyHigh'> | null => {
  const groups = match.groups ?? {};
  const name = units[groups['unit'] ?? ''];
  const isEveryOther = groups['count'] === '双' || match[0].startsWith('隔');
  const every = isEveryOther ? 2 : countOf(groups['count']);
  if (!name || every === null) return null;
  return { unit: name, every, everyHigh: groups['high'] ? Number(groups['high']) : null };
};

const countOf = (text: string | undefined): number | null => {
  if (text === undefined) return 1;
  return /^[0-9]+$/u.test(text) ? Number(text) : parseChineseNumeral(text);
};
