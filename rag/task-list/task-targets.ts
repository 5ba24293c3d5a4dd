import type { Target } from '#core/obligation.ts';
import { comparable } from '../cite/comparable.ts';
import { type StatedTask, statementsOf } from './stated-task.ts';

/** A figure of a task. */
export interface TaskTarget {
  readonly target: Target;
  /** Where another statement of the task prints it and the main one does not; null for the main one's own. */
  readonly statedAt: string | null;
}

/** Every figure of a task once: the main statement's own, then what only its other statements print. */
export const taskTargets = (task: StatedTask): readonly TaskTarget[] => {
  const found: TaskTarget[] = task.main.targets
    // 覆盖率、达标率分别达到100%和90% is two figures in one wording.
    .filter(({ raw }, index, all) => all.findIndex((other) => other.raw === raw) === index)
    .map((target) => ({ target, statedAt: null }));
  const isKnown = ({ raw }: Target): boolean =>
    found.some(({ target }) => comparable(target.raw).includes(comparable(raw)));
  for (const { path, targets, counterpart } of statementsOf(task)) {
    // An item that several rows carry out points at the closest of them; its figures go there, once.
    if (counterpart !== null && counterpart !== task.main.path) continue;
    for (const target of targets) if (!isKnown(target)) found.push({ target, statedAt: path });
  }
  return found;
};

/** The figure as printed, with the time its sentence gives (到2025年) and the place, where they are not plain. */
export const describeTarget = ({ target: { raw, byRaw, byBasis }, statedAt }: TaskTarget): string => {
  const time = byBasis === 'explicit' && byRaw !== null && !comparable(raw).includes(comparable(byRaw)) ? byRaw : null;
  const remarks = [time, statedAt].filter((remark) => remark !== null);
  return remarks.length === 0 ? raw : `${raw}（${remarks.join('，')}）`;
};
