import { type DateRule, openReading } from './date-rule.ts';
import { beforePattern } from './date-syntax.ts';

/**
 * 年底前, 年内, 年底: by the end of the document's year, not of the year in which someone asks. 年初 has no fixed day.
 * 每年年底 is no deadline but a rhythm.
 */
export const yearEndRule: DateRule = {
  pattern: new RegExp(
    `(?<![0-9〇零一二三四五六七八九十每当去明今本前后近半往多两几全])(?:到|至|今年|本年)?年(?:[底末终](?:${beforePattern})?|内(?!部)|初)`,
    'gu',
  ),
  read: (match, year) => {
    if (match[0].endsWith('初')) return openReading('point', 'period');
    if (year === null) return openReading('deadline', 'year');
    return { kind: 'deadline', start: null, end: `${year}-12-31`, precision: 'year', ambiguous: false };
  },
};
