import lunar from 'chinese-days';
import { Cron } from 'croner';
import { chinaDay } from '#core/china-day.ts';
import type { ReminderWish } from './reminder.ts';

/** More days in a row than any holiday has; without it a schedule that never falls on a working day would not end. */
const MOST_TRIES = 40;

/**
 * The next moment a wish asks for, after `from`, in China's time. Working days are those the State Council has announced,
 * make-up days included; for years not announced yet, Monday to Friday.
 */
export const nextTime = (
  { schedule, workdaysOnly }: Pick<ReminderWish, 'schedule' | 'workdaysOnly'>,
  from: Date,
): Date => {
  const cron = new Cron(schedule, { timezone: 'Asia/Shanghai', paused: true });
  let next = from;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const candidate = cron.nextRun(next);
    if (candidate === null) break;
    if (!workdaysOnly || lunar.isWorkday(chinaDay(() => candidate))) return candidate;
    next = candidate;
  }
  throw new RangeError(`The schedule "${schedule}" names no moment after ${from.toISOString()}.`);
};
