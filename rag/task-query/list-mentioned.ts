import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Proposal } from '../answer/proposed-answer.ts';
import { countRows, type ListRow, proposeList } from '../cite/proposed-list.ts';
import type { Note } from '../reply.ts';
import { type SelectedTask, statementsOf } from '../task-list/stated-task.ts';
import type { AskedPart } from '../tasks/asked-part.ts';
import { listMentions, type UnitMentioned } from '../tasks/mentions/list-mentions.ts';
import { mentionRow } from '../tasks/mentions/mention-row.ts';

/** A unit by the name that a reply says and all the names it is looked for by, and how far. */
export interface SoughtUnit {
  readonly name: string;
  readonly names: readonly string[];
  /** A part of the documents; null for all. */
  readonly within: AskedPart | null;
  /** Every sentence with its name counts, not only those in which it acts. */
  readonly everyMention: boolean;
}

/** A sentence that names a unit as a row, and its document. */
export interface MentionRow extends ListRow {
  readonly documentId: string;
}

/** In more documents than these a list of the ledger is not filled up by a search of the text. */
const MOST_DOCUMENTS = 3;

const rowsOf = async (mentions: readonly UnitMentioned[], parts: AnsweringParts, asItem: boolean) => {
  const rows = await Promise.all(
    mentions.map(async (one) => {
      const row = await mentionRow(one, parts, asItem);
      return row && { ...row, documentId: one.document.stored.document.id };
    }),
  );
  return rows.flatMap((row) => row ?? []);
};

const mentionsOf = async (parts: AnsweringParts, { names, within, everyMention }: SoughtUnit) => {
  const mentions = await listMentions(parts, { names, everyMention });
  return within ? mentions.filter(({ section }) => within.holds(section.path)) : mentions;
};

const foundIn = ({ name, everyMention }: SoughtUnit): Note => ({
  kind: 'names-as-printed',
  text: `原文没有把任务列给${name}，以上是${everyMention ? '提到它' : '点到它去办'}的语句`,
});

/** Every sentence that names a unit as one who acts, where the ledger has nothing for it; null where there is none. */
export const proposeMentions = async (
  parts: AnsweringParts,
  unit: SoughtUnit,
  notes: readonly Note[],
): Promise<Proposal | null> => {
  const rows = await rowsOf(await mentionsOf(parts, unit), parts, true);
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
): Promise<readonly MentionRow[]> => {
  const { scope } = parts.query;
  const isNarrow = scope.kind === 'named' && scope.documents.length <= MOST_DOCUMENTS;
  if (!isNarrow && !unit.everyMention) return [];
  const mentions = await mentionsOf(parts, unit);
  return rowsOf(
    mentions.filter((one) => !tasks.some((task) => isIn(task, one))),
    parts,
    false,
  );
};
