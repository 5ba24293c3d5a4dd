export { addDays, daysBetween, parseIsoDate } from './dates/calendar.ts';
export type { DateMention } from './dates/date-mention.ts';
export { findDates } from './dates/find-dates.ts';
export { findRecurrences, type RecurrenceMention } from './dates/find-recurrences.ts';
export { type DeadlineContext, type DeadlineReading, readDeadline } from './dates/read-deadline.ts';
export { recurrenceRule } from './dates/recurrence-rule.ts';
