import { CSV_BYTE_ORDER_MARK, csvRecord } from '#core/csv-record.ts';
import type { AuditRow } from './read-audit-log.ts';

const COLUMNS: readonly (readonly [heading: string, value: (row: AuditRow) => string])[] = [
  ['时间（UTC）', ({ at }) => at],
  ['渠道', ({ channel }) => channel],
  ['会话', ({ conversationId }) => conversationId],
  ['提问人', ({ senderId }) => senderId ?? ''],
  ['问题', ({ question }) => question ?? ''],
  ['问题SHA-256', ({ questionHash }) => questionHash],
  ['结果', ({ outcome }) => outcome],
  ['依据', ({ sources }) => sources.map(({ documentId, path }) => `${documentId.slice(0, 12)} ${path}`).join('；')],
  ['引擎', ({ engine }) => engine ?? ''],
  ['答复编号', ({ replyId }) => replyId],
  ['答复SHA-256', ({ answerHash }) => answerHash],
  ['用时（毫秒）', ({ latencyMs }) => String(latencyMs)],
];

/** The first line of the table. */
export const auditCsvHead = (): string => `${CSV_BYTE_ORDER_MARK}${csvRecord(COLUMNS.map(([heading]) => heading))}`;

/** One row of the table. */
export const auditCsvRow = (row: AuditRow): string => csvRecord(COLUMNS.map(([, value]) => value(row)));
