import { isoDate } from './calendar.ts';
import type { DateRule } from './date-rule.ts';

/** 2023-04-23, 2023/4/23, 2023.4.23. */
export const numericDateRule: DateRule = {
  pattern: /(?<![0-9])((?:19|20)[0-9]{2})([-./])([01]?[0-9])\2([0-3]?[0-9])(?![0-9.]|[-/][0-9])/gu,
  read: (match) => {
    const date = isoDate(Number(match[1]), Number(match[3]), Number(match[4]));
    return date === null ? null : { kind: 'point', start: date, end: date, precision: 'day', ambiguous: false };
  },
};
