export { addDays, daysBetween, parseIsoDate } from './dates/calendar.ts';
export type { DateMention } from './dates/date-mention.ts';
export { findDates } from './dates/find-dates.ts';
export { findRecurrences, type Recurrence } from './dates/find-recurrences.ts';
export { type Deadline, type DeadlineContext, readDeadline } from './dates/read-deadline.ts';
