import { describe, expect, it } from 'vitest';
import { restrictStore } from '#store';
import { digitalPlan, housingPlan, taskListStore } from '#test/support/task-list-documents.ts';
import { makeTaskFiles } from './task-files.ts';

const store = taskListStore([digitalPlan, housingPlan]);
const parts = {
  library: { store, assistant: () => Promise.reject(new Error('not asked')), unitAliases: async () => [] },
  store,
  clock: () => new Date('2026-11-22T02:00:00Z'),
};
const itemOf = (path: string, documentId = digitalPlan.document.id) => ({
  title: '',
  documentId,
  documentNumber: null,
  indexNumber: null,
  path,
  role: null,
});

describe('task files', () => {
  it('hold the rows of the answer, in each format that is wanted', async () => {
    const files = await makeTaskFiles(parts, {
      question: '按8号文给县经信局列任务清单',
      items: [itemOf('二、2.')],
      formats: ['xlsx', 'docx'],
    });
    expect(files.map(({ name }) => name.replace(/^.*\./u, ''))).toEqual(['xlsx', 'docx']);
    expect(files[0]?.name).toContain('县经信局任务分解表');
    for (const { bytes } of files) expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK');
  });

  it('are made of the answer’s rows even where the question names no unit', async () => {
    const asked = { question: '那时限呢', items: [itemOf('二、1.'), itemOf('二、2.')], formats: ['xlsx'] } as const;
    expect((await makeTaskFiles(parts, asked))[0]?.name).not.toContain('县经信局');
  });

  it('are none where the answer listed no task, or nothing that may be seen here', async () => {
    const asked = { question: '县经信局有哪些任务', formats: ['xlsx'] } as const;
    expect(await makeTaskFiles(parts, { ...asked, items: [] })).toEqual([]);
    expect(await makeTaskFiles(parts, { ...asked, items: [itemOf('九、')] })).toEqual([]);
    const nothing = { ...parts, store: restrictStore(store, ['other']) };
    expect(await makeTaskFiles(nothing, { ...asked, items: [itemOf('二、2.')] })).toEqual([]);
  });
});
