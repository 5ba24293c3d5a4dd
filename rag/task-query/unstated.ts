import type { Obligation } from '#core/obligation.ts';
import { type StatedTask, statementsOf } from '../task-list/stated-task.ts';

/** Something that a task leaves unsaid, and how the reply names it. */
export interface Unstated {
  readonly name: string;
  readonly holds: (task: StatedTask) => boolean;
}

const NOT_SAID = '没(?:有)?(?:写明|明确|写|列出?|标明?|说明?)|未(?:写明|明确|列)|无';
const NO_LEAD = new RegExp(`(?:${NOT_SAID})(?:了|是|谁)*牵头|牵头单位?(?:${NOT_SAID})`, 'u');
const NO_UNIT = new RegExp(`(?:${NOT_SAID})(?:了|是|谁)*(?:责任|负责)|责任单位?(?:${NOT_SAID})`, 'u');
const NO_DEADLINE = new RegExp(
  `(?:${NOT_SAID})(?:了)?(?:时限|期限|完成时间|截止)|(?:时限|期限|完成时间)(?:${NOT_SAID})`,
  'u',
);

const none = (task: StatedTask, holds: (row: Obligation) => boolean): boolean => !statementsOf(task).some(holds);

const KINDS: readonly { readonly asked: RegExp; readonly unstated: Unstated }[] = [
  {
    asked: NO_LEAD,
    unstated: {
      name: '没有写明牵头单位的',
      holds: (task) => none(task, ({ units }) => units.some(({ role }) => role === 'lead')),
    },
  },
  {
    asked: NO_UNIT,
    unstated: { name: '没有写明责任单位的', holds: (task) => none(task, ({ units }) => units.length > 0) },
  },
  {
    asked: NO_DEADLINE,
    unstated: { name: '没有写明时限的', holds: (task) => none(task, ({ deadline }) => deadline.basis !== 'none') },
  },
];

/** What the question wants left unsaid: 哪些任务没有写明牵头单位; null when it wants no such thing. */
export const askedUnstated = (question: string): Unstated | null =>
  KINDS.find(({ asked }) => asked.test(question))?.unstated ?? null;
