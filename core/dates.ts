export { addDays, parseIsoDate } from './dates/calendar.ts';
export type { DateMention } from './dates/date-mention.ts';
export { findDates } from './dates/find-dates.ts';
export { findRecurrences } from './dates/find-recurrences.ts';
export { type DeadlineContext, readDeadline } from './dates/read-deadline.ts';
export { recurrenceRule } from './dates/recurrence-rule.ts';
