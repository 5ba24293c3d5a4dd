import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBenchmark } from './read-benchmark.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenhao-benchmark-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const corpus = ['{"id":"d1","title":"公租房管理办法","text":"申请人应当具有本市户籍。"}', '{"id":"d2","text":"附则"}'];
const queries = [
  '{"id":"q1","text":"公租房谁能申请？","type":"faq"}',
  '{"id":"q2","text":"没有标注的问题"}',
  '{"id":"q3","text":"何时施行？"}',
];

const write = async (files: Readonly<Record<string, readonly string[]>>): Promise<void> => {
  for (const [name, lines] of Object.entries(files)) await writeFile(join(folder, name), `${lines.join('\n')}\n`);
};

it('reads corpus, distractors, judged queries and judgements', async () => {
  await write({
    'corpus.jsonl': corpus,
    'distractors.jsonl': ['{"id":"x1","title":"新闻","text":"无关"}'],
    'queries.jsonl': queries,
    'qrels.tsv': ['q1\td1\t1', 'q1\tx1\t0', 'q3\td2\t2'],
  });
  const benchmark = await readBenchmark(folder);
  expect(benchmark.documents).toEqual([
    { id: 'd1', title: '公租房管理办法', text: '申请人应当具有本市户籍。' },
    { id: 'd2', title: '', text: '附则' },
    { id: 'x1', title: '新闻', text: '无关' },
  ]);
  expect(benchmark.distractors).toBe(1);
  expect(benchmark.queries.map(({ id }) => id)).toEqual(['q1', 'q3']);
  expect(benchmark.judgements).toEqual(
    new Map([
      ['q1', new Map([['d1', 1]])],
      ['q3', new Map([['d2', 2]])],
    ]),
  );
  expect((await readBenchmark(folder, { limit: 1 })).queries.map(({ id }) => id)).toEqual(['q1']);
});

it.each<[string, Readonly<Record<string, readonly string[]>>, string]>([
  ['an empty folder', {}, '应有 corpus.jsonl、queries.jsonl 和 qrels.tsv'],
  ['a broken line', { 'corpus.jsonl': ['{"id":'] }, 'corpus.jsonl 第 1 行格式不对'],
  ['an id that occurs twice', { 'corpus.jsonl': [...corpus, ...corpus] }, '编号 d1 出现了两次'],
  ['a judgement of an unknown document', { 'corpus.jsonl': corpus, 'qrels.tsv': ['q1\td9\t1'] }, 'd9 不在语料里'],
  ['a judgement without a grade', { 'corpus.jsonl': corpus, 'qrels.tsv': ['q1 d1 1'] }, 'qrels.tsv 第 1 行格式不对'],
  [
    'queries without judgements',
    { 'corpus.jsonl': corpus, 'qrels.tsv': ['q9\td1\t1'], 'queries.jsonl': queries },
    '没有一个问题带有答案标注',
  ],
])('says in Chinese what is wrong with %s', async (_, files, message) => {
  await write(files);
  await expect(readBenchmark(folder)).rejects.toThrow(message);
});
