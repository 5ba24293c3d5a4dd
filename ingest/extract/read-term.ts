import { addDays, findDates } from '#core/dates.ts';
import type { IsoDate, Term } from '#core/document.ts';
import { parseChineseNumeral } from '#core/numerals.ts';
import type { PageMetadatum } from '../load/loaded-document.ts';
import { pageValue } from './page-value.ts';

interface TermSources {
  readonly title: string;
  readonly enclosureTitle: string | null;
  /** Texts of the document in order. */
  readonly texts: readonly string[];
  readonly effectiveOn: IsoDate | null;
  readonly signedOn: IsoDate | null;
  readonly pageMetadata: readonly PageMetadatum[];
}

/** The term of the document: by a clause of its own, else by its title, else by the web page, else by its outlook; null where nothing says. */
export const readTerm = (sources: TermSources): Term | null => {
  const { title, enclosureTitle, texts, effectiveOn, pageMetadata } = sources;
  return (
    byClause(texts, effectiveOn) ??
    byTitle(enclosureTitle ?? title) ??
    byTitle(title) ??
    byPage(pageMetadata) ??
    byOutlook(sources)
  );
};

const validUntil = /有效期(?:限)?(?:为|是|自[^。；]{4,24}?)?至([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)/u;
const validFor = /(?:有效期|试行期|试行|有效期限)(?:为|是)?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})年/u;
const fromTo =
  /自([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)起(?:正式)?(?:施行|实施|执行|生效)[，,]?(?:有效期)?至([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)/u;

const byClause = (texts: readonly string[], effectiveOn: IsoDate | null): Term | null => {
  for (const text of texts.toReversed()) {
    const until = fromTo.exec(text)?.[2] ?? validUntil.exec(text)?.[1];
    if (until !== undefined) {
      const raw = (fromTo.exec(text) ?? validUntil.exec(text))?.[0] ?? until;
      return clause(raw, effectiveOn, day(until));
    }
    const period = validFor.exec(text);
    if (period?.[1]) return clause(period[0], effectiveOn, yearsLater(effectiveOn, readCount(period[1])));
  }
  return null;
};

const clause = (raw: string, start: IsoDate | null, end: IsoDate | null): Term => ({
  raw,
  start,
  end,
  source: 'clause',
  explicitExpiryClause: true,
});

/** 五年 from 1 May ends on 30 April. */
const yearsLater = (start: IsoDate | null, years: number | null): IsoDate | null => {
  if (start === null || years === null) return null;
  const anniversary = `${Number(start.slice(0, 4)) + years}${start.slice(4)}`.replace(/-02-29$/u, '-03-01');
  return addDays(anniversary, -1);
};

const readCount = (text: string): number | null => (/^[0-9]+$/u.test(text) ? Number(text) : parseChineseNumeral(text));

const day = (text: string): IsoDate | null =>
  findDates(text).find(({ precision }) => precision === 'day')?.start ?? null;

const years = /([0-9]{4})\s*年?\s*[-—–―－~～至到]{1,2}\s*([0-9]{4})\s*年?/u;
const plan = '(?:方案|计划|规划|要点|清单|安排|行动|任务|举措|分工)';
/** 2023年行动方案; not （2023年修订）, 2011年第26届, 2023年第5号. */
const oneYear = new RegExp(
  `(?<![（(][^）)]*)([0-9]{4})年(?:度)?(?!第|修|版|[0-9]{1,2}月)[^（()）。]{0,40}?${plan}`,
  'u',
);
const fiveYears = /[“"]?(十[一二三四五六七八九]|二十)五[”"]?[^（()）]{0,30}(?:规划|计划|方案)/u;

const byTitle = (title: string): Term | null => {
  const range = years.exec(title);
  if (range?.[1] && range[2]) return ofYears(range[0], Number(range[1]), Number(range[2]));
  const five = fiveYears.exec(title)?.[1];
  const ordinal = five === undefined ? null : parseChineseNumeral(five);
  // The tenth plan ran from 2001 to 2005.
  if (ordinal !== null) return ofYears(`${five}五`, 2001 + (ordinal - 10) * 5, 2005 + (ordinal - 10) * 5);
  const single = oneYear.exec(title)?.[1];
  return single === undefined ? null : ofYears(`${single}年`, Number(single), Number(single));
};

const planTitle = new RegExp(`${plan}(?:的通知|》的通知)?$`, 'u');
const comingYears = /(?:今后|未来)([0-9]{1,2}|[一二三四五六七八九十]{1,2})年/u;

/** A plan whose text says that it is for the coming years: 今后5年, counted from the year it was signed in. */
const byOutlook = ({ title, enclosureTitle, texts, signedOn }: TermSources): Term | null => {
  if (signedOn === null || !planTitle.test(enclosureTitle ?? title)) return null;
  for (const text of texts) {
    const [raw, count] = comingYears.exec(text) ?? [];
    const length = count === undefined ? null : readCount(count);
    if (raw === undefined || length === null || length < 2) continue;
    const first = Number(signedOn.slice(0, 4));
    const term = ofYears(raw, first, first + length - 1);
    return term && { ...term, source: 'clause' };
  }
  return null;
};

const ofYears = (raw: string, first: number, last: number): Term | null =>
  first > last || first < 1949 || last > 2100
    ? null
    : { raw, start: `${first}-01-01`, end: `${last}-12-31`, source: 'title', explicitExpiryClause: false };

const byPage = (metadata: readonly PageMetadatum[]): Term | null => {
  const end = pageValue(metadata, ['失效日期', '失效时间', '有效期至', '废止日期', '有效期']);
  const until = end === null ? null : day(end);
  if (end === null || until === null) return null;
  const start = pageValue(metadata, ['实施日期', '施行日期', '生效日期']);
  const from = start === null ? null : day(start);
  const raw = start === null ? end : `${start}至${end}`;
  return { raw, start: from, end: until, source: 'web-page', explicitExpiryClause: false };
};
