import { expect, it } from 'vitest';
import { ingestedDocument } from '#test/support/ingested-document.ts';
import { storedOf } from '#test/support/task-list-documents.ts';
import { documentOfRequest } from './document-of-request.ts';

const held = ['青山县农村饮水安全工程建设方案', '青山县消防安全专项整治工作方案', '青山县消防安全宣传工作方案'].map(
  (title) => storedOf(ingestedDocument({ key: title, title, clauses: [] })),
);

it.each([
  ['把农村饮水安全工程要干的任务拉个清单', '青山县农村饮水安全工程建设方案'],
  ['消防安全专项整治的任务列个清单', '青山县消防安全专项整治工作方案'],
  ['消防安全的任务列个清单', null],
  ['青山县消防安全任务列个清单', null],
  ['列个任务清单', null],
])('%s', (text, title) => {
  expect(documentOfRequest(text, held)?.document.title ?? null).toBe(title);
});
