import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '#core/logger.ts';
import { type GatheredTasks, gatherTasks, resolveScope, type TaskFilter, taskTable, writeTaskTable } from '#rag';
import type { PolicyStore, StoredDocument } from '#store';
import { composeLibraries, type Libraries } from '../../bot/compose-library.ts';
import { quoteIsVerbatim } from '../../rag/cite/check-claim.ts';

let folder: string;
let libraries: Libraries;
let store: PolicyStore;
let documents: readonly StoredDocument[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenhao-tasks-'));
  libraries = composeLibraries({
    clock: () => new Date('2026-11-22T04:00:00Z'),
    logger: createLogger({ level: 'fatal' }),
    notice: () => undefined,
  });
  ({ store } = await libraries.open(folder));
  documents = await store.documents();
});

afterAll(async () => {
  await libraries.closeAll();
  await rm(folder, { recursive: true, force: true });
});

const gather = (filter: Partial<TaskFilter>): Promise<GatheredTasks> =>
  gatherTasks({ store, documents, aliases: [] }, { unitNames: [], scope: null, roles: [], ...filter });

const named = (name: string): readonly StoredDocument[] => {
  const scope = resolveScope(name, documents);
  return scope.kind === 'named' ? scope.documents : [];
};

const tableOf = ({ tasks, units }: GatheredTasks) =>
  taskTable(tasks, {
    headings: null,
    asOf: '2026-11-22',
    madeOn: '2026-11-22',
    madeAt: new Date('2026-11-22T04:00:00Z'),
    unitName: units?.canonicals.join('、') ?? null,
    remarks: [],
  });

describe('task lists of the five documents', () => {
  it('drop no row, and every citation stands verbatim in its section', async () => {
    const { tasks, dropped } = await gather({});
    expect(dropped).toEqual([]);
    expect(tasks.length).toBeGreaterThan(150);
    for (const { document, citations, unitList, leadRule, blanketClause } of tasks) {
      const source = { sourceText: await store.sourceText(document.id), sections: await store.sections(document.id) };
      const shown = [...citations, unitList, leadRule, blanketClause].filter((citation) => citation !== null);
      expect(citations.length).toBeGreaterThan(0);
      expect(shown.filter((citation) => !quoteIsVerbatim(citation, source))).toEqual([]);
    }
  });

  it('hold exactly the tasks of a unit, with its part in each', async () => {
    const { tasks } = await gather({ unitNames: ['县投促中心'], scope: named('嵊政办发〔2023〕26号') });
    expect(tasks.map(({ main, part }) => [main.path, part?.role])).toEqual([
      ['二、（一）3.', 'participant'],
      ['二、（二）4.', 'lead'],
      ['二、（二）6.', 'participant'],
    ]);
  });

  it('join each row of a plan’s table with the item it carries out', async () => {
    const { tasks } = await gather({ scope: named('17号文') });
    const rows = tasks.filter(({ main }) => main.path.startsWith('附件表'));
    expect(rows).toHaveLength(30);
    expect(rows.every(({ citations }) => citations.some(({ path }) => path.startsWith('三、')))).toBe(true);
    expect(tasks.filter(({ main }) => main.path.startsWith('三、'))).toEqual([]);
  });

  it('name no leader where the document names none', async () => {
    const table = tableOf(await gather({ scope: named('17号文') }));
    const at = table.columns.findIndex(({ heading }) => heading === '牵头单位');
    expect(new Set(table.rows.map((row) => row[at]))).toEqual(new Set(['原文未明确']));
  });

  it('come back from the workbook as they went in', async () => {
    const table = tableOf(await gather({}));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(await writeTaskTable(table, 'xlsx')).buffer);
    const [sheet] = workbook.worksheets;
    table.rows.forEach((cells, index) => {
      const row = sheet?.getRow(4 + index);
      expect(cells.map((_, column) => String(row?.getCell(column + 1).value ?? ''))).toEqual(cells);
    });
  });
});
