import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { enlargeStore } from './enlarge-store.ts';
import { costRow, costRows, measureStore, POOL } from './measure-store.ts';
import { withLibrary } from './with-library.ts';

/** Calls inside one process: how long searching and answering take on the founding documents and on `size` passages. */
export const describeRetrieval = async (
  folder: string,
  { questions, size }: { readonly questions: readonly string[]; readonly size: number },
): Promise<string> => {
  const seeds = join(folder, 'seeds');
  const large = join(folder, 'large');
  const small = await measureStore(seeds, questions);
  const storing = await timed(() => withLibrary(large, ({ store }) => enlargeStore(store, size)));
  const big = await measureStore(large, questions);
  const megabytes = (await sizeOf(large)) / 1e6;
  await removeVectorFiles(large);
  const compared = await measureStore(large, questions);
  const ratio = compared.vectors.median / big.vectors.median;
  return [
    `| 进程内，${questions.length} 个问题 | 首次 ms | p50 ms | p95 ms |`,
    '|---|---:|---:|---:|',
    ...costRows(`${small.passages} 段（五份文件）`, small),
    ...costRows(`${big.passages} 段（合成）`, big),
    costRow(`${big.passages} 段：向量逐个比较（无 HNSW 文件）`, compared.vectors),
    '',
    `向量检索，逐个比较与 HNSW 之比 ${ratio.toFixed(1)} : 1（p50，各取 ${POOL} 段）。` +
      `写入 ${(storing / size).toFixed(2)} ms/段，关闭时建 HNSW 在内；磁盘 ${megabytes.toFixed(0)} MB。`,
  ].join('\n');
};

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

const sizeOf = async (folder: string): Promise<number> => {
  let bytes = 0;
  for (const name of await readdir(folder)) bytes += (await stat(join(folder, name))).size;
  return bytes;
};

const removeVectorFiles = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) if (name.endsWith('.hnsw')) await rm(join(folder, name));
};
