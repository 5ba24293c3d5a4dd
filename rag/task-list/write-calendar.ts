import { createHash } from 'node:crypto';
import { addDays } from '#core/dates.ts';
import type { IsoDate } from '#core/document.ts';
import { MACHINE_LABEL } from '../answer/write-reply.ts';
import { formatDocumentName } from '../cite/format-citation.ts';
import { obligationPath } from '../tasks/obligation-citation.ts';
import { AIGC_KEY, aigcMark } from './aigc-mark.ts';
import type { CitedTask } from './cite-tasks.ts';
import type { Deadlines, DueEntry, RhythmEntry } from './list-deadlines.ts';
import { rhythmSeries } from './rhythm-series.ts';

/** RFC 5545, 3.1: a line is 75 octets at most, the line end apart. */
const LONGEST_LINE = 75;

/** TEXT of RFC 5545, 3.3.11. */
const escapeText = (text: string): string => text.replace(/[\\;,]/gu, '\\$&').replace(/\r?\n/gu, '\\n');

/** Breaks a line between characters; continuation lines begin with a space. */
const foldLine = (line: string): string => {
  const folded: string[] = [];
  let current = '';
  for (const character of line) {
    if (Buffer.byteLength(current + character) > LONGEST_LINE) {
      folded.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...folded, current].join('\r\n');
};

const compact = (day: IsoDate): string => day.replaceAll('-', '');

const stampOf = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;

/** The same for the same task of the same document and day, however often the file is made or the document read. */
const uidOf = ({ main, document }: CitedTask, occasion: string): string =>
  `${createHash('sha256')
    .update([document.key, obligationPath(main), main.title, occasion].join('\n'))
    .digest('hex')
    .slice(0, 32)}@wenhao`;

const sourceOf = ({ document, citations }: CitedTask): string =>
  `${formatDocumentName({ ...document, title: document.enclosureTitle ?? document.title })}${citations.map(({ path }) => path).join('；')}`;

const ownersOf = ({ main }: CitedTask): string =>
  main.units.length === 0 ? '原文未明确' : main.units.map(({ printed }) => printed).join('、');

interface CalendarEvent {
  readonly uid: string;
  readonly day: IsoDate;
  readonly summary: string;
  readonly description: readonly string[];
  readonly rule: string | null;
}

const dueEvent = ({ task, day, raw, targets, wholeTask }: DueEntry, asOf: IsoDate): CalendarEvent => ({
  uid: uidOf(task, day),
  day,
  summary: `${wholeTask ? '到期' : '阶段目标'}：${task.wording}`,
  description: [
    ...(targets.length > 0 ? [`量化目标：${targets.join('；')}`] : []),
    `完成时限：${raw}`,
    `单位：${ownersOf(task)}`,
    `依据：${sourceOf(task)}`,
    ...(day < asOf ? [`按${asOf}判断，已过原定时限。`] : []),
    MACHINE_LABEL,
  ],
  rule: null,
});

const rhythmEvent = ({ task, recurrence }: RhythmEntry): readonly CalendarEvent[] => {
  const series = rhythmSeries(recurrence, task.document, task.main.deadline.end);
  if (!series) return [];
  return [
    {
      uid: uidOf(task, recurrence.raw),
      day: series.start,
      summary: `周期性：${task.wording}`,
      description: [
        `原文：${recurrence.raw}`,
        '原文写的是周期；日历上的日期为每期最后一天（按天、按周的从文件之日起排），请按实际安排调整。',
        `单位：${ownersOf(task)}`,
        `依据：${sourceOf(task)}`,
        MACHINE_LABEL,
      ],
      rule: series.rule,
    },
  ];
};

const eventLines = ({ uid, day, summary, description, rule }: CalendarEvent, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(day)}`,
  `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
  ...(rule === null ? [] : [`RRULE:${rule}`]),
  `SUMMARY:${escapeText(summary)}`,
  `DESCRIPTION:${escapeText(description.join('\n'))}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/**
 * Deadlines as a calendar file (RFC 5545): an all-day event for each dated task, a series for each rhythm that a rule
 * fits. Every event names its source and says that it is machine-made. The same deadlines and moment give the same bytes.
 */
export const writeCalendar = (
  { due, passed, rhythms }: Deadlines,
  { name, asOf, madeAt }: { readonly name: string; readonly asOf: IsoDate; readonly madeAt: Date },
): string => {
  const events = [...[...passed, ...due].map((entry) => dueEvent(entry, asOf)), ...rhythms.flatMap(rhythmEvent)];
  const content = events.flatMap((event) => eventLines(event, stampOf(madeAt)));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wenhao//Deadlines//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-CALDESC:${escapeText(MACHINE_LABEL)}`,
    `X-${AIGC_KEY}:${escapeText(aigcMark(JSON.stringify(events)))}`,
    ...content,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
};
