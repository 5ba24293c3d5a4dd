import type { Citation } from '#core/citation.ts';
import { sourceSpanOf } from '#core/mapped-text.ts';
import type { Obligation, UnitAssignment, UnitRole } from '#core/obligation.ts';
import type { Span } from '#core/span.ts';
import { matchUnits } from '#core/units/match-units.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Proposal } from '../answer/proposed-answer.ts';
import type { Evidence } from '../answer/rank-sentences.ts';
import { refuseNotStated } from '../answer/refusals.ts';
import { weakMatchNotes } from '../answer/weak-match.ts';
import type { Claim } from '../cite/claim.ts';
import type { Note } from '../reply.ts';
import { citeAssignment, citeTask } from './obligation-citation.ts';
import { unitRegistry } from './unit-names.ts';

/** Evidence further down is not about the task asked for any more. */
const READ_EVIDENCE = 5;
/** 都是哪几家的: the talk was of more than one task. */
const SEVERAL = /都|各(?:是|由)|分别/u;
const ASKS_MEMBERSHIP = /排第几|第几(?:个|位)|有没有|(?:在|算)不(?:在|算)|在里面吗|包括.{0,12}吗/u;
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

interface TaskInQuestion {
  readonly row: Obligation;
  readonly evidence: Evidence;
  readonly claim: Claim;
}

/** The unit the question asks about is not among those of the task: 某局排第几, 有没有某局. */
const refuseForeignUnit = async (
  { row, claim }: TaskInQuestion,
  { query: { text }, store, documents, aliases }: AnsweringParts,
): Promise<Proposal | null> => {
  if (!ASKS_MEMBERSHIP.test(text)) return null;
  const asked = matchUnits(text, await unitRegistry(store, documents, aliases));
  const own = new Set(row.units.flatMap(({ canonical, printed }) => [canonical, printed]));
  const foreign = asked.filter(
    ({ canonical, printedForms }) => ![canonical, ...printedForms].some((name) => own.has(name)),
  );
  const [first] = foreign;
  if (!first || foreign.length < asked.length) return null;
  return refuseNotStated(`“${row.title}”列出的单位里没有${first.canonical}。`, claim.citations);
};

/** The tasks that the best evidence is about and that name somebody, each once. */
const tasksInQuestion = async (parts: AnsweringParts, rows: readonly Obligation[], limit: number) => {
  const tasks: TaskInQuestion[] = [];
  for (const evidence of parts.ranked.slice(0, READ_EVIDENCE)) {
    const row = obligationOf(evidence, rows);
    if (!row || tasks.some((task) => task.row === row)) continue;
    const claim = await claimOn(row, parts);
    if (claim) tasks.push({ row, evidence, claim });
    if (tasks.length >= limit) break;
  }
  return tasks;
};

/** Who has to do with the task that the best evidence is about, and by which rule; null when nobody is named. */
export const responsibleUnits = async (parts: AnsweringParts): Promise<Proposal | null> => {
  const { query, reader, store, ranked } = parts;
  if (!query.asks.has('who')) return null;
  const documentIds = [...new Set(ranked.slice(0, READ_EVIDENCE).map(({ found }) => found.passage.documentId))];
  const rows = await store.obligations({ documentIds });
  const tasks = await tasksInQuestion(parts, rows, SEVERAL.test(query.text) ? 2 : 1);
  const [first] = tasks;
  if (!first) return null;
  const foreign = await refuseForeignUnit(first, parts);
  if (foreign) return foreign;
  const support: Citation[] = [];
  for (const { evidence } of tasks) {
    const citation = await reader.citePart(evidence.found.passage, evidence.sentence);
    if (citation) support.push(citation);
  }
  const notes = [...new Map(tasks.flatMap(({ row }) => notesOn(row)).map((note) => [note.text, note])).values()];
  const doubt = weakMatchNotes(parts, first.evidence);
  return { kind: 'answer', claims: tasks.map(({ claim }) => claim), support, notes: [...doubt, ...notes], items: [] };
};
