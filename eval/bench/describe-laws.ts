import { join } from 'node:path';
import type { PolicyStore } from '#store';
import { measureCommand } from './measure-command.ts';
import { costRows, measureStore } from './measure-store.ts';
import { readLaws } from './read-laws.ts';
import { withLibrary } from './with-library.ts';

/** A store as large as a province's law collection: what a search costs there, and how much memory it takes. */
export const describeLaws = async (
  folder: string,
  { laws, questions, size }: { readonly laws: string; readonly questions: readonly string[]; readonly size: number },
): Promise<string> => {
  const data = join(folder, 'laws');
  const start = performance.now();
  await withLibrary(data, ({ store }) => fillWithLaws(store, { laws, size }));
  const minutes = (performance.now() - start) / 60_000;
  const buildMegabytes = process.resourceUsage().maxRSS / 1_024;
  const cost = await measureStore(data, questions);
  const search = await measureCommand(['search', questions[0] ?? '', '--data', data]);
  return [
    `| 法律条文 ${cost.passages} 段，${questions.length} 个问题 | 首次 ms | p50 ms | p95 ms |`,
    '|---|---:|---:|---:|',
    ...costRows('进程内', cost),
    '',
    `收录用 ${minutes.toFixed(1)} 分钟（关闭时建向量索引在内），内存峰值 ${buildMegabytes.toFixed(0)} MB。` +
      `单独一次 \`search\` 进程 ${(search.milliseconds / 1_000).toFixed(1)} 秒，内存峰值 ${search.peakMegabytes.toFixed(0)} MB。`,
  ].join('\n');
};

const fillWithLaws = async (
  store: PolicyStore,
  { laws, size }: { readonly laws: string; readonly size: number },
): Promise<void> => {
  let { passages } = await store.statistics();
  for await (const law of readLaws(laws)) {
    if (passages >= size) return;
    await store.put(law);
    passages += law.passages.length;
  }
};
