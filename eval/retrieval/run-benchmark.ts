import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import type { BuildSystems } from './retrieval-system.ts';
import { runSystem, type SystemResult } from './run-system.ts';

/** Builds the systems one after the other, runs every query and takes them down again, so that no two share memory. */
export const runBenchmark = async (
  benchmark: Benchmark,
  { builders, folder }: { readonly builders: readonly BuildSystems[]; readonly folder: string },
): Promise<readonly SystemResult[]> => {
  const results: SystemResult[] = [];
  for (const [number, build] of builders.entries()) {
    const own = join(folder, `${benchmark.name}-${number}`);
    await mkdir(own, { recursive: true });
    const built = await build(benchmark, own);
    try {
      for (const system of built.systems) results.push(await runSystem(system, benchmark));
    } finally {
      await built.close();
      await rm(own, { recursive: true, force: true });
    }
  }
  return results;
};
