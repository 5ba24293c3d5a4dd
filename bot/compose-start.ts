import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '#core/clock.ts';
import type { Config } from '#core/config.ts';
import type { Logger } from '#core/logger.ts';
import { accessCommands } from './access/access-commands.ts';
import { createAccessFile } from './access/access-file.ts';
import { createAdmittedGroups } from './access/admitted-groups.ts';
import { createAccessPolicy } from './access/create-access-policy.ts';
import { createAuditLog } from './audit/create-audit-log.ts';
import type { Channel, ChannelHealth } from './channel/channel.ts';
import { CHANNEL_TITLES } from './channel/channel-titles.ts';
import type { ReplyAddress } from './channel/inbound-message.ts';
import { EXIT, type ExitCode } from './cli/exit-code.ts';
import type { Library } from './cli/library.ts';
import { type Bot, composeBot } from './compose-bot.ts';
import { composeChannels, describeChannels } from './compose-channels.ts';
import { composeDocuments } from './compose-documents.ts';
import { homePage } from './conversation/home-page.ts';
import { createReminderClock, type ReminderClock } from './reminders/create-reminder-clock.ts';
import { createReminderBook } from './reminders/reminder-book.ts';
import { reminderCommands } from './reminders/reminder-commands.ts';
import { lockFolder } from './state/lock-folder.ts';
import { type BotState, openState } from './state/open-state.ts';
import { stateTrouble } from './state/state-trouble.ts';

export interface StartParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly openLibrary: (dataFolder: string) => Promise<Library>;
  /** Shows a line to whoever runs the bot. */
  readonly notice: (text: string) => void;
  /** Resolves with the first signal to stop. */
  readonly stopped: () => Promise<string>;
}

/** Makes `npm start`: all channels that are configured, in one process, until a signal comes. */
export const composeStart =
  (parts: StartParts) =>
  async (dataFolder: string): Promise<ExitCode> => {
    const { config, notice } = parts;
    const lines = describeChannels(config);
    for (const { words } of lines) notice(words);
    if (!lines.some(({ on }) => on)) {
      notice('没有可用的聊天平台。请参照 .env.example 写好 .env 文件，再运行 npm start。');
      return EXIT.usage;
    }
    const library = await parts.openLibrary(dataFolder);
    const opened = openOrExplain(dataFolder, notice);
    if (!opened) return EXIT.failed;
    try {
      await serve(parts, { dataFolder, library, state: opened.state });
      return EXIT.answered;
    } finally {
      opened.close();
    }
  };

/** The bot's own file, for this process alone; null when it can not be had, and why was said. */
const openOrExplain = (
  dataFolder: string,
  notice: (text: string) => void,
): { readonly state: BotState; readonly close: () => void } | null => {
  let unlock = (): void => undefined;
  try {
    unlock = lockFolder(dataFolder);
    const state = openState(dataFolder);
    return {
      state,
      close: () => {
        state.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    const words = stateTrouble(error);
    if (words === null) throw error;
    notice(words);
    return null;
  }
};

interface Opened {
  readonly dataFolder: string;
  readonly library: Library;
  readonly state: BotState;
}

const serve = async (parts: StartParts, opened: Opened): Promise<void> => {
  const { notice, stopped } = parts;
  const signal = stopped();
  const { bot, channels, accessProblems, reminderClock } = await assemble(parts, opened);
  for (const problem of accessProblems) notice(`access.json 有误，在改好之前不开放任何群：${problem}`);
  // The first question would wait for the words to be loaded.
  await (await opened.library.assistant()).search('文件', 1);
  await bot.start();
  reminderClock.start();
  for (const { name, health } of channels) notice(`${CHANNEL_TITLES[name]}：${connectionWords(health())}`);
  notice(`收到 ${await signal}，正在停止：不再接收新问题，答完手头的问题。`);
  await reminderClock.stop();
  await bot.stop();
  notice('已停止。');
};

const connectionWords = ({ state, problem }: ChannelHealth): string => {
  if (state === 'up') return problem === null ? '已连接' : `已连接，但${problem}`;
  return state === 'failed'
    ? `没有连上：${problem ?? '原因见日志'}`
    : `还没有连上，正在重试（${problem ?? '等待答复'}）`;
};

interface Assembled {
  readonly bot: Bot;
  readonly channels: readonly Channel[];
  readonly accessProblems: readonly string[];
  readonly reminderClock: ReminderClock;
}

const assemble = async (
  { config, clock, logger }: StartParts,
  { dataFolder, library, state }: Opened,
): Promise<Assembled> => {
  const { limits } = config;
  const accessFile = createAccessFile(join(dataFolder, 'access.json'), logger);
  const admittedGroups = createAdmittedGroups(state);
  const access = createAccessPolicy({ file: accessFile, admittedGroups });
  const audit = createAuditLog({
    state,
    keptQuestion: limits.keepsQuestions ? 'text' : 'hash',
    retentionDays: limits.retentionDays,
    clock,
    logger,
  });
  const channels = await composeChannels({
    config,
    state,
    clock,
    logger,
    home: (channel, sender) => homePage({ library, access, channel, sender, id: randomUUID() }),
  });
  const documents = composeDocuments({ store: library.store, logger, limitMegabytes: limits.fileLimitMegabytes });
  const book = createReminderBook(state);
  const byName = new Map(channels.map((channel) => [channel.name, channel]));
  const standingAddress = (address: ReplyAddress): ReplyAddress =>
    byName.get(address.channel)?.standingAddress(address) ?? address;
  const commands = [
    ...reminderCommands({ book, library, clock, standingAddress }),
    ...accessCommands({ admittedGroups, clock }),
  ];
  const shared = { library, access, audit, clock, logger };
  return {
    channels,
    accessProblems: accessFile.problems(),
    bot: composeBot({ ...shared, channels, state, documents, limits, commands }),
    reminderClock: createReminderClock({
      ...shared,
      book,
      channels: byName,
      newId: randomUUID,
    }),
  };
};
