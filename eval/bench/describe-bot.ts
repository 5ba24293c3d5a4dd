import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { botLimits } from '#core/config/bot-limits.ts';
import { createLogger } from '#core/logger.ts';
import { createAuditLog } from '../../bot/audit/create-audit-log.ts';
import { composeBot } from '../../bot/compose-bot.ts';
import { openState } from '../../bot/state/open-state.ts';
import { percentile } from './percentile.ts';
import { createSilentChannel, type SilentChannel } from './silent-channel.ts';
import { withLibrary } from './with-library.ts';

/** Conversations that ask at the same moment. */
const CONVERSATIONS = 200;
/** How often the memory is looked at. */
const SAMPLES = 5;

/**
 * The bot from the message at its door to the reply at the channel, with inbox, memory and audit log on disk, over the
 * founding documents: many conversations at once, then `messages` messages in all and what they leave in memory.
 */
export const describeBot = async (
  folder: string,
  { questions, messages }: { readonly questions: readonly string[]; readonly messages: number },
): Promise<string> =>
  withBot(join(folder, 'bot'), async (channel) => {
    const ask = (first: number) =>
      channel.ask(
        Array.from({ length: CONVERSATIONS }, (_, at) => questions[(first + at) % questions.length] ?? ''),
        (at) => `group ${at}`,
      );
    // Loads what every later question finds loaded.
    await ask(0);
    const startedAt = performance.now();
    const times = await ask(CONVERSATIONS);
    const seconds = (performance.now() - startedAt) / 1000;

    const heaps = [heapMegabytes()];
    const waves = Math.ceil(messages / CONVERSATIONS);
    for (let wave = 1; wave <= waves; wave += 1) {
      await ask(wave * CONVERSATIONS);
      if (wave % Math.ceil(waves / SAMPLES) === 0 || wave === waves) heaps.push(heapMegabytes());
    }
    return [
      `| 机器人，${CONVERSATIONS} 个会话同时各问一次 | 每秒答复 | p50 ms | p95 ms | 全部答完 s |`,
      '|---|---:|---:|---:|---:|',
      `| 从收到消息到交给平台，收件、记忆、审计都落盘 | ${(CONVERSATIONS / seconds).toFixed(0)} | ` +
        `${percentile(times, 0.5).toFixed(0)} | ${percentile(times, 0.95).toFixed(0)} | ${seconds.toFixed(1)} |`,
      '',
      `连续 ${waves * CONVERSATIONS} 条消息，期间回收后的堆内存（MB）：${heaps.map((heap) => heap.toFixed(1)).join(' → ')}。`,
    ].join('\n');
  });

const withBot = (folder: string, use: (channel: SilentChannel) => Promise<string>): Promise<string> =>
  withLibrary(folder, async (library) => {
    await mkdir(folder, { recursive: true });
    const state = openState(folder);
    const channel = createSilentChannel();
    const clock = () => new Date();
    const logger = createLogger({ level: 'error' });
    const limits = {
      ...botLimits({}),
      queueLimit: 10_000,
      queueNoticeFrom: 10_000,
      userPerMinute: 1e6,
      groupPerMinute: 1e6,
    };
    const bot = composeBot({
      channels: [channel],
      library,
      state,
      access: { admit: () => ({ kind: 'admitted', collections: ['public'] }), isAdministrator: () => false },
      audit: createAuditLog({ state, keptQuestion: 'text', retentionDays: 180, clock, logger }),
      documents: { endings: [], limitBytes: 0, take: () => Promise.reject(new Error('no files here')) },
      limits,
      clock,
      logger,
    });
    try {
      await bot.start();
      return await use(channel);
    } finally {
      await bot.stop();
      state.close();
    }
  });

/** After a full collection, so that only what is held counts. */
const heapMegabytes = (): number => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed / 1e6;
};
