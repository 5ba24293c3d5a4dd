import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Proposal } from '../answer/proposed-answer.ts';
import { countRows, type ListRow, proposeList } from '../cite/proposed-list.ts';
import type { Note } from '../reply.ts';
import { type SelectedTask, statementsOf } from '../task-list/stated-task.ts';
import { listMentions, type UnitMentioned } from '../tasks/mentions/list-mentions.ts';
import { mentionRow } from '../tasks/mentions/mention-row.ts';

/** A unit by the name that a reply says and all the names it is looked for by. */
export interface SoughtUnit {
  readonly name: string;
  readonly names: readonly string[];
}

/** In more documents than these a list of the ledger is not filled up by a search of the text. */
const MOST_DOCUMENTS = 3;

const rowsOf = async (mentions: readonly UnitMentioned[], parts: AnsweringParts, asItem: boolean) => {
  const rows = await Promise.all(mentions.map((one) => mentionRow(one, parts, asItem)));
  return rows.flatMap((row) => row ?? []);
};

const foundIn = ({ name }: SoughtUnit): Note => ({
  kind: 'names-as-printed',
  text: `原文没有把任务列给${name}，以上是点到它去办的语句`,
});

/** Every sentence that names a unit as one who acts, where the ledger has nothing for it; null where there is none. */
export const proposeMentions = async (
  parts: AnsweringParts,
  unit: SoughtUnit,
  notes: readonly Note[],
): Promise<Proposal | null> => {
  const rows = await rowsOf(await listMentions(parts, unit.names), parts, true);
  if (rows.length === 0) return null;
  const list = proposeList(rows, (passed) => ({
    text: `原文提到${unit.name}的有${passed.length}处，按原文逐条统计：`,
    calculations: [countRows(passed)],
    given: [unit.name],
  }));
  return { kind: 'list', claims: [], list, support: [], notes: [...notes, foundIn(unit)], items: [] };
};

const isIn = (task: SelectedTask, { document, section, sentence }: UnitMentioned): boolean =>
  statementsOf(task).some(
    ({ documentId, path, span, unitsSpan }) =>
      documentId === document.stored.document.id &&
      (path === section.path ||
        [span, ...(unitsSpan ? [unitsSpan] : [])].some((own) => own.start < sentence.end && sentence.start < own.end)),
  );

/** Sentences that name a unit as one who acts, outside the tasks that the ledger has for it. */
export const mentionsBeside = async (
  parts: AnsweringParts,
  unit: SoughtUnit,
  tasks: readonly SelectedTask[],
): Promise<readonly ListRow[]> => {
  const { scope } = parts.query;
  if (scope.kind !== 'named' || scope.documents.length > MOST_DOCUMENTS) return [];
  const mentions = await listMentions(parts, unit.names);
  return rowsOf(
    mentions.filter((one) => !tasks.some((task) => isIn(task, one))),
    parts,
    false,
  );
};
