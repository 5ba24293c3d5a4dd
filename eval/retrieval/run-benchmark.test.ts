import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLsaEmbedder } from '#core/models/create-lsa-embedder.ts';
import { openSqliteStore } from '../../store/sqlite/open-sqlite-store.ts';
import type { Benchmark } from './benchmark.ts';
import { buildExactPhrase } from './exact-phrase-system.ts';
import { formatResults } from './format-results.ts';
import { buildLangChain } from './langchain-system.ts';
import { buildMiniSearch } from './minisearch-system.ts';
import { buildOrama } from './orama-system.ts';
import { buildProduct } from './product-systems.ts';
import type { BuildSystems } from './retrieval-system.ts';
import { runBenchmark } from './run-benchmark.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenhao-run-benchmark-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const texts = [
  '公共租赁住房申请人应当具有本市户籍，人均住房面积低于15平方米。',
  '创业担保贷款申请人应当提交身份证明、营业执照和经营场所证明。',
  '困难残疾人生活补贴按月发放，由街道办事处受理。',
  '老旧小区加装电梯的，每台补助不超过10万元。',
];
const benchmark: Benchmark = {
  name: '小样',
  documents: texts.map((text, index) => ({ id: `d${index}`, title: index < 2 ? '同一办法' : '', text })),
  distractors: 1,
  queries: [
    { id: 'q1', text: '谁可以申请公共租赁住房' },
    { id: 'q2', text: '加装电梯补助多少钱' },
    { id: 'q3', text: '街道办事处受理' },
  ],
  judgements: new Map([
    ['q1', new Map([['d0', 1]])],
    ['q2', new Map([['d3', 1]])],
    ['q3', new Map([['d2', 1]])],
  ]),
};

const hitsOf = async (build: BuildSystems): Promise<readonly number[]> =>
  (await runBenchmark(benchmark, { builders: [build], folder })).map(({ score }) => score.hit1);

it('finds all three answers with each lane of the product', async () => {
  const product = buildProduct((directory) =>
    openSqliteStore({ directory, embedder: createLsaEmbedder(), clock: () => new Date(0) }),
  );
  expect(await hitsOf(product)).toEqual([1, 1, 1, 1]);
});

it('finds them with vectors of split text', async () => {
  expect(await hitsOf(buildLangChain(createLsaEmbedder()))).toEqual([1]);
});

it('finds by exact phrase only what is worded the same', async () => {
  const [share = 0] = await hitsOf(buildExactPhrase);
  expect(share).toBeCloseTo(1 / 3);
});

it.each([
  ['MiniSearch', buildMiniSearch],
  ['Orama', buildOrama],
])('finds English words with %s, whose tokeniser knows them', async (_, build) => {
  const english: Benchmark = {
    ...benchmark,
    documents: [...benchmark.documents, { id: 'e', title: 'Housing', text: 'Public rental housing is for residents.' }],
    queries: [{ id: 'q', text: 'rental housing' }],
    judgements: new Map([['q', new Map([['e', 1]])]]),
  };
  const [result] = await runBenchmark(english, { builders: [build], folder });
  expect(result?.score.hit1).toBe(1);
});

it('leaves no files behind and prints a row for each system', async () => {
  const results = await runBenchmark(benchmark, { builders: [buildMiniSearch, buildExactPhrase], folder });
  expect(await readdir(folder)).toEqual([]);
  const lines = formatResults(benchmark, results).split('\n');
  expect(lines[0]).toContain('小样：4 段（其中干扰 1），3 问');
  expect(lines.slice(2).map((line) => line.split(' | ')[0])).toEqual(['| MiniSearch', '| qmd（原句短语 BM25）']);
});
