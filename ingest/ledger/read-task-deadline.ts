import { findRecurrences, readDeadline } from '#core/dates.ts';
import type { Deadline } from '#core/obligation.ts';
import type { DocumentTime } from './document-time.ts';
import type { TaskDraft } from './task-draft.ts';

/** The deadline of a task: that of its own field or cell where it has one, else what its text says. */
export const readTaskDeadline = ({ time, content }: TaskDraft, documentTime: DocumentTime): Deadline => {
  const deadline = withoutRecurrence(time ?? content.text, documentTime);
  if (deadline.basis !== 'explicit' || deadline.raw === null || /\d{4}|[今本明]年/u.test(deadline.raw)) return deadline;
  if (!findRecurrences(content.text).some(({ unit }) => unit === 'year')) return deadline;
  // 年总结，年底由各专班报告: a day of every year, not of the document's.
  const withoutDays = deadline.raw.split('；').reduce((text, day) => text.replaceAll(day, ''), content.text);
  return withoutRecurrence(withoutDays, documentTime);
};

const withoutRecurrence = (text: string, time: DocumentTime): Deadline => {
  const { raw, start, end, basis, ambiguous } = readDeadline(text, time);
  return { raw, start, end, basis, ambiguous };
};
