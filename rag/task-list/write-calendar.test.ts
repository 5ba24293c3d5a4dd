import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitalPlan, housingPlan, storedOf, taskListStore } from '#test/support/task-list-documents.ts';
import type { CitedTask } from './cite-tasks.ts';
import { gatherTasks } from './gather-tasks.ts';
import { listDeadlines } from './list-deadlines.ts';
import { writeCalendar } from './write-calendar.ts';

const ASKED = { name: '县经信局政策任务时限', asOf: '2025-07-01', madeAt: new Date('2025-07-01T01:02:03.456Z') };

const sampleTasks = async (): Promise<readonly CitedTask[]> => {
  const documents = [digitalPlan, housingPlan];
  const source = { store: taskListStore(documents), documents: documents.map(storedOf), aliases: [] };
  return (await gatherTasks(source, { unitNames: [], scope: null, roles: [] })).tasks;
};

const calendarOf = (tasks: readonly CitedTask[]): string =>
  writeCalendar(listDeadlines(tasks, { window: { from: null, to: null }, asOf: ASKED.asOf }), ASKED);

/** Content lines with their folds undone (RFC 5545, 3.1). */
const unfolded = (calendar: string): readonly string[] => calendar.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

const eventOf = (calendar: string, title: string): readonly string[] => {
  const lines = unfolded(calendar);
  const at = lines.findIndex((line) => line.startsWith('SUMMARY') && line.includes(title));
  return lines.slice(lines.lastIndexOf('BEGIN:VEVENT', at), lines.indexOf('END:VEVENT', at) + 1);
};

describe('the calendar file', () => {
  it('has an all-day event for a dated task, with its source and label', async () => {
    const [begin, uid, ...rest] = eventOf(calendarOf(await sampleTasks()), '建设算力中心');
    expect(begin).toBe('BEGIN:VEVENT');
    expect(uid).toMatch(/^UID:[0-9a-f]{32}@wenhao$/u);
    expect(rest).toEqual([
      'DTSTAMP:20250701T010203Z',
      'DTSTART;VALUE=DATE:20250630',
      'DTEND;VALUE=DATE:20250701',
      'SUMMARY:到期：建设算力中心',
      'DESCRIPTION:量化目标：新增标准机架200个（2025年6月底前）\\n完成时限：2025年6月底前\\n单位：县数据局、县发改局、县财政局\\n依据：《临江县数字经济行动方案（2024—2026年）》（临政办发〔2024〕8号）二、1.\\n按2025-07-01判断，已过原定时限。\\n内容由人工智能生成，仅供参考，以文件原文为准。',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]);
  });

  it('has a series for a rhythm, and says what was printed', async () => {
    const event = eventOf(calendarOf(await sampleTasks()), '周期性：推进企业上云');
    expect(event).toContain('DTSTART;VALUE=DATE:20240331');
    expect(event).toContain('RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20261231');
    expect(event.find((line) => line.startsWith('DESCRIPTION'))).toContain('原文：每季度通报一次上云进度\\n');
  });

  it('is framed and marked, and the same for the same deadlines', async () => {
    const tasks = await sampleTasks();
    const lines = unfolded(calendarOf(tasks));
    expect(lines.slice(0, 5)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Wenhao//Deadlines//ZH',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:县经信局政策任务时限',
    ]);
    expect(lines.some((line) => line.startsWith('X-AIGC:{"Label":"1"\\,'))).toBe(true);
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(6);
    expect(calendarOf(tasks)).toBe(calendarOf(tasks));
  });

  it('gives every event an id of its own that stays when the document is read again', async () => {
    const uids = (calendar: string) => unfolded(calendar).filter((line) => line.startsWith('UID:'));
    const first = uids(calendarOf(await sampleTasks()));
    expect(new Set(first).size).toBe(first.length);
    const tasks = (await sampleTasks()).map((task) => ({
      ...task,
      document: { ...task.document, id: 'f'.repeat(64) },
      main: { ...task.main, documentId: 'f'.repeat(64) },
    }));
    expect(uids(calendarOf(tasks))).toEqual(first);
  });

  it('keeps lines within 75 octets, whole characters, and any text as text', async () => {
    const [task] = await sampleTasks();
    if (!task) throw new Error('no task');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (wording) => {
        const calendar = calendarOf([{ ...task, wording }]);
        expect(calendar.endsWith('\r\n')).toBe(true);
        for (const line of calendar.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\n\ufffd]/u);
        }
        const summary = unfolded(calendar).find((line) => line.startsWith('SUMMARY:'));
        const read = summary
          ?.slice('SUMMARY:'.length)
          .replace(/\\([\\;,n])/gu, (_, mark) => (mark === 'n' ? '\n' : mark));
        expect(read).toBe(`阶段目标：${wording.replaceAll('\r\n', '\n')}`);
      }),
    );
  });
});
