import type { Obligation, UnitAssignment, UnitRole } from '#core/obligation.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { ProposedAnswer } from '../answer/proposed-answer.ts';
import type { Claim } from '../cite/claim.ts';
import { shortDocumentName } from '../cite/format-citation.ts';
import type { Note, ReplyItem } from '../reply.ts';
import { roleName } from './asked-roles.ts';
import { citeAssignment, citeTask, obligationPath } from './obligation-citation.ts';
import { unitPartIn } from './unit-part.ts';

/** A ledger row with the asked unit's part in it. */
interface UnitTask {
  readonly obligation: Obligation;
  readonly assignment: UnitAssignment;
}

export interface AskedUnits {
  /** The words of the reply for them: 县司法局, 县司法局、县财政局. */
  readonly name: string;
  readonly canonicals: readonly string[];
  /** Empty for any role. */
  readonly roles: readonly UnitRole[];
  /** A responsible unit counts only where it is the only one. */
  readonly soleOnly: boolean;
}

const ROLES: readonly UnitRole[] = ['lead', 'responsible', 'participant'];

const totals = (tasks: readonly UnitTask[]): string =>
  ROLES.map((role) => ({ role, count: tasks.filter(({ assignment }) => assignment.role === role).length }))
    .filter(({ count }) => count > 0)
    .map(({ role, count }) => `${roleName(role)}${count}项`)
    .join('、');

const rowClaim = async ({ obligation, assignment }: UnitTask, { reader }: AnsweringParts): Promise<Claim | null> => {
  const task = await citeTask(obligation, reader);
  const part = await citeAssignment(obligation, assignment, reader);
  if (!task || !part) return null;
  return {
    kind: 'composed',
    text: `\n· ${shortDocumentName(part)}${obligation.path}${obligation.title}（${roleName(assignment.role)}）`,
    citations: [task, part],
  };
};

const rowItem = ({ obligation, assignment }: UnitTask, { documents }: AnsweringParts): ReplyItem => {
  const document = documents.find((stored) => stored.document.id === obligation.documentId)?.document;
  return {
    title: obligation.title,
    documentId: obligation.documentId,
    documentNumber: document?.documentNumber ?? null,
    indexNumber: document?.indexNumber ?? null,
    path: obligationPath(obligation),
    role: assignment.role,
  };
};

const BLANKET_NOTE: Note = {
  kind: 'names-as-printed',
  text: '部分任务按文件中“共同推进”一类的总括条款计入，见各条依据',
};

/** Every task of the asked units in the documents asked about: complete, in document order, totals computed. */
export const listUnitTasks = async (parts: AnsweringParts, asked: AskedUnits): Promise<ProposedAnswer | null> => {
  const { query, store } = parts;
  const documentIds = query.scope.kind === 'named' ? query.scope.documents.map(({ document }) => document.id) : null;
  const rows = await store.obligations({
    units: asked.canonicals,
    ...(asked.roles.length > 0 && { roles: asked.roles }),
    ...(documentIds && { documentIds }),
  });
  const tasks = rows.flatMap((obligation) => {
    const assignment = unitPartIn(obligation, { ...asked, names: asked.canonicals });
    return assignment ? [{ obligation, assignment }] : [];
  });
  const claims: Claim[] = [];
  for (const task of tasks) {
    const claim = await rowClaim(task, parts);
    if (claim) claims.push(claim);
  }
  const [first] = claims;
  if (!first) return null;
  const total: Claim = {
    kind: 'computed',
    text: `${asked.name}共${tasks.length}项任务（${totals(tasks)}）：`,
    citations: first.citations,
    operands: [],
  };
  const blanket = tasks.some(({ assignment }) => assignment.basis === 'blanket-clause');
  return {
    kind: 'list',
    claims: [total, ...claims],
    support: [],
    notes: blanket ? [BLANKET_NOTE] : [],
    items: tasks.map((task) => rowItem(task, parts)),
  };
};
