import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakePolicyStore } from '#test/support/fake-policy-store.ts';
import { expiredPlan, taxDeductions } from '#test/support/sample-documents.ts';
import { seedOnce } from './seed-once.ts';

describe('seedOnce', () => {
  let dataFolder = '';
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'wenhao-seed-'));
  });
  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

  const readInto = (store: ReturnType<typeof fakePolicyStore>) => {
    const runs: string[] = [];
    const readSeeds = async () => {
      runs.push(existsSync(join(dataFolder, 'seeding')) ? 'marked' : 'unmarked');
      await store.put(taxDeductions);
      await store.put(expiredPlan);
    };
    return { runs, readSeeds };
  };

  it('fills an empty store once, under a marker that goes when it is done', async () => {
    const store = fakePolicyStore();
    const { runs, readSeeds } = readInto(store);
    await seedOnce({ store, dataFolder, readSeeds });
    await seedOnce({ store, dataFolder, readSeeds });
    expect(runs).toEqual(['marked']);
    expect(existsSync(join(dataFolder, 'seeding'))).toBe(false);
  });

  it('leaves a store alone that somebody filled', async () => {
    const store = fakePolicyStore([taxDeductions]);
    const { runs, readSeeds } = readInto(store);
    await seedOnce({ store, dataFolder, readSeeds });
    expect(runs).toEqual([]);
  });

  it('finishes what an interrupted run began', async () => {
    const store = fakePolicyStore();
    const killed = seedOnce({
      store,
      dataFolder,
      readSeeds: async () => {
        await store.put(taxDeductions);
        throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    const { runs, readSeeds } = readInto(store);
    await seedOnce({ store, dataFolder, readSeeds });
    expect(runs).toEqual(['marked']);
    expect((await store.statistics()).documents).toBe(2);
  });

  it('joins a run under way, so that nobody is answered from half the documents', async () => {
    const store = fakePolicyStore([taxDeductions]);
    writeFileSync(join(dataFolder, 'seeding'), '');
    const { runs, readSeeds } = readInto(store);
    await seedOnce({ store, dataFolder, readSeeds });
    expect(runs).toEqual(['marked']);
  });
});
