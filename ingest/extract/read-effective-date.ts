import { addDays, findDates } from '#core/dates.ts';
import type { IsoDate } from '#core/document.ts';
import { parseChineseNumeral } from '#core/numerals.ts';

const inForce = '(?:正式)?(?:施行|实施|执行|生效)';
const subject =
  '(?:本(?:办法|规定|条例|细则|意见|通知|方案|规则|规程|制度|规范|通告|公告|措施|标准|法|解释|决定|政策|办法（试行）)|现予(?:公布|发布)|现印发给你们)';
const dated = new RegExp(`${subject}[^。；]{0,12}?自([^。；，]{6,20}?)起${inForce}`, 'u');
const counted = new RegExp(
  `${subject}[^。；]{0,12}?自(?:公布|发布|印发|颁布|通过|下发)之日起(?:满?([0-9一二三四五六七八九十]{1,4})(?:个工作)?(日|天|个月)后)?${inForce}`,
  'u',
);
const byNote = new RegExp(`([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)起?${inForce}$`, 'u');

interface EffectiveSources {
  /** Texts of the document in order. */
  readonly texts: readonly string[];
  /** 印发 or 成文日期, from which 自印发之日起 counts. */
  readonly issuedOn: IsoDate | null;
  /** 实施日期 of the web page. */
  readonly pageDate: IsoDate | null;
}

/**
 * 施行日期: by a date in the document's own words (本办法自…起施行; the note under a law's title), else by the web page, else
 * counted from the day of issue (自发布之日起施行). The last statement stands, because 附则 closes the text.
 */
export const readEffectiveDate = ({ texts, issuedOn, pageDate }: EffectiveSources): IsoDate | null => {
  for (const text of texts.toReversed()) {
    const date = dated.exec(text)?.[1] ?? byNote.exec(text.replace(/\s/gu, ''))?.[1];
    const day = date === undefined ? null : findDates(date).find(({ precision }) => precision === 'day')?.start;
    if (day) return day;
    const count = counted.exec(text);
    if (count) return pageDate ?? (issuedOn === null ? null : countFrom(issuedOn, count[1], count[2]));
  }
  return pageDate;
};

const countFrom = (issuedOn: IsoDate, amount: string | undefined, unit: string | undefined): IsoDate | null => {
  if (amount === undefined) return issuedOn;
  const number = /^[0-9]+$/u.test(amount) ? Number(amount) : parseChineseNumeral(amount);
  if (number === null || unit === '个月') return null;
  return addDays(issuedOn, number);
};
