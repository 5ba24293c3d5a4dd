import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { readConfig } from '#core/config.ts';
import { createLogger } from '#core/logger.ts';
import type { Terminal } from '../../bot/cli/terminal.ts';
import { composeLibraries } from '../../bot/compose-library.ts';
import { composeStart } from '../../bot/compose-start.ts';
import { DEMO_HELP, type DemoLine, readDemoLine } from './demo-line.ts';
import { createDemoRoom, DEMO_GROUP, DEMO_USER, type DemoRoom } from './demo-room.ts';
import { createDemoScreen, type DemoScreen } from './demo-screen.ts';
import { FAKE_CREDENTIALS, type FakeDingtalk, startFakeDingtalk } from './fake/fake-dingtalk.ts';

/** Reading the founding documents takes a while on a slow machine. */
const START_MS = 180_000;
const ANSWER_MS = 60_000;
/** A reply may have several messages; this long after the last one it is over. */
const QUIET_MS = 400;

/** What the bot sends as a file is put there and stays. */
const FILES = join(tmpdir(), 'wenhao-demo-files');

interface Demo {
  readonly fake: FakeDingtalk;
  readonly room: DemoRoom;
  readonly screen: DemoScreen;
  readonly terminal: Terminal;
}

/**
 * Runs the product's own start against a fake DingTalk in this process, in a data folder that is removed at the end,
 * and lets whoever sits at the terminal be a person in a chat. Ends with the input.
 */
export const runDemo = async ({
  terminal,
  cards,
}: {
  readonly terminal: Terminal;
  /** Answer in AI cards. */
  readonly cards: boolean;
}): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'wenhao-demo-'));
  const fake = await startFakeDingtalk();
  const clock = (): Date => new Date();
  const logger = createLogger({ level: 'error' });
  const libraries = composeLibraries({ clock, logger, notice: terminal.notice });
  let end = (_: string): void => undefined;
  const stopped = new Promise<string>((resolve) => {
    end = resolve;
  });
  try {
    const config = readConfig(settingsOf(fake, cards));
    await writeFile(join(folder, 'access.json'), JSON.stringify(ACCESS));
    const parts = { config, clock, logger, openLibrary: libraries.open, notice: terminal.notice };
    const running = composeStart({ ...parts, stopped: () => stopped })(folder);
    await Promise.race([running, fake.until(() => fake.gateway.live.length > 0, START_MS)]);
    const screen = createDemoScreen({ fake, folder: FILES, colours: terminal.colours, print: terminal.print });
    await converse({ fake, room: createDemoRoom(fake), screen, terminal });
    end('“结束”');
    await running;
  } finally {
    await libraries.closeAll();
    await fake.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** The demo's group is admitted, the first person may add documents. */
const ACCESS = {
  administrators: { dingtalk: [DEMO_USER.staffId] },
  groups: [{ channel: 'dingtalk', conversationId: DEMO_GROUP.conversationId }],
};

const settingsOf = ({ url }: FakeDingtalk, cards: boolean): Readonly<Record<string, string>> => ({
  DINGTALK_CLIENT_ID: FAKE_CREDENTIALS.clientId,
  DINGTALK_CLIENT_SECRET: FAKE_CREDENTIALS.clientSecret,
  DINGTALK_ROBOT_CODE: FAKE_CREDENTIALS.robotCode,
  DINGTALK_API_BASE: url,
  DINGTALK_OAPI_BASE: url,
  ...(cards ? { DINGTALK_CARD_TEMPLATE_ID: 'demo.schema' } : {}),
});

const converse = async (demo: Demo): Promise<void> => {
  const { room, terminal } = demo;
  const { input, output, interactive } = terminal;
  terminal.print(`这是演示：钉钉是假的，机器人是真的。直接打字提问。\n${DEMO_HELP.join('\n')}`);
  const lines = createInterface({ input, output, terminal: interactive });
  const ask = (): void => {
    lines.setPrompt(`\n${room.prompt()}`);
    if (interactive) lines.prompt();
  };
  ask();
  for await (const text of lines) {
    const line = readDemoLine(text);
    if (line.kind === 'quit') break;
    if (!interactive && line.kind !== 'empty') terminal.print(`\n${room.prompt()}${text.trim()}`);
    await act(line, demo);
    ask();
  }
  lines.close();
};

const act = async (line: DemoLine, demo: Demo): Promise<void> => {
  const { room, screen, terminal } = demo;
  switch (line.kind) {
    case 'say':
      return answered(demo, () => room.say(line.text));
    case 'picture':
      return answered(demo, room.picture);
    case 'voice':
    case 'file':
      if (room.inGroup()) return terminal.print('群里不能给机器人发语音和文件，请先 :single。');
      return line.kind === 'voice' ? answered(demo, () => room.voice(line.text)) : sendFile(demo, line.path);
    case 'place':
      return room.go(line.place);
    case 'user':
      return room.become(line.name);
    case 'press':
      return press(demo, line.verdict, screen.lastCard());
    case 'help':
      return terminal.print(DEMO_HELP.join('\n'));
    case 'unknown':
      return terminal.print('没有这个命令。:help 看说明。');
    default:
      return undefined;
  }
};

const answered = async ({ fake, screen, terminal }: Demo, act: () => void): Promise<void> => {
  act();
  const came = await fake.until(() => screen.hasNews(), ANSWER_MS).catch(() => false);
  if (!came) return terminal.print('（没有回复）');
  while (screen.hasNews()) {
    screen.showNews();
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
};

const sendFile = async (demo: Demo, path: string): Promise<void> => {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return demo.terminal.print(`读不到文件：${path}`);
  return answered(demo, () => demo.room.file(basename(path), bytes));
};

const press = async ({ fake, room, terminal }: Demo, verdict: 'helpful' | 'unhelpful', card: string | null) => {
  if (card === null) return terminal.print('还没有带按钮的卡片。启动时加 --cards 可以看到卡片。');
  const acks = fake.gateway.acks.length;
  room.press(card, verdict);
  await fake.until(() => fake.gateway.acks.length > acks);
  terminal.print('（已按下，机器人收到了）');
};
