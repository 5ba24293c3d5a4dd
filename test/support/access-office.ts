import { mkdirSync } from 'node:fs';
import { ingestDocuments } from '#ingest';
import { createAssistant } from '#rag';
import { createAccessFile } from '../../bot/access/access-file.ts';
import { createAdmittedGroups } from '../../bot/access/admitted-groups.ts';
import { createAccessPolicy } from '../../bot/access/create-access-policy.ts';
import type { Library } from '../../bot/cli/library.ts';
import { composeBot } from '../../bot/compose-bot.ts';
import { createReminderBook } from '../../bot/reminders/reminder-book.ts';
import { reminderCommands } from '../../bot/reminders/reminder-commands.ts';
import { openState } from '../../bot/state/open-state.ts';
import { botLimits } from '../../core/config/bot-limits.ts';
import { createLogger } from '../../core/logger.ts';
import { createLsaEmbedder } from '../../core/models/create-lsa-embedder.ts';
import type { PolicyStore } from '../../store/index.ts';
import { openSqliteStore } from '../../store/sqlite/open-sqlite-store.ts';
import { fakeChannel, inboundMessage } from './fake-channel.ts';
import { temporaryFolders } from './temporary-folders.ts';

/** A document that everyone may see. */
export const PUBLIC = `临江县人民政府办公室文件

临政办发〔2026〕12号

临江县人民政府办公室关于做好老旧小区改造工作的通知

各乡镇人民政府，县政府直属各单位：

现将老旧小区改造有关事项通知如下。

一、改造供水管网

2026年12月底前改造小区12个，每户补助2000元。（责任单位：县住建局、县财政局）

二、加装电梯

2027年6月底前加装电梯30台。（责任单位：县住建局）

临江县人民政府办公室

2026年3月2日
`;

/** A document for few; words, names and figures of it occur nowhere else. */
export const HIDDEN = `临江县人民政府办公室文件

临政办发〔2026〕88号

临江县人民政府办公室关于老城区房屋征收补偿工作的通知

各乡镇人民政府，县政府直属各单位：

现将老城区房屋征收补偿有关事项通知如下。

一、确定补偿标准

2026年12月底前按每平方米8888元签约730户，鎏金巷先行。（责任单位：县征收中心、县财政局）

二、选择安置房源

2027年5月底前筹集安置房650套。（责任单位：县征收中心）

临江县人民政府办公室

2026年5月6日
`;

/** What gives the hidden document away. */
export const SECRETS = /88号|88 号|8888|730|650|鎏金|征收补偿工作的通知|安置房源|筹集安置房|确定补偿标准/u;

/** The day everything happens on. */
export const clock = () => new Date('2026-11-22T02:00:00Z');
const logger = createLogger({ level: 'silent' });
const newFolder = temporaryFolders();

/** A library with documents in collections. */
export interface Office {
  readonly store: PolicyStore;
  readonly library: Library;
}

/** Makes an office that holds these texts. */
export const office = async (files: readonly (readonly [text: string, collection: string])[]): Promise<Office> => {
  const store = await openSqliteStore({ directory: newFolder(), embedder: createLsaEmbedder(), clock });
  for (const [at, [text, collection]] of files.entries()) {
    const file = { name: `${at}.txt`, read: async () => new TextEncoder().encode(text) };
    await ingestDocuments({ files: [file], store, collection });
  }
  const assistant = createAssistant({ store, clock, logger });
  return { store, library: { store, assistant: async () => assistant, unitAliases: async () => [] } };
};

/** A bot in a folder of its own, over an office; nobody may add documents. `stop` ends it. */
export const openBot = async ({ library }: Office) => {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const state = openState(folder);
  const channel = fakeChannel();
  const admittedGroups = createAdmittedGroups(state);
  const access = createAccessPolicy({ file: createAccessFile(`${folder}/access.json`, logger), admittedGroups });
  const book = createReminderBook(state);
  let id = 0;
  const bot = composeBot({
    channels: [channel],
    library,
    state,
    access,
    audit: { record: () => undefined, prune: () => undefined },
    documents: { endings: ['txt'], limitBytes: 1_000_000, take: async () => Promise.reject(new Error('never')) },
    limits: { ...botLimits({}), userPerMinute: 10_000, groupPerMinute: 10_000 },
    clock,
    logger,
    newId: () => `reply-${++id}`,
    commands: reminderCommands({ book, library, clock, standingAddress: (address) => address }),
  });
  await bot.start();
  /** What is said to a message, with the names of the files that come with it. */
  const ask = async (message: Parameters<typeof inboundMessage>[0]): Promise<string> => {
    const before = channel.sent.length;
    channel.intake().message(inboundMessage(message));
    const answer = (await channel.hasSent(before + 1)).at(-1);
    return [answer?.text, ...(answer?.reply.files ?? []).map(({ name }) => name)].join('\n');
  };
  const stop = async (): Promise<void> => {
    await bot.stop();
    state.close();
  };
  return { folder, access, admittedGroups, ask, stop };
};
