import type { ReminderWindow, ReminderWish } from './reminder.ts';

const WINDOW_WORDS: Readonly<Record<ReminderWindow, string>> = {
  today: '当天',
  'this-week': '本周',
  'next-week': '下周',
  'this-month': '本月',
  'next-month': '下月',
};

/** The window as it is said: 本周. */
export const describeWindow = (window: ReminderWindow): string => WINDOW_WORDS[window];

/** A wish as a person says it: 每周一 9:00，本周到期的县经信局任务. */
export const describeWish = ({ schedule, workdaysOnly, window, unit }: ReminderWish): string => {
  const [minute = '0', hour = '0', day = '*', , weekday = '*'] = schedule.split(' ');
  const rhythm = workdaysOnly ? '每个工作日' : rhythmOf(day, weekday);
  return `${rhythm} ${hour}:${minute.padStart(2, '0')}，${describeWindow(window)}到期的${unit === null ? '' : unit}任务`;
};

const rhythmOf = (day: string, weekday: string): string => {
  if (day !== '*') return `每月${day}日`;
  return weekday === '*' ? '每天' : `每周${'日一二三四五六'[Number(weekday)]}`;
};
