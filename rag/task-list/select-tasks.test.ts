import { expect, it } from 'vitest';
import type { Obligation } from '#core/obligation.ts';
import type { ObligationFilter, PolicyStore } from '#store';
import { digitalPlan, housingPlan, storedOf, taskListStore } from '#test/support/task-list-documents.ts';
import { selectTasks } from './select-tasks.ts';

const INGESTED = [digitalPlan, housingPlan];
const ALL = INGESTED.flatMap(({ obligations }) => obligations);
const documents = INGESTED.map(storedOf);

const fits = ({ documentId, units }: Obligation, filter: ObligationFilter): boolean =>
  (filter.documentIds?.includes(documentId) ?? true) &&
  (!filter.units || units.some(({ canonical }) => filter.units?.includes(canonical)));

/** A store that answers the question it is asked, and tells which rows it gave for a unit's list. */
const keenStore = (): { store: PolicyStore; given: () => number } => {
  let given = 0;
  return {
    given: () => given,
    store: {
      ...taskListStore(INGESTED),
      obligations: async (filter) => {
        const rows = ALL.filter((row) => fits(row, filter));
        if (filter.units) given += rows.length;
        return rows;
      },
    },
  };
};

const select = (store: PolicyStore, unit: string) =>
  selectTasks({ store, documents, aliases: [] }, { unitNames: [unit], scope: null, roles: [] });

it.each([...new Set(ALL.flatMap(({ units }) => units.map(({ canonical }) => canonical)))])(
  'the list of %s is the same from its own rows as from the whole ledger',
  async (unit) => {
    const { store, given } = keenStore();
    const { tasks } = await select(store, unit);
    expect(tasks).toEqual((await select(taskListStore(INGESTED), unit)).tasks);
    expect(given()).toBeGreaterThan(0);
    expect(given()).toBeLessThan(ALL.length);
  },
);
