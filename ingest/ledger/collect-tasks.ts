import { findDates } from '#core/dates.ts';
import type { MappedText } from '#core/mapped-text.ts';
import type { GongwenNode, GongwenTree } from '../parse/gongwen-tree.ts';
import { fieldOwners, fieldTask, goalFieldTasks, hasContentFields, hasUnitFields } from './field-task.ts';
import { guidanceTasks } from './guidance-tasks.ts';
import { type HeadingSense, headingSense } from './heading-sense.ts';
import { ownText, wholeText } from './node-text.ts';
import type { PartNature } from './part-nature.ts';
import { isHeadingText, type NotedPart, splitAtNotes } from './split-at-notes.ts';
import { splitRhythms } from './split-rhythms.ts';
import { tableTasks } from './table-tasks.ts';
import { type DraftPlace, draftTask, noOwners, type TaskDraft, type TaskOwners } from './task-draft.ts';
import { isHeadingRole, namesOwners, taskSections } from './task-sections.ts';
import { taskTitle } from './task-title.ts';

/** What the sections around a node say about it. */
interface Surroundings {
  readonly sense: HeadingSense;
  /** Path of the outermost heading around the node, of its part of the document where there is none. */
  readonly chapter: string;
  /** Owners that the heading above names for everything below it. */
  readonly inherited: TaskOwners;
  readonly nature: PartNature;
}

/** The tasks of a document in order. `natureOf` judges the main text (null) and each attachment. */
export const collectTasks = (
  tree: GongwenTree,
  natureOf: (part: GongwenNode | null, namesOwners: boolean) => PartNature,
): readonly TaskDraft[] => {
  const mainNature = natureOf(
    null,
    tree.children.some((node) => !isOwnPart(node) && namesOwners(node)),
  );
  return tree.children.flatMap((node) =>
    tasksOf(node, {
      sense: 'task',
      chapter: node.path,
      inherited: noOwners,
      nature: isOwnPart(node) ? natureOf(node, namesOwners(node)) : mainNature,
    }).filter(({ content }) => content.runs.length > 0),
  );
};

const isOwnPart = ({ role }: GongwenNode): boolean => role === 'annex' || role === 'notice';

const tasksOf = (node: GongwenNode, around: Surroundings): readonly TaskDraft[] => {
  if (node.role === 'table') return tableTasks(node, { chapter: around.chapter, kind: 'task' });
  if (isHeadingRole(node.role) || hasUnitFields(node)) return sectionTasks(node, around);
  const below = node.children.flatMap((child) =>
    tasksOf(child, { ...around, chapter: isHeadingRole(child.role) ? child.path : around.chapter }),
  );
  return [...notedTasks(splitAtNotes(ownText(node)), placeOf(node, around)), ...below];
};

const sectionTasks = (node: GongwenNode, around: Surroundings): readonly TaskDraft[] => {
  const isChapter = node.path === around.chapter;
  const inside: Surroundings = { ...around, sense: headingSense(node.heading, isChapter) ?? around.sense };
  const tables = node.children.filter(({ role }) => role === 'table');
  return [...sectionText(node, inside), ...tables.flatMap((table) => tasksOf(table, inside))];
};

const sectionText = (node: GongwenNode, inside: Surroundings): readonly TaskDraft[] => {
  const sections = taskSections(node);
  if (sections.length > 0) return containerTasks(node, sections, inside);
  if (hasUnitFields(node)) return [fieldTask(node, placeOf(node, inside))];
  if (hasContentFields(node)) return contentFieldTasks(node, inside);
  return leafTasks(node, wholeText(node), inside);
};

/** A section whose parts are the tasks. A note at its heading, or its fields, speak for the parts that name no owner. */
const containerTasks = (
  node: GongwenNode,
  sections: readonly GongwenNode[],
  inside: Surroundings,
): readonly TaskDraft[] => {
  const below = (inherited: TaskOwners): readonly TaskDraft[] =>
    sections.flatMap((section) => tasksOf(section, { ...inside, inherited }));
  const place = placeOf(node, inside);
  if (hasUnitFields(node)) {
    return [...(hasContentFields(node) ? [fieldTask(node, place)] : []), ...below(fieldOwners(node))];
  }
  const own = splitAtNotes(ownText(node));
  const [only] = own;
  if (only && own.length === 1 && isHeadingText(only.content.text)) return below(only.owners);
  return [...notedTasks(own, place), ...below(inside.inherited)];
};

const contentFieldTasks = (node: GongwenNode, inside: Surroundings): readonly TaskDraft[] => {
  const place = placeOf(node, inside);
  if (inside.sense === 'guidance') return inside.nature === 'plan' ? goalFieldTasks(node, place) : [];
  const { content, time, convener, statesGoals } = fieldTask(node, place);
  return leafTasks(node, content, inside).map((task) => ({
    ...task,
    time: task.time ?? time,
    convener: task.convener ?? convener,
    statesGoals,
  }));
};

/** A section that is one task, or as many as it has notes. */
const leafTasks = (node: GongwenNode, text: MappedText, inside: Surroundings): readonly TaskDraft[] => {
  const place = placeOf(node, inside);
  const noted = splitAtNotes(text);
  if (noted.length > 0) return notedTasks(noted, place, true);
  if (inside.inherited.unitLists.length > 0) return [draftTask(place, text, inside.inherited)];
  if (inside.nature === 'other' || !saysSomething(text.text)) return [];
  if (inside.nature === 'notice') return setsDay(text.text) ? [draftTask({ ...place, kind: 'requirement' }, text)] : [];
  if (inside.sense === 'guidance') {
    return guidanceTasks(text).map(({ kind, content }) => draftTask({ ...place, kind, heading: '' }, content));
  }
  return inside.sense === 'mechanism' ? mechanismTasks(text, place) : [draftTask(place, text)];
};

const setsDay = (text: string): boolean => findDates(text).some(({ kind }) => kind === 'deadline');

const mechanismTasks = (text: MappedText, place: DraftPlace): readonly TaskDraft[] => {
  const rhythms = splitRhythms(text);
  if (rhythms.length === 1) return [draftTask(place, text)];
  return rhythms.map(({ name, content }, index) =>
    draftTask(place, content, { title: name || taskTitle(content.text, place.heading), group: index + 1 }),
  );
};

/** `keepRest`: text after the last note is a task of its own, without owners. */
const notedTasks = (parts: readonly NotedPart[], place: DraftPlace, keepRest = false): readonly TaskDraft[] => {
  const kept = parts.filter(({ owners }) => keepRest || owners.unitLists.length > 0);
  return kept.map(({ content, owners }, index) => {
    if (kept.length === 1) return draftTask(place, content, owners);
    const title = taskTitle(content.text, place.heading);
    return draftTask(place, content, { ...owners, title, group: index + 1 });
  });
};

/** Guidance that names owners, or sets figures, is a requirement. */
const placeOf = ({ path, heading }: GongwenNode, { chapter, sense }: Surroundings): DraftPlace => ({
  path,
  heading,
  chapter,
  kind: sense === 'guidance' ? 'requirement' : sense,
});

/** Not a mere number, and not a line of a list of members or contacts. */
const saysSomething = (text: string): boolean =>
  /\p{Script=Han}{4}/u.test(text) && !/^(?:副?组长|成员|联系人|联系电话|电话|传真|地址|邮箱|邮编)\s*[：:]/u.test(text);
