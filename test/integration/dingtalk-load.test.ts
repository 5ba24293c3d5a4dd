import { afterEach, describe, expect, it } from 'vitest';
import { startDingtalkBench } from '#test/support/dingtalk-bench.ts';

let bench: Awaited<ReturnType<typeof startDingtalkBench>>;

afterEach(() => bench.stop());

const BETWEEN_MS = 10;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Pushes 100 messages a second of the bench's time, doing at each what is planned for it; gives the ids that were taken. */
const pushForSeconds = async (
  seconds: number,
  happenings: ReadonlyMap<number, () => void>,
): Promise<{ readonly taken: readonly string[]; readonly nowhere: number }> => {
  const taken: string[] = [];
  let nowhere = 0;
  for (let step = 0; step < (seconds * 1_000) / BETWEEN_MS; step += 1) {
    happenings.get(step)?.();
    try {
      taken.push(String(bench.fake.say().payload['msgId']));
    } catch {
      nowhere += 1;
    }
    bench.time.advance(BETWEEN_MS);
    await turn();
  }
  return { taken, nowhere };
};

const retireOne = (): void => {
  const [connection] = bench.fake.gateway.live;
  if (connection) bench.fake.gateway.retire(connection);
};

describe('under 100 messages a second with two connections', () => {
  it('6 announced disconnects and 2 outages lose nothing that was pushed, and nothing comes twice', async () => {
    bench = await startDingtalkBench({ settings: { connections: 2 } });
    const { channel, intake, fake } = bench;
    await channel.start(intake);
    await fake.until(() => fake.gateway.live.length === 2);
    const retirements = [200, 450, 700, 1_300, 1_550, 2_300];
    const outages = [1_000, 2_000];
    const { taken, nowhere } = await pushForSeconds(
      26,
      new Map([
        ...retirements.map((step) => [step, retireOne] as const),
        ...outages.map((step) => [step, () => fake.gateway.drop()] as const),
      ]),
    );
    await fake.until(() => intake.messages.length === taken.length);
    expect(new Set(intake.messages.map(({ dedupeKey }) => dedupeKey))).toEqual(
      new Set(taken.map((id) => `dingFAKEclient:${id}`)),
    );
    expect(intake.outcomes).not.toContain('duplicate');
    await fake.until(() => fake.gateway.acks.length === taken.length);
    // Only while both connections were being opened anew after an outage there was nowhere to push to.
    expect(taken.length + nowhere).toBe(2_600);
    expect(nowhere).toBeLessThan(2 * 150);
    // Two at the start, one per goodbye, two per outage.
    expect(fake.gateway.openings).toBe(2 + 6 + 4);
    expect(channel.health()).toMatchObject({ state: 'up', liveConnections: 2 });
  });

  it('announced disconnects alone leave no moment without a connection', async () => {
    bench = await startDingtalkBench({ settings: { connections: 2 } });
    const { channel, intake, fake } = bench;
    await channel.start(intake);
    await fake.until(() => fake.gateway.live.length === 2);
    const steps = [200, 400, 600, 800, 1_000, 1_200];
    const { taken, nowhere } = await pushForSeconds(14, new Map(steps.map((step) => [step, retireOne] as const)));
    await fake.until(() => intake.messages.length === taken.length);
    expect({ taken: taken.length, nowhere }).toEqual({ taken: 1_400, nowhere: 0 });
  });
});
