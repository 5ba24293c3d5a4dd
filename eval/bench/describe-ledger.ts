import { join } from 'node:path';
import type { Obligation } from '#core/obligation.ts';
import { createDocumentReader, ingestDocuments, type SourceFile, sourceFileAt } from '#ingest';
import type { PolicyStore } from '#store';
import { listSeeds } from '../../bot/cli/first-use/list-seeds.ts';
import { ingestedDocument } from '../../test/support/ingested-document.ts';
import { measureCalls } from './measure-calls.ts';
import { percentile } from './percentile.ts';
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

/** How often the founding documents are read in again. */
const INGESTS = 5;

interface IngestCost {
  readonly whole: number;
  readonly ledger: number;
}

/** A founding document as a new version of itself: `version` empty lines longer. */
const nextVersion = (path: string, version: number): SourceFile => {
  const file = sourceFileAt(path);
  return { ...file, read: async () => Buffer.concat([await file.read(), Buffer.alloc(version, '\n')]) };
};

/** What reading the ledger takes of reading the founding documents in, in milliseconds. */
const measureIngest = async (store: PolicyStore, version: number): Promise<IngestCost> => {
  const files = (await listSeeds()).map((path) => nextVersion(path, version));
  let ledger = 0;
  const read = createDocumentReader({
    onLedgerRead: (milliseconds) => {
      ledger += milliseconds;
    },
  });
  const start = performance.now();
  await ingestDocuments({ files, store, read });
  return { whole: performance.now() - start, ledger };
};

const describeIngest = async (folder: string): Promise<string> => {
  const runs = await withLibrary(join(folder, 'ingest'), async ({ store }) => {
    const costs: IngestCost[] = [];
    for (let version = 1; version <= INGESTS; version += 1) costs.push(await measureIngest(store, version));
    return costs;
  });
  const share = ({ whole, ledger }: IngestCost): number => ledger / whole;
  const shown = (values: readonly number[]): string => percentile(values, 0.5).toFixed(0);
  return [
    '| 收录五份起始文件的新版本（同一次运行内计时） | 全程 ms | 其中抽取任务 ms | 占比 |',
    '|---|---:|---:|---:|',
    `| ${runs.length} 次的中位数 | ${shown(runs.map(({ whole }) => whole))} | ${shown(runs.map(({ ledger }) => ledger))} | ${shown(runs.map((run) => share(run) * 100))} % |`,
  ].join('\n');
};

/** What the ledger costs when documents are read in, and when a unit's tasks are listed among `size` rows. */
export const describeLedger = async (folder: string, size: number): Promise<string> =>
  [await describeIngest(folder), await describeLists(folder, size)].join('\n\n');

const describeLists = (folder: string, size: number): Promise<string> =>
  withLibrary(join(folder, 'ledger'), async ({ store, assistant: openAssistant }) => {
    const assistant = await openAssistant();
    const units = [
      ...new Set((await store.obligations({})).flatMap((row) => row.units.map(({ canonical }) => canonical))),
    ];
    const held = await enlargeLedger(store, size);
    const { first, median, p95 } = await measureCalls(units, (unit) => store.obligations({ units: [unit] }));
    const before = process.cpuUsage();
    const answers = await measureCalls(units, (unit) => assistant.ask({ text: `${unit}有哪些任务`, history: [] }));
    const { user, system } = process.cpuUsage(before);
    const perAnswer = (user + system) / 1000 / (units.length + 1);
    return [
      `| ${held} 条任务，${units.length} 个单位各列一次全部任务 | 首次 ms | p50 ms | p95 ms |`,
      '|---|---:|---:|---:|',
      `| 台账查询 | ${first.toFixed(1)} | ${median.toFixed(1)} | ${p95.toFixed(1)} |`,
      `| 整句问答（每句平均占用处理器 ${perAnswer.toFixed(0)} ms） | ${[answers.first, answers.median, answers.p95].map((ms) => ms.toFixed(1)).join(' | ')} |`,
    ].join('\n');
  });
