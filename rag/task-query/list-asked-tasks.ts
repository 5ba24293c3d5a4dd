import type { UnitRole } from '#core/obligation.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Proposal } from '../answer/proposed-answer.ts';
import { refuseNotStated } from '../answer/refusals.ts';
import { countRows, type ListRow, type ListTotal, proposeList } from '../cite/proposed-list.ts';
import type { Note } from '../reply.ts';
import { partName } from '../tasks/part-name.ts';
import { figureRows } from './figure-rows.ts';
import { type MentionRow, mentionsBeside, proposeMentions, type SoughtUnit } from './list-mentioned.ts';
import { type AskedTasks, selectAskedTasks } from './select-asked-tasks.ts';
import { describeConditions, type TaskConditions } from './task-conditions.ts';
import { type TaskRow, taskRow } from './task-row.ts';

/** What is listed: tasks, or the figures they are to reach. */
export type Listed = 'tasks' | 'figures';

/** Said behind every total: it is counted here, no document states it. */
const COUNTED = '按原文逐条统计';
const ROLES: readonly UnitRole[] = ['lead', 'responsible', 'participant'];

/** Names, days and subjects that a total repeats from the question. */
const givenBy = ({ units, window, theme, within }: TaskConditions): readonly string[] => [
  ...(units?.canonicals ?? []),
  ...[window?.from, window?.to].flatMap((day) => day ?? []),
  ...(theme ? [`“${theme.printed}”`] : []),
  ...(within ? [within.name] : []),
];

/** The rows by the part they give, in the order of the roles. */
const byPart = (rows: readonly TaskRow[]): readonly { readonly name: string; readonly own: readonly TaskRow[] }[] => {
  const ordered = ROLES.flatMap((role) => rows.flatMap(({ task: { part } }) => (part?.role === role ? [part] : [])));
  const names = [...new Set(ordered.map(partName))];
  return names.map((name) => ({ name, own: rows.filter(({ task: { part } }) => part && partName(part) === name) }));
};

/** The unit of a list that is limited by nothing else; null for any other list. */
const soughtAlone = ({ units, ...rest }: TaskConditions): SoughtUnit | null => {
  const limited =
    rest.roles.length > 0 ||
    rest.soleOnly ||
    rest.withFigures ||
    [rest.label, rest.window, rest.unstated, rest.theme].some((limit) => limit !== null);
  const { within, everyMention } = rest;
  return units === null || limited
    ? null
    : { name: units.canonicals.join('、'), names: units.names, within, everyMention };
};

const isTaskRow = (row: ListRow): row is TaskRow => 'task' in row;

/** `县司法局的任务共3项（牵头1项、参与2项），按原文逐条统计：` */
const totalOf = (all: readonly ListRow[], conditions: TaskConditions): ListTotal => {
  const rows = all.filter(isTaskRow);
  const beside = all.filter((row) => !isTaskRow(row));
  const parts = conditions.units ? byPart(rows) : [];
  const shares = parts.map(({ name, own }) => `${name}${own.length}项`).join('、');
  const split = shares === '' ? '' : `（${shares}）`;
  return {
    text: `${describeConditions(conditions)}任务共${rows.length}项${split}，${COUNTED}${
      beside.length > 0
        ? `；原文另有${beside.length}处提到，${conditions.everyMention ? '按文件一并列出' : '列在最后'}`
        : ''
    }：`,
    calculations: [rows, ...parts.map(({ own }) => own), ...(beside.length > 0 ? [beside] : [])].map(countRows),
    given: givenBy(conditions),
    notes: rows.some(({ task }) => task.part?.basis === 'blanket-clause') ? [BLANKET] : [],
  };
};

const BLANKET: Note = {
  kind: 'names-as-printed',
  text: '部分任务按文件中“共同推进”一类的总括条款计入，见各条依据',
};

/** What was assumed and what stays out of the list, said aloud. */
const notesOn = ({ units, window }: TaskConditions, { undated, themeWords }: AskedTasks): readonly Note[] => [
  ...(units?.notes ?? []),
  ...(themeWords.length > 0
    ? [{ kind: 'names-as-printed', text: `主题按标题和正文含“${themeWords.join('”“')}”查找` } as const]
    : []),
  ...(window && undated > 0
    ? [{ kind: 'source-defect', text: `另有${undated}项没有可换算成日期的时限，未列入` } as const]
    : []),
];

const nothingFor = (
  { conditions, listed, found }: { conditions: TaskConditions; listed: Listed; found: AskedTasks },
  { query, documents }: AnsweringParts,
): Proposal => {
  const within = query.scope.kind === 'named' ? query.scope.documents.length : documents.length;
  const what = `${describeConditions(conditions)}${listed === 'tasks' ? '任务' : '指标'}`;
  return { ...refuseNotStated(`在${within}份文件中没有找到${what}。`, []), notes: notesOn(conditions, found) };
};

/** A part asked for by its label limits the list only where the unit has such a part: 实施 may be a mere verb. */
const withLabel = (found: AskedTasks, asked: TaskConditions) => {
  const { label } = asked;
  const labelled = found.tasks.filter(({ part }) => label !== null && part?.label?.includes(label));
  return labelled.length > 0
    ? { found: { ...found, tasks: labelled }, conditions: asked }
    : { found, conditions: { ...asked, label: null } };
};

/** Tasks and sentences of one document together, in the order of the documents. */
const byDocument = (
  rows: readonly (TaskRow | MentionRow)[],
  { documents }: AnsweringParts,
): readonly (TaskRow | MentionRow)[] => {
  const place = (row: TaskRow | MentionRow): number => {
    const id = 'task' in row ? row.task.main.documentId : row.documentId;
    return documents.findIndex(({ document }) => document.id === id);
  };
  return rows.toSorted((a, b) => place(a) - place(b));
};

const listTasks = async (parts: AnsweringParts, asked: TaskConditions): Promise<Proposal> => {
  const { found, conditions } = withLabel(await selectAskedTasks(parts, asked, { goals: false }), asked);
  const rows: TaskRow[] = [];
  for (const task of found.tasks) {
    const row = await taskRow(task, conditions, parts);
    if (row) rows.push(row);
  }
  const sought = soughtAlone(asked);
  if (rows.length === 0) {
    const mentioned = sought && (await proposeMentions(parts, sought, notesOn(conditions, found)));
    return mentioned ?? nothingFor({ conditions, listed: 'tasks', found }, parts);
  }
  const beside = sought ? await mentionsBeside(parts, sought, found.tasks) : [];
  const all = conditions.everyMention ? byDocument([...rows, ...beside], parts) : [...rows, ...beside];
  const list = proposeList<ListRow>(all, (passed) => totalOf(passed, conditions));
  return { kind: 'list', claims: [], list, support: [], notes: notesOn(conditions, found), items: [] };
};

const listFigures = async (parts: AnsweringParts, asked: TaskConditions): Promise<Proposal> => {
  const conditions = { ...asked, withFigures: false };
  const found = await selectAskedTasks(parts, { ...conditions, window: null }, { goals: true });
  const rows = await figureRows(found, conditions.window, parts);
  if (rows.length === 0) return nothingFor({ conditions, listed: 'figures', found }, parts);
  const list = proposeList(rows, (passed) => ({
    text: `${describeConditions(conditions)}指标共${passed.length}项，${COUNTED}：`,
    calculations: [countRows(passed)],
    given: givenBy(conditions),
  }));
  return { kind: 'list', claims: [], list, support: [], notes: notesOn(conditions, found), items: [] };
};

/** Every task, or figure, that fits the conditions: complete, ordered, each cited, the total counted from the rows that stay. */
export const listAskedTasks = (parts: AnsweringParts, conditions: TaskConditions, listed: Listed): Promise<Proposal> =>
  listed === 'tasks' ? listTasks(parts, conditions) : listFigures(parts, conditions);
