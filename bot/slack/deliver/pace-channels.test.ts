import { describe, expect, it } from 'vitest';
import { paceChannels } from './pace-channels.ts';

const { signal } = new AbortController();

const createPace = () => {
  const waits: number[] = [];
  const clock = { at: 0 };
  const pace = paceChannels({
    intervalMs: 1000,
    wait: async (ms) => {
      waits.push(ms);
    },
    now: () => clock.at,
  });
  return { pace, waits, clock };
};

describe('paceChannels', () => {
  it('spaces the messages of one channel a second apart', async () => {
    const { pace, waits, clock } = createPace();
    await pace('C1', signal);
    await pace('C1', signal);
    clock.at = 400;
    await pace('C1', signal);
    expect(waits).toEqual([1000, 1600]);
  });

  it('does not let channels wait for each other, nor after a quiet second', async () => {
    const { pace, waits, clock } = createPace();
    await pace('C1', signal);
    await pace('C2', signal);
    clock.at = 1000;
    await pace('C1', signal);
    expect(waits).toEqual([]);
  });

  it('does not wait for the hour to come again when the clock is set back', async () => {
    const { pace, waits, clock } = createPace();
    clock.at = 3_600_000;
    await pace('C1', signal);
    clock.at = 0;
    await pace('C1', signal);
    expect(waits).toEqual([]);
  });
});
