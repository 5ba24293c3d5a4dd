import { join } from 'node:path';
import type { Obligation } from '#core/obligation.ts';
import type { PolicyStore } from '#store';
import { ingestedDocument } from '../../test/support/ingested-document.ts';
import { measureCalls } from './measure-calls.ts';
import { withLibrary } from './with-library.ts';

/** Copies the founding documents' ledger for other counties, with units of their own, until the store holds `size` rows. */
const enlargeLedger = async (store: PolicyStore, size: number): Promise<number> => {
  const rows = await store.obligations({});
  let held = rows.length;
  for (let county = 1; held < size; county += 1) {
    const document = ingestedDocument({
      key: `合成任务〔2026〕${county}号`,
      title: `合成任务之${county}`,
      clauses: ['任务见台账。'],
    });
    const obligations = rows
      .slice(0, size - held)
      .map((row, ordinal) => ofCounty(row, { county, ordinal, documentId: document.document.id }));
    await store.put({ ...document, obligations });
    held += obligations.length;
  }
  return held;
};

interface Place {
  readonly county: number;
  readonly ordinal: number;
  readonly documentId: string;
}

const ofCounty = (row: Obligation, { county, ordinal, documentId }: Place): Obligation => ({
  ...row,
  id: `${documentId}!${ordinal}`,
  documentId,
  ordinal,
  units: row.units.map((unit) => ({
    ...unit,
    canonical: `${county}号${unit.canonical}`,
    printed: `${county}号${unit.printed}`,
  })),
});

/** How long it takes to list all tasks of each unit of the founding documents among `size` rows of the ledger. */
export const describeLedger = async (folder: string, size: number): Promise<string> =>
  withLibrary(join(folder, 'ledger'), async ({ store }) => {
    const units = [
      ...new Set((await store.obligations({})).flatMap((row) => row.units.map(({ canonical }) => canonical))),
    ];
    const held = await enlargeLedger(store, size);
    const { first, median, p95 } = await measureCalls(units, (unit) => store.obligations({ units: [unit] }));
    return [
      `| ${held} 条任务，${units.length} 个单位各列一次全部任务 | 首次 ms | p50 ms | p95 ms |`,
      '|---|---:|---:|---:|',
      `| 台账查询 | ${first.toFixed(1)} | ${median.toFixed(1)} | ${p95.toFixed(1)} |`,
    ].join('\n');
  });
