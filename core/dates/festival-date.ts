import type { IsoDate } from '../document.ts';
import { isoDate } from './calendar.ts';
import { loadLunarCalendar } from './load-lunar-calendar.ts';
import { lunarToIsoDate } from './lunar-date.ts';

const bySun: Readonly<Record<string, readonly [month: number, day: number]>> = {
  元旦: [1, 1],
  五一: [5, 1],
  劳动: [5, 1],
  七一: [7, 1],
  八一: [8, 1],
  国庆: [10, 1],
  十一: [10, 1],
};

const byMoon: Readonly<Record<string, readonly [month: number, day: number]>> = {
  春: [1, 1],
  元宵: [1, 15],
  端午: [5, 5],
  中秋: [8, 15],
  重阳: [9, 9],
};

/** Source of a regular expression for the festivals that deadlines are set by. */
export const festivalPattern = '元旦|五一|劳动节|七一|八一|国庆|十一|春节|元宵|清明|端午|中秋|重阳';

/** The day of a festival in a year, null when the name or year is unknown. */
export const festivalDate = (name: string, year: number): IsoDate | null => {
  const key = name.replace(/节$/u, '');
  if (key === '清明') return loadLunarCalendar().getSolarTermDate(year, 4, 'pure_brightness');
  const sun = bySun[key];
  if (sun) return isoDate(year, sun[0], sun[1]);
  const moon = byMoon[key];
  return moon ? lunarToIsoDate(year, moon[0], moon[1]) : null;
};
