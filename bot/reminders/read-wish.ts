import { parseChineseNumeral } from '#core/numerals.ts';
import type { ReminderWindow, ReminderWish } from './reminder.ts';

const NUMBER = String.raw`\d{1,2}|[〇零一二两三四五六七八九十]{1,3}`;
const RHYTHM = `(?<daily>每[天日])|(?<workdays>每?个?工作日)|每(?:个)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])|每(?:个)?月(?<day>${NUMBER})[日号]`;
const TIME = String.raw`(?<part>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?(?:(?<clock>\d{1,2}[:：]\d{2})|(?<hour>${NUMBER})(?:点|时)(?:(?<half>半)|(?<quarter>[一三])刻|(?<minute>${NUMBER})分?)?)?`;
const WHOM = '(?:本群|群里|我们|大家|我)?';
const WINDOW =
  '(?<window>今[天日]|当[天日]|本周|这周|这个星期|下周|下个?星期|本月|当月|这个月|下个?月)?(?:内|里)?(?:要|将|将要)?到期';
const OBJECT = `(?<unit>[^，。；！？\\s]{0,30}?)(?:的)?${WINDOW}(?:的)?(?:事项|任务|工作|事情|事)?`;

/** `每周一9点提醒本群本周到期事项`; a unit may stand before the window: `…提醒县教育局本周到期任务`. */
const WISH = new RegExp(`^(?:请)?(?:${RHYTHM})(?:的)?${TIME}(?:请)?提醒${WHOM}${OBJECT}$`, 'u');

const WEEKDAYS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 0, 天: 0 };

const WINDOWS: readonly (readonly [RegExp, ReminderWindow])[] = [
  [/^(?:今|当)[天日]$/u, 'today'],
  [/^(?:本周|这周|这个星期)$/u, 'this-week'],
  [/^下周|^下个?星期$/u, 'next-week'],
  [/^(?:本月|当月|这个月)$/u, 'this-month'],
  [/^下个?月$/u, 'next-month'],
];

/** Office hours begin at nine; a reminder without a time comes then. */
const USUAL_HOUR = 9;

/** What cannot be kept, and why, in words for the person who asked. */
export interface RefusedWish {
  readonly problem: string;
}

/**
 * Reads a wish such as “每周一9点提醒本群本周到期事项”; null when the text is something else. A day of the month after
 * the 28th is refused, because not every month has it.
 */
export const readWish = (text: string): ReminderWish | RefusedWish | null => {
  const said = text
    .normalize('NFKC')
    .replace(/[\s“”"]/gu, '')
    .replace(/[。.!！~～]+$/u, '');
  const groups = WISH.exec(said)?.groups;
  if (!groups) return null;
  const time = readTime(groups);
  if (time === null) return { problem: '没有看懂时间。请写成“9点”“9点半”或“14:30”。' };
  const day = groups['day'] === undefined ? null : readNumber(groups['day']);
  if (day !== null && (day < 1 || day > 28))
    return { problem: '每月的日期请选 1 到 28 号，不是每个月都有更后面的日子。' };
  const weekday = groups['weekday'] === undefined ? '*' : String(WEEKDAYS[groups['weekday']]);
  return {
    schedule: `${time.minute} ${time.hour} ${day ?? '*'} * ${weekday}`,
    workdaysOnly: groups['workdays'] !== undefined,
    window: readWindow(groups['window']) ?? usualWindow(groups),
    unit: groups['unit'] ? groups['unit'] : null,
  };
};

type Groups = Readonly<Record<string, string | undefined>>;

const readNumber = (text: string): number => (/^\d+$/u.test(text) ? Number(text) : (parseChineseNumeral(text) ?? -1));

const readTime = (groups: Groups): { readonly hour: number; readonly minute: number } | null => {
  const { clock, hour, half, quarter, minute, part } = groups;
  if (clock === undefined && hour === undefined)
    return { hour: part ? laterHour(USUAL_HOUR, part) : USUAL_HOUR, minute: 0 };
  const [h = -1, m = -1] =
    clock === undefined
      ? [readNumber(hour ?? ''), minuteOf({ half, quarter, minute })]
      : clock.split(/[:：]/u).map(Number);
  const shifted = laterHour(h, part);
  return h >= 0 && shifted < 24 && m >= 0 && m < 60 ? { hour: shifted, minute: m } : null;
};

const minuteOf = ({ half, quarter, minute }: Groups): number => {
  if (half !== undefined) return 30;
  if (quarter !== undefined) return quarter === '一' ? 15 : 45;
  return minute === undefined ? 0 : readNumber(minute);
};

/** 下午3点 is 15; 下午15点 stays. 中午1点 is 13, 中午12点 stays. */
const laterHour = (hour: number, part: string | undefined): number => {
  if (part === '中午') return hour < 11 ? hour + 12 : hour;
  return part !== undefined && /下午|傍晚|晚上/u.test(part) && hour < 12 ? hour + 12 : hour;
};

const readWindow = (words: string | undefined): ReminderWindow | null =>
  words === undefined ? null : (WINDOWS.find(([pattern]) => pattern.test(words))?.[1] ?? null);

const usualWindow = (groups: Groups): ReminderWindow => {
  if (groups['weekday'] !== undefined) return 'this-week';
  return groups['day'] === undefined ? 'today' : 'this-month';
};
