import type { Citation } from '#core/citation.ts';
import type { Obligation, UnitRole } from '#core/obligation.ts';
import { findUnits } from '#core/units/find-units.ts';
import { matchUnits } from '#core/units/match-units.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Proposal } from '../answer/proposed-answer.ts';
import { refuseNotStated } from '../answer/refusals.ts';
import { weakMatchNotes } from '../answer/weak-match.ts';
import type { Claim } from '../cite/claim.ts';
import type { Note } from '../reply.ts';
import { askedMember, memberVerdict } from './asked-member.ts';
import { citeAssignment, citeTask } from './obligation-citation.ts';
import { type RankedTask, rankTasks } from './rank-tasks.ts';
import { unitRegistry } from './unit-names.ts';
import { unitsByLabel } from './units-by-label.ts';

/** Evidence further down is not about the task asked for any more. */
const READ_EVIDENCE = 5;
/** 都是哪几家的: the talk was of more than one task. */
const SEVERAL = /都|各(?:是|由)|分别/u;
/** A task this close to the best one is shown beside it: one answer may be the wrong one. */
const UNSURE_SHARE = 0.85;
const SEVERAL_SHARE = 0.5;
const MOST_TASKS = 2;
const ASKS_PLACE = /排第几|第几(?:个|位)/u;
const LABELS: Readonly<Record<UnitRole, string>> = {
  lead: '牵头单位：',
  responsible: '责任单位：',
  participant: '参与单位：',
};

const unitsText = (row: Obligation): string =>
  unitsByLabel(row.units)
    .map(({ role, label, names }) => `${label === null ? LABELS[role] : `${label}：`}${names}`)
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

interface TaskInQuestion extends RankedTask {
  readonly claim: Claim;
}

/** The unit whose place is asked for is not among those of the task: 某局排第几. */
const refuseForeignUnit = async (
  { row, claim }: TaskInQuestion,
  { query: { text }, store, documents, aliases }: AnsweringParts,
): Promise<Proposal | null> => {
  if (!ASKS_PLACE.test(text)) return null;
  const asked = matchUnits(text, await unitRegistry(store, documents, aliases));
  const own = new Set(row.units.flatMap(({ canonical, printed }) => [canonical, printed]));
  const foreign = asked.filter(
    ({ canonical, printedForms }) => ![canonical, ...printedForms].some((name) => own.has(name)),
  );
  const [first] = foreign;
  if (!first || foreign.length < asked.length) return null;
  return refuseNotStated(`“${row.title}”列出的单位里没有${first.canonical}。`, claim.citations);
};

/** Tasks that are as likely as the first, of the documents the evidence stands in; one where the first stands out. */
const tasksInQuestion = async (parts: AnsweringParts, rows: readonly Obligation[], leaving: readonly string[]) => {
  const [best, ...others] = rankTasks(parts, rows, leaving);
  if (!best) return [];
  const share = SEVERAL.test(parts.query.text) ? SEVERAL_SHARE : UNSURE_SHARE;
  const near = others.filter(({ row, score }) => score >= best.score * share && !statesTheSame(row, best.row));
  const tasks: TaskInQuestion[] = [];
  for (const task of [best, ...near]) {
    const claim = await claimOn(task.row, parts);
    if (claim) tasks.push({ ...task, claim });
    if (tasks.length === MOST_TASKS) break;
  }
  return tasks;
};

/** Body item and table row of one task. */
const statesTheSame = (row: Obligation, other: Obligation): boolean =>
  row.documentId === other.documentId && (row.counterpart === other.path || other.counterpart === row.path);

const UNSURE: Note = { kind: 'weak-match', text: '有不止一项任务与所问相近，一并列出，请核对是哪一项' };

/** Who has to do with the task that the question is about, and by which rule; null when nobody is named. */
export const responsibleUnits = async (parts: AnsweringParts): Promise<Proposal | null> => {
  const { query, reader, store, ranked } = parts;
  const member = await askedMember(parts);
  if (!query.asks.has('who') && !member) return null;
  const documentIds = [...new Set(ranked.slice(0, READ_EVIDENCE).map(({ found }) => found.passage.documentId))];
  const rows = await store.obligations({ documentIds });
  const spokenOf = findUnits(query.previousAnswer).map(({ printed }) => printed);
  const tasks = await tasksInQuestion(parts, rows, [...(member?.mentioned ?? []), ...spokenOf]);
  const [first] = tasks;
  if (!first) return null;
  const foreign = await refuseForeignUnit(first, parts);
  if (foreign) return foreign;
  const support: Citation[] = [];
  for (const { evidence } of tasks) {
    const citation = evidence && (await reader.citePart(evidence.found.passage, evidence.sentence));
    if (citation) support.push(citation);
  }
  const notes = [...new Map(tasks.flatMap(({ row }) => notesOn(row)).map((note) => [note.text, note])).values()];
  const unsure = tasks.length > 1 && !SEVERAL.test(query.text);
  const doubt = unsure ? [UNSURE] : weakMatchNotes(parts, first.evidence ?? undefined);
  const separated = tasks.map(({ claim }, index) => (index === 0 ? claim : { ...claim, text: `\n${claim.text}` }));
  const lead = member && tasks.length === 1 ? memberVerdict(first.row, member, query.text) : undefined;
  return {
    kind: 'answer',
    claims: separated,
    support,
    notes: [...doubt, ...notes],
    items: [],
    ...(lead !== undefined && { lead }),
  };
};
