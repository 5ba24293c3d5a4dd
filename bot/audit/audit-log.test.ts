import { mkdirSync } from 'node:fs';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '#core/logger.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { type BotState, openState } from '../state/open-state.ts';
import { auditCsvHead, auditCsvRow } from './audit-csv.ts';
import type { AuditEntry } from './audit-log.ts';
import { createAuditLog, type KeptQuestion } from './create-audit-log.ts';
import { readAuditLog } from './read-audit-log.ts';

const newFolder = temporaryFolders();
const EVERYTHING = { from: null, to: null };

const entryAt = (at: string, given: Partial<AuditEntry> = {}): AuditEntry => ({
  at: new Date(at),
  channel: 'dingtalk',
  conversationId: 'cid1',
  senderId: 'u1',
  replyId: 'r1',
  question: '26号文的实施期到哪天？',
  replyText: '到2027年12月31日。',
  outcome: 'answer',
  engine: 'extractive',
  sources: [{ documentId: 'a'.repeat(64), path: '二、（一）' }],
  latencyMs: 41.6,
  ...given,
});

describe('the audit log', () => {
  let state: BotState;
  let now = new Date('2026-11-22T02:00:00Z');
  beforeEach(() => {
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    state = openState(folder);
    now = new Date('2026-11-22T02:00:00Z');
  });
  afterEach(() => state.close());

  const logWith = (keptQuestion: KeptQuestion, logger = createLogger({ level: 'silent' })) =>
    createAuditLog({ state, keptQuestion, retentionDays: 180, clock: () => now, logger });

  it('keeps who, where, when, the sources, and hashes of the words', () => {
    logWith('hash').record(entryAt('2026-11-22T01:00:00Z'));
    expect([...readAuditLog(state, EVERYTHING)]).toEqual([
      {
        at: '2026-11-22T01:00:00.000Z',
        channel: 'dingtalk',
        conversationId: 'cid1',
        senderId: 'u1',
        replyId: 'r1',
        question: null,
        questionHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        answerHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        outcome: 'answer',
        engine: 'extractive',
        sources: [{ documentId: 'a'.repeat(64), path: '二、（一）' }],
        latencyMs: 42,
      },
    ]);
  });

  it('keeps the question only where that is set, and never a telephone number', () => {
    logWith('text').record(entryAt('2026-11-22T01:00:00Z', { question: '我是王某13812345678，补贴怎么申请' }));
    const [row] = [...readAuditLog(state, EVERYTHING)];
    expect(row?.question).toContain('补贴怎么申请');
    expect(row?.question).not.toContain('13812345678');
  });

  it('forgets what is older than the retention', () => {
    const log = logWith('hash');
    log.record(entryAt('2026-05-01T00:00:00Z', { replyId: 'old' }));
    now = new Date('2026-11-22T04:00:00Z');
    log.record(entryAt('2026-11-22T04:00:00Z', { replyId: 'new' }));
    log.prune();
    expect([...readAuditLog(state, EVERYTHING)].map(({ replyId }) => replyId)).toEqual(['new']);
  });

  it('reads a stretch of time, its end excluded', () => {
    const log = logWith('hash');
    for (const day of ['20', '21', '22']) log.record(entryAt(`2026-11-${day}T00:00:00Z`, { replyId: day }));
    const stretch = { from: new Date('2026-11-21T00:00:00Z'), to: new Date('2026-11-22T00:00:00Z') };
    expect([...readAuditLog(state, stretch)].map(({ replyId }) => replyId)).toEqual(['21']);
  });

  it('logs its own trouble and lets the answer go out', () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const log = logWith('text', createLogger({ level: 'error', sink }));
    state.database.exec('DROP TABLE audit');
    expect(() => logWith('text')).toThrow();
    expect(() => log.record(entryAt('2026-11-22T01:00:00Z'))).not.toThrow();
    expect(lines.join('')).toContain('audit-error');
    expect(lines.join('')).not.toContain('26号文');
  });

  it('exports rows that a spreadsheet reads as text', () => {
    logWith('text').record(entryAt('2026-11-22T01:00:00Z', { question: '=HYPERLINK("x"),\n问' }));
    const [row] = [...readAuditLog(state, EVERYTHING)];
    expect(auditCsvHead()).toMatch(/^\uFEFF时间（UTC）,渠道,会话,提问人,问题,/);
    expect(row && auditCsvRow(row)).toContain('"\'=HYPERLINK(""x""),\n问"');
  });
});
