import { chineseNumeralPattern } from '../numerals.ts';
import type { DateRule } from './date-rule.ts';

const count = `(?:[0-9]{1,3}|${chineseNumeralPattern.replace('+', '{1,4}')})`;
const lapse = `${count}(?:个?工作日|日|天|个月|年)(?:之内|以内|内|以后|后)?`;

/** 自印发之日起, 自受理之日起15个工作日内, 30日内: the event's day is not in the text. */
export const relativeRule: DateRule = {
  pattern: new RegExp(
    `自[^，。；：、\\n]{1,20}?之日起(?:${lapse})?|(?<![0-9一二三四五六七八九十百月第])${count}(?:个?工作日|日|天|个月)(?:之内|以内|内)`,
    'gu',
  ),
  read: () => ({ kind: 'relative', start: null, end: null, precision: 'day', ambiguous: false }),
};
