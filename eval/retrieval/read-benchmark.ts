import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Benchmark, BenchmarkDocument, BenchmarkQuery } from './benchmark.ts';

/** A folder that is no benchmark. The message is for the person who named it. */
export class BadBenchmark extends Error {}

const documentSchema = z.object({ id: z.string().min(1), title: z.string().default(''), text: z.string() });
const querySchema = z.object({ id: z.string().min(1), text: z.string().min(1) });

/**
 * Reads `corpus.jsonl`, `queries.jsonl`, `qrels.tsv` (query, document, grade) and, when there is one,
 * `distractors.jsonl` of a folder. `limit` keeps only so many queries, spread evenly over the file.
 */
export const readBenchmark = async (
  folder: string,
  { limit }: { readonly limit?: number } = {},
): Promise<Benchmark> => {
  const corpus = await readRecords(join(folder, 'corpus.jsonl'), documentSchema);
  const distractors = await readRecords(join(folder, 'distractors.jsonl'), documentSchema, { optional: true });
  const documents = [...corpus, ...distractors];
  checkIds(documents, folder);
  const judgements = await readJudgements(join(folder, 'qrels.tsv'), new Set(documents.map(({ id }) => id)));
  const all = await readRecords(join(folder, 'queries.jsonl'), querySchema);
  const judged = all.filter(({ id }) => judgements.has(id));
  if (judged.length === 0)
    throw new BadBenchmark(`评测文件夹 ${folder} 中没有一个问题带有答案标注，请核对 qrels.tsv。`);
  return {
    name: basename(resolve(folder)),
    documents,
    distractors: distractors.length,
    queries: spread(judged, limit),
    judgements,
  };
};

const checkIds = (documents: readonly BenchmarkDocument[], folder: string): void => {
  const seen = new Set<string>();
  for (const { id } of documents) {
    if (seen.has(id)) throw new BadBenchmark(`评测文件夹 ${folder} 的语料里，编号 ${id} 出现了两次。`);
    seen.add(id);
  }
};

const readRecords = async <T extends BenchmarkDocument | BenchmarkQuery>(
  file: string,
  schema: z.ZodType<T>,
  { optional = false }: { readonly optional?: boolean } = {},
): Promise<readonly T[]> => {
  const lines = await readLines(file, optional);
  return lines.map(([number, line]) => {
    const record = schema.safeParse(parseJson(line));
    if (record.success) return record.data;
    throw new BadBenchmark(`${file} 第 ${number} 行格式不对：每行应是一个带 id、text 的 JSON 对象。`);
  });
};

/** A grade of 0 says that a document was looked at and does not answer; such lines are left out. */
const readJudgements = async (
  file: string,
  known: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> => {
  const judgements = new Map<string, Map<string, number>>();
  for (const [number, line] of await readLines(file, false)) {
    const [query = '', document = '', grade = ''] = line.split('\t');
    const value = Number(grade);
    if (query === '' || grade.trim() === '' || !Number.isFinite(value)) {
      throw new BadBenchmark(`${file} 第 ${number} 行格式不对：应是“问题编号、语料编号、等级”，用制表符隔开。`);
    }
    if (!known.has(document)) throw new BadBenchmark(`${file} 第 ${number} 行的语料编号 ${document} 不在语料里。`);
    if (value > 0) judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(document, value));
  }
  return judgements;
};

/** Lines that are not empty, with their number. */
const readLines = async (file: string, optional: boolean): Promise<readonly (readonly [number, string])[]> => {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (cause) {
    if (optional && cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw new BadBenchmark(`读不了 ${file}：评测文件夹里应有 corpus.jsonl、queries.jsonl 和 qrels.tsv。`, { cause });
  }
  return content
    .split(/\r?\n/u)
    .map((line, index) => [index + 1, line] as const)
    .filter(([, line]) => line.trim() !== '');
};

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const spread = <T>(items: readonly T[], limit = items.length): readonly T[] =>
  limit >= items.length
    ? items
    : Array.from({ length: limit }, (_, index) => items[Math.floor((index * items.length) / limit)]).filter(
        (item) => item !== undefined,
      );
