import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeCliContext } from '#test/support/fake-cli-context.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import type { AuditRow } from '../../audit/read-audit-log.ts';
import { exportAudit } from './export-audit.ts';

const newFolder = temporaryFolders();

const row: AuditRow = {
  at: '2026-11-22T01:00:00.000Z',
  channel: 'dingtalk',
  conversationId: 'cid1',
  senderId: 'u1',
  replyId: 'r1',
  question: '26号文的实施期到哪天？',
  questionHash: 'a'.repeat(64),
  answerHash: 'b'.repeat(64),
  outcome: 'answer',
  engine: 'extractive',
  sources: [{ documentId: 'c'.repeat(64), path: '二、（一）' }],
  latencyMs: 42,
};

const setUp = (rows: readonly AuditRow[] = [row]) => {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const stretches: unknown[] = [];
  const fake = fakeCliContext({
    auditRows: async (_folder, stretch) => {
      stretches.push(stretch);
      return rows;
    },
  });
  const options = { since: undefined, until: undefined, out: undefined, force: false, dataFolder: 'data' };
  return { folder, fake, stretches, options };
};

describe('exportAudit', () => {
  it('asks for whole days in China, the last one included', async () => {
    const { fake, stretches, options } = setUp();
    expect(await exportAudit(fake.context, { ...options, since: '2026-11-01', until: '2026-11-22' })).toBe(0);
    expect(stretches).toEqual([{ from: new Date('2026-10-31T16:00:00Z'), to: new Date('2026-11-22T16:00:00Z') }]);
    expect(fake.stdout()).toContain('"questionHash":"aaaa');
  });

  it('writes a table or JSON lines, by the ending', async () => {
    const { folder, fake, options } = setUp();
    const [table, lines] = [join(folder, 'a.csv'), join(folder, 'a.jsonl')];
    expect(await exportAudit(fake.context, { ...options, out: table })).toBe(0);
    expect(await exportAudit(fake.context, { ...options, out: lines })).toBe(0);
    expect(readFileSync(table, 'utf8')).toMatch(/^\uFEFF时间（UTC）,.*\r\n2026-11-22T01:00:00\.000Z,dingtalk,cid1,u1,/);
    expect(JSON.parse(readFileSync(lines, 'utf8'))).toEqual(row);
  });

  it('says so when there is nothing, and overwrites nothing by itself', async () => {
    const { folder, fake, options } = setUp([]);
    await exportAudit(fake.context, options);
    expect(fake.stdout()).toContain('没有审计记录。');
    const file = join(folder, 'a.csv');
    writeFileSync(file, 'mine');
    await expect(exportAudit(fake.context, { ...options, out: file })).rejects.toThrow();
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await expect(exportAudit(fake.context, { ...options, out: 'a.xls' })).rejects.toThrow('.csv 或 .jsonl');
    await expect(exportAudit(fake.context, { ...options, since: '2026-02-01', until: '2026-01-01' })).rejects.toThrow(
      '--since 晚于 --until',
    );
  });
});
