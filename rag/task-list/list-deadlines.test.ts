import { describe, expect, it } from 'vitest';
import { digitalPlan, housingPlan, storedOf, taskListStore } from '#test/support/task-list-documents.ts';
import { gatherTasks } from './gather-tasks.ts';
import { type Deadlines, type DueEntry, listDeadlines } from './list-deadlines.ts';

const list = async (asOf: string, from: string | null = null, to: string | null = null): Promise<Deadlines> => {
  const documents = [digitalPlan, housingPlan];
  const { tasks } = await gatherTasks(
    { store: taskListStore(documents), documents: documents.map(storedOf), aliases: [] },
    { unitNames: [], scope: null, roles: [] },
  );
  return listDeadlines(tasks, { window: { from, to }, asOf });
};

const shown = (entries: readonly DueEntry[]) =>
  entries.map(({ day, task, targets, wholeTask }) => [day, task.main.title, wholeTask, targets.length]);

describe('deadlines', () => {
  it('are due or passed by the day, each figure with its own day', async () => {
    const { due, passed } = await list('2025-07-01');
    expect(shown(passed)).toEqual([
      ['2023-12-31', '改造老旧小区供水管网', true, 1],
      ['2025-06-30', '建设算力中心', true, 1],
    ]);
    expect(shown(due)).toEqual([
      ['2025-12-31', '主要目标', false, 1],
      ['2026-12-31', '主要目标', true, 1],
      ['2026-12-31', '推进企业上云', true, 0],
    ]);
  });

  it('on the day itself are still due', async () => {
    expect(shown((await list('2025-06-30')).due)[0]).toEqual(['2025-06-30', '建设算力中心', true, 1]);
  });

  it('lie in the window asked for, both ends included', async () => {
    const { due, passed } = await list('2025-07-01', '2025-06-30', '2025-12-31');
    expect(shown([...passed, ...due]).map(([day]) => day)).toEqual(['2025-06-30', '2025-12-31']);
  });

  it('what recurs is listed while its document runs in the window, and marked when that has ended', async () => {
    const titles = ({ rhythms }: Deadlines) => rhythms.map(({ recurrence, ended }) => [recurrence.raw, ended]);
    expect(titles(await list('2025-07-01'))).toEqual([['每季度通报一次上云进度', false]]);
    expect(titles(await list('2027-07-01'))).toEqual([['每季度通报一次上云进度', true]]);
    expect(titles(await list('2025-07-01', '2027-01-01', null))).toEqual([]);
    expect(titles(await list('2025-07-01', null, '2023-12-31'))).toEqual([]);
  });

  it('a task without day and rhythm is named as such, not lost', async () => {
    expect((await list('2025-07-01')).undated.map(({ main }) => main.title)).toEqual(['做好网络安全']);
  });
});
