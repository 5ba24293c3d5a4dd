import type { MappedText } from '#core/mapped-text.ts';
import type { GongwenNode } from '../parse/gongwen-tree.ts';
import { headingSense } from './heading-sense.ts';
import { joinParagraphs, ownText, wholeText } from './node-text.ts';
import { type DraftPlace, draftTask, type TaskDraft, type TaskOwners, type UnitList } from './task-draft.ts';
import { isContentLabel, isPersonLabel, isTimeLabel, tellingLabel, unitLabelRole } from './unit-labels.ts';

/** True for a section that says in labelled lines who carries it out: 牵头单位：…, 参与单位：…. */
export const hasUnitFields = (node: GongwenNode): boolean =>
  fieldsOf(node).some(({ heading }) => unitLabelRole(heading) !== null);

/** True for a section that says in labelled lines what is to be done: 主要内容：…. */
export const hasContentFields = (node: GongwenNode): boolean => contentFieldsOf(node).length > 0;

/** The task of a section with fields: 目标任务 or 主要内容 is its text, else all that is not a field. */
export const fieldTask = (node: GongwenNode, place: DraftPlace): TaskDraft => {
  const contents = contentFieldsOf(node);
  return draftTask(place, contents.length > 0 ? joinParagraphs(contents.map(wholeText)) : wholeText(node), {
    statesGoals: contents.some(({ heading }) => heading.includes('目标')),
    ...fieldOwners(node),
  });
};

/** What the fields of a section say of who carries it out and by when. */
export const fieldOwners = (node: GongwenNode): TaskOwners => {
  const fields = fieldsOf(node);
  const time = fields.find(({ heading }) => isTimeLabel(heading));
  return {
    unitLists: fields.flatMap(unitListOf),
    time: time ? ownText(time).text : null,
    convener: convenerOf(fields),
  };
};

/** 主要目标：… as a labelled line among guidance: a goal of its own. */
export const goalFieldTasks = (node: GongwenNode, place: DraftPlace): readonly TaskDraft[] =>
  contentFieldsOf(node)
    .filter(({ heading }) => headingSense(heading, false) === 'goal')
    .map((field) => draftTask({ ...place, path: field.path, heading: field.heading, kind: 'goal' }, wholeText(field)));

const fieldsOf = (node: GongwenNode): readonly GongwenNode[] => node.children.filter(({ role }) => role === 'field');

const contentFieldsOf = (node: GongwenNode): readonly GongwenNode[] =>
  fieldsOf(node).filter(({ heading }) => isContentLabel(heading));

const unitListOf = (field: GongwenNode): readonly UnitList[] => {
  const role = unitLabelRole(field.heading);
  return role === null ? [] : [{ text: ownText(field), role, label: tellingLabel(field.heading), span: field.span }];
};

const convenerOf = (fields: readonly GongwenNode[]): TaskDraft['convener'] => {
  const field = fields.find(({ heading }) => isPersonLabel(heading));
  return field ? { raw: withoutStop(ownText(field)), span: field.span } : null;
};

const withoutStop = ({ text }: MappedText): string => text.replace(/[。；;]\s*$/u, '').trim();
