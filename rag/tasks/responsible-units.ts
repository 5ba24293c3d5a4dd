import { sourceSpanOf } from '#core/mapped-text.ts';
import type { Obligation, UnitAssignment, UnitRole } from '#core/obligation.ts';
import type { Span } from '#core/span.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { ProposedAnswer } from '../answer/proposed-answer.ts';
import type { Evidence } from '../answer/rank-sentences.ts';
import type { Claim } from '../cite/claim.ts';
import type { Note } from '../reply.ts';
import { citeAssignment, citeTask } from './obligation-citation.ts';

/** Evidence further down is not about the task asked for any more. */
const READ_EVIDENCE = 5;
const LABELS: Readonly<Record<UnitRole, string>> = {
  lead: '牵头单位：',
  responsible: '责任单位：',
  participant: '参与单位：',
};
const ROLES: readonly UnitRole[] = ['lead', 'responsible', 'participant'];

const overlapOf = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The ledger row an evidence sentence belongs to: the one it overlaps most; with units before without. */
const obligationOf = (evidence: Evidence, rows: readonly Obligation[]): Obligation | null => {
  const { passage } = evidence.found;
  const span = sourceSpanOf(evidence.sentence, { start: 0, end: evidence.sentence.text.length }) ?? passage.span;
  const own = rows.filter(({ documentId }) => documentId === passage.documentId);
  const covering = own
    .map((row) => ({ row, common: overlapOf(row.unitsSpan ? hull(row.span, row.unitsSpan) : row.span, span) }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common || b.row.span.start - a.row.span.start);
  const row = covering[0]?.row ?? null;
  return row && row.units.length === 0 ? (counterpartOf(row, own) ?? row) : row;
};

const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** The table row or body item that states the same task with its units. */
const counterpartOf = (row: Obligation, rows: readonly Obligation[]): Obligation | null =>
  rows.find((other) => other.units.length > 0 && (other.path === row.counterpart || other.counterpart === row.path)) ??
  null;

const namesOf = (units: readonly UnitAssignment[]): string => units.map(({ printed }) => printed).join('、');

const unitsText = (row: Obligation): string =>
  ROLES.map((role) => ({ role, units: row.units.filter((unit) => unit.role === role) }))
    .filter(({ units }) => units.length > 0)
    .map(({ role, units }) => `${LABELS[role]}${namesOf(units)}`)
    .join('；');

const notesOn = (row: Obligation): readonly Note[] => {
  if (row.units.some(({ basis }) => basis === 'first-listed-rule')) {
    return [{ kind: 'names-as-printed', text: '牵头单位按该文件“列第一位的为牵头单位”的规定' }];
  }
  const noLead = row.units.length > 0 && row.units.every(({ role }) => role !== 'lead');
  return noLead ? [{ kind: 'no-lead-stated', text: '原文只列责任单位，没有写明牵头单位' }] : [];
};

/** What the row says of who does it, with the list it says it in and the clause that adds others; null without units. */
const claimOn = async (row: Obligation, { reader }: AnsweringParts): Promise<Claim | null> => {
  const listed = row.units.find(({ basis }) => basis !== 'blanket-clause');
  const added = row.units.find(({ basis }) => basis === 'blanket-clause');
  const citations = [await citeTask(row, reader)];
  for (const unit of [listed, added]) if (unit) citations.push(await citeAssignment(row, unit, reader));
  const sound = citations.filter((citation) => citation !== null);
  if (row.units.length === 0 || sound.length < 2) return null;
  const convener = row.convener === null ? '' : `；召集人：${row.convener}`;
  return { kind: 'composed', text: `“${row.title}”${unitsText(row)}${convener}。`, citations: sound };
};

/** Who has to do with the task that the best evidence is about, and by which rule; null when nobody is named. */
export const responsibleUnits = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { query, ranked, reader, store } = parts;
  if (!query.asks.has('who')) return null;
  const rows = await store.obligations({});
  for (const evidence of ranked.slice(0, READ_EVIDENCE)) {
    const row = obligationOf(evidence, rows);
    const claim = row ? await claimOn(row, parts) : null;
    if (!row || !claim) continue;
    const support = await reader.citePart(evidence.found.passage, evidence.sentence);
    return { kind: 'answer', claims: [claim], support: support ? [support] : [], notes: notesOn(row), items: [] };
  }
  return null;
};
