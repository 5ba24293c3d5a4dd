import { addDays } from '#core/dates.ts';
import type { IsoDate } from '#core/document.ts';
import type { ReminderWindow } from './reminder.ts';

/** First and last day of a window, both included, seen from a day. Weeks begin on Monday. */
export const windowDays = (
  window: ReminderWindow,
  today: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } => {
  if (window === 'today') return { from: today, to: today };
  if (window === 'this-week' || window === 'next-week') {
    const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
    const monday = addDays(today, -((weekday + 6) % 7) + (window === 'next-week' ? 7 : 0));
    return { from: monday, to: addDays(monday, 6) };
  }
  const [year = 0, month = 0] = today.split('-').map(Number);
  const first = (ahead: number): IsoDate => new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 10);
  const ahead = window === 'next-month' ? 1 : 0;
  return { from: first(ahead), to: addDays(first(ahead + 1), -1) };
};
