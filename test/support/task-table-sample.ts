import { digitalPlan, housingPlan, storedOf, taskListStore } from '#test/support/task-list-documents.ts';
import { gatherTasks } from '../../rag/task-list/gather-tasks.ts';
import { type TaskTable, taskTable } from '../../rag/task-list/task-table.ts';

/** The table of all tasks of the sample documents on 1 July 2025. */
export const sampleTable = async (): Promise<TaskTable> => {
  const documents = [digitalPlan, housingPlan];
  const { tasks } = await gatherTasks(
    { store: taskListStore(documents), documents: documents.map(storedOf), aliases: [] },
    { unitNames: [], scope: null, roles: [] },
  );
  return taskTable(tasks, {
    headings: null,
    asOf: '2025-07-01',
    madeOn: '2025-07-01',
    madeAt: new Date('2025-07-01T01:00:00Z'),
    unitName: null,
    remarks: [],
  });
};
