import type { IsoDate } from '#core/document.ts';
import type { Obligation } from '#core/obligation.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Proposal } from '../answer/proposed-answer.ts';
import { refuseNotStated } from '../answer/refusals.ts';
import type { Claim } from '../cite/claim.ts';
import { shortDocumentName } from '../cite/format-citation.ts';
import { citeTask, obligationPath } from './obligation-citation.ts';

/** Rows shown in the text; all of them are among the items. */
const SHOWN_ROWS = 30;

/** A condition on the rows of the ledger, and how the reply names it. */
interface Condition {
  readonly name: string;
  readonly holds: (row: Obligation) => boolean;
}

const UNSTATED = '没(?:有)?(?:写明|明确|写|列出?|标明?|说明?)|未(?:写明|明确|列)|无';
const NO_LEAD = new RegExp(`(?:${UNSTATED})(?:了|是|谁)*牵头|牵头单位?(?:${UNSTATED})`, 'u');
const NO_UNIT = new RegExp(`(?:${UNSTATED})(?:了|是|谁)*(?:责任|负责)|责任单位?(?:${UNSTATED})`, 'u');
const NO_DEADLINE = new RegExp(
  `(?:${UNSTATED})(?:了)?(?:时限|期限|完成时间|截止)|(?:时限|期限|完成时间)(?:${UNSTATED})`,
  'u',
);
const DUE = /到期|截止|(?:要|该|须|应|得)(?:做)?完(?:成)?|完成的/u;
const TASKS = /任务|工作|事(?:项|情)?|项目|哪些|几项/u;

const lastDay = (year: number, month: number): IsoDate => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** The days a question names by the calendar of the day it is asked for: 今年, 本季度, 下个月, 2025年底前. */
const windowIn = (question: string, asOf: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } | null => {
  const [year = 0, month = 0] = asOf.split('-').map(Number);
  const months = (first: number, last: number) => ({
    from: new Date(Date.UTC(year, first - 1, 1)).toISOString().slice(0, 10),
    to: lastDay(year, last),
  });
  const quarter = Math.ceil(month / 3);
  if (/本月|这个?月|当月/u.test(question)) return months(month, month);
  if (/下个?月/u.test(question)) return months(month + 1, month + 1);
  if (/(?:本|这个?|当)季度?/u.test(question)) return months(quarter * 3 - 2, quarter * 3);
  if (/今年|本年|年内/u.test(question)) return months(1, 12);
  if (/明年/u.test(question)) return months(13, 24);
  const named = /(20\d\d)\s*年/u.exec(question)?.[1];
  return named === undefined ? null : { from: `${named}-01-01`, to: `${named}-12-31` };
};

const conditionIn = ({ subject, text, asOf }: AnsweringParts['query']): Condition | null => {
  if (NO_LEAD.test(text)) {
    return { name: '没有写明牵头单位的', holds: ({ units }) => units.every(({ role }) => role !== 'lead') };
  }
  if (NO_UNIT.test(text)) return { name: '没有写明责任单位的', holds: ({ units }) => units.length === 0 };
  if (NO_DEADLINE.test(text)) return { name: '没有写明时限的', holds: ({ deadline }) => deadline.basis === 'none' };
  const window = DUE.test(subject) ? windowIn(subject, asOf) : null;
  if (!window) return null;
  return {
    name: `${window.from}至${window.to}到期的`,
    holds: ({ deadline: { end, basis } }) =>
      end !== null && basis === 'explicit' && window.from <= end && end <= window.to,
  };
};

const rowClaim = async (row: Obligation, { reader }: AnsweringParts): Promise<Claim | null> => {
  const task = await citeTask(row, reader);
  return task && { kind: 'composed', text: `\n· ${shortDocumentName(task)}${row.path}${row.title}`, citations: [task] };
};

const isTask = ({ kind, counterpart, units }: Obligation): boolean =>
  (kind === 'task' || kind === 'measure') && (counterpart === null || units.length > 0);

/** Lists the tasks that leave something unsaid or fall due in a span of time, completely; null for other questions. */
export const listTasksByCondition = async (parts: AnsweringParts): Promise<Proposal | null> => {
  const { query, store, documents } = parts;
  const condition = TASKS.test(query.text) ? conditionIn(query) : null;
  if (!condition) return null;
  const scope = query.scope.kind === 'named' ? query.scope.documents : documents;
  const rows = await store.obligations({ documentIds: scope.map(({ document }) => document.id) });
  const found = rows.filter((row) => isTask(row) && condition.holds(row));
  const claims: Claim[] = [];
  for (const row of found.slice(0, SHOWN_ROWS)) {
    const claim = await rowClaim(row, parts);
    if (claim) claims.push(claim);
  }
  const [first] = claims;
  if (!first) return refuseNotStated(`在${scope.length}份文件中没有找到${condition.name}任务。`, []);
  const rest = found.length > SHOWN_ROWS ? `（下列前${SHOWN_ROWS}项，可按文件或单位再问）` : '';
  const total: Claim = {
    kind: 'computed',
    text: `${condition.name}任务共${found.length}项${rest}：`,
    citations: first.citations,
    operands: [],
  };
  const items = found.map((row) => {
    const document = documents.find((stored) => stored.document.id === row.documentId)?.document;
    return {
      title: row.title,
      documentId: row.documentId,
      documentNumber: document?.documentNumber ?? null,
      indexNumber: document?.indexNumber ?? null,
      path: obligationPath(row),
      role: null,
    };
  });
  return { kind: 'list', claims: [total, ...claims], support: [], notes: [], items };
};
