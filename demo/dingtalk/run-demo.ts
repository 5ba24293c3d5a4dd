import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Terminal } from '../../bot/cli/terminal.ts';
import { converse } from '../terminal/converse.ts';
import { runProduct } from '../terminal/run-product.ts';
import { showAnswers } from '../terminal/show-answers.ts';
import { DEMO_HELP, type DemoLine, readDemoLine } from './demo-line.ts';
import { createDemoRoom, DEMO_GROUP, DEMO_USER, type DemoRoom } from './demo-room.ts';
import { createDemoScreen, type DemoScreen } from './demo-screen.ts';
import { FAKE_CREDENTIALS, type FakeDingtalk, startFakeDingtalk } from './fake/fake-dingtalk.ts';

/** Reading the founding documents takes a while on a slow machine. */
const START_MS = 180_000;

/** What the bot sends as a file is put there and stays. */
const FILES = join(tmpdir(), 'wenhao-demo-files');

interface Demo {
  readonly fake: FakeDingtalk;
  readonly room: DemoRoom;
  readonly screen: DemoScreen;
  readonly terminal: Terminal;
  readonly dataFolder: string;
}

/**
 * Runs the product's own start against a fake DingTalk in this process and lets whoever sits at the terminal be a person in a chat. Ends with the input.
 */
export const runDemo = async ({
  terminal,
  cards,
}: {
  readonly terminal: Terminal;
  /** Answer in AI cards. */
  readonly cards: boolean;
}): Promise<void> => {
  const fake = await startFakeDingtalk();
  try {
    await runProduct({
      terminal,
      settings: settingsOf(fake, cards),
      access: ACCESS,
      ready: () => fake.until(() => fake.gateway.live.length > 0, START_MS),
      use: (dataFolder) => {
        const room = createDemoRoom(fake);
        const screen = createDemoScreen({ fake, folder: FILES, colours: terminal.colours, print: terminal.print });
        const demo = { fake, room, screen, terminal, dataFolder };
        return converse({
          terminal,
          opening: `这是演示：钉钉是假的，机器人是真的。直接打字提问。\n${DEMO_HELP.join('\n')}`,
          prompt: room.prompt,
          read: readDemoLine,
          act: (line) => act(line, demo),
        });
      },
    });
  } finally {
    await fake.stop();
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

const answered = async (demo: Demo, act: () => void): Promise<void> => {
  act();
  await showAnswers(demo);
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
