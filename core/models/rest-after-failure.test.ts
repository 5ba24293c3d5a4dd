import { describe, expect, it } from 'vitest';
import type { Embedder } from './embedder.ts';
import { restAfterFailure } from './rest-after-failure.ts';

describe('restAfterFailure', () => {
  it('asks nothing for half a minute after a failure, and then again', async () => {
    let now = 0;
    let asked = 0;
    let down = true;
    const service: Embedder = {
      id: 'service',
      dimensions: 1,
      embed: async (texts) => {
        asked += 1;
        if (down) throw new Error('down');
        return texts.map(() => Float32Array.of(1));
      },
    };
    const embedder = restAfterFailure(service, () => new Date(now));
    expect(embedder).toMatchObject({ id: 'service', dimensions: 1 });
    await expect(embedder.embed(['渔港'])).rejects.toThrow('down');
    now = 29_999;
    await expect(embedder.embedQuery?.('渔港')).rejects.toThrow('down');
    await expect(embedder.embed(['渔港'])).rejects.toThrow('down');
    expect(asked).toBe(1);
    now = 30_000;
    down = false;
    expect(await embedder.embedQuery?.('渔港')).toEqual(Float32Array.of(1));
    expect(await embedder.embed(['渔港'])).toEqual([Float32Array.of(1)]);
    expect(asked).toBe(3);
  });
});
