import { createDocumentReader } from '../answer/document-reader.ts';
import { type CitedTasks, citeTasks } from './cite-tasks.ts';
import { selectTasks, type TaskFilter, type TaskSelection, type TaskSource } from './select-tasks.ts';

/** The tasks wanted, each with its ground, and what had to be left out. */
export type GatheredTasks = CitedTasks & Omit<TaskSelection, 'tasks'>;

/** Selects tasks from the ledger and gives each its ground. */
export const gatherTasks = async (
  source: TaskSource,
  filter: TaskFilter,
  reader = createDocumentReader(source.store),
): Promise<GatheredTasks> => {
  const { tasks, ...selection } = await selectTasks(source, filter);
  return { ...selection, ...(await citeTasks(tasks, reader)) };
};

/** Sentences that say what was assumed and what was left out, and why; empty where there is nothing to say. */
export const remarksOn = ({ units, unknownUnits, undated, dropped }: GatheredTasks): readonly string[] => [
  ...(units?.notes ?? []).map(({ text }) => `${text}。`),
  ...(unknownUnits.length > 0 ? [`台账中没有单位“${unknownUnits.join('”“')}”。`] : []),
  ...(undated > 0 ? [`另有${undated}项没有可换算成日期的时限，未列入。`] : []),
  ...(dropped.length > 0
    ? [`另有${dropped.length}项与原文核对不上，未列入：${dropped.map(({ path }) => path).join('；')}。`]
    : []),
];
