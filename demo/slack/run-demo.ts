import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from '../../bot/cli/terminal.ts';
import { converse } from '../terminal/converse.ts';
import { runProduct } from '../terminal/run-product.ts';
import { showAnswers } from '../terminal/show-answers.ts';
import { DEMO_HELP, type DemoLine, readDemoLine } from './demo-line.ts';
import { createDemoRoom, DEMO_CHANNEL, DEMO_USER, type DemoRoom, userIdOf } from './demo-room.ts';
import { createDemoScreen, type DemoScreen } from './demo-screen.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';

/** What the bot sends as a file is put there and stays. */
const FILES = join(tmpdir(), 'wenhao-demo-files');

interface Demo {
  readonly fake: FakeSlack;
  readonly room: DemoRoom;
  readonly screen: DemoScreen;
  readonly terminal: Terminal;
  readonly dataFolder: string;
}

/** The demo's channel is admitted, the first person may add documents. */
const ACCESS = {
  administrators: { slack: [userIdOf(DEMO_USER)] },
  groups: [{ channel: 'slack', conversationId: DEMO_CHANNEL }],
};

/**
 * Runs the product's own start against a fake Slack in this process and lets whoever sits at the terminal be a person in a channel. Ends with the input.
 */
export const runDemo = async ({
  terminal,
  streaming,
}: {
  readonly terminal: Terminal;
  readonly streaming: boolean;
}): Promise<void> => {
  const fake = await startFakeSlack({ now: Date.now });
  try {
    await runProduct({
      terminal,
      settings: {
        SLACK_BOT_TOKEN: fake.identity.botToken,
        SLACK_APP_TOKEN: fake.identity.appToken,
        SLACK_API_URL: fake.apiUrl,
        SLACK_STREAMING: streaming ? 'on' : 'off',
      },
      access: ACCESS,
      ready: () => fake.record.until(() => fake.sockets.count() > 0),
      use: (dataFolder) => {
        const room = createDemoRoom(fake);
        const screen = createDemoScreen({ fake, folder: FILES, colours: terminal.colours, print: terminal.print });
        const demo = { fake, room, screen, terminal, dataFolder };
        return converse({
          terminal,
          opening: `这是演示：Slack 是假的，机器人是真的。直接打字提问。\n${DEMO_HELP.join('\n')}`,
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

const act = async (line: DemoLine, demo: Demo): Promise<void> => {
  const { room, terminal } = demo;
  switch (line.kind) {
    case 'say':
      return answered(demo, () => room.say(line.text));
    case 'reply':
      return answered(demo, () => room.reply(line.text));
    case 'command':
      return answered(demo, () => room.command(line.text));
    case 'home':
      return answered(demo, room.openHome);
    case 'file':
      return sendFile(demo, line.path);
    case 'press':
      return press(demo, line.verdict);
    case 'place':
      return room.go(line.place);
    case 'user':
      return room.become(line.name);
    case 'help':
      return terminal.print(DEMO_HELP.join('\n'));
    case 'unknown':
      return terminal.print('没有这个命令。:help 看说明。');
    default:
      return undefined;
  }
};

const answered = async (demo: Demo, action: () => void): Promise<void> => {
  action();
  await showAnswers(demo);
};

const sendFile = async (demo: Demo, path: string): Promise<void> => {
  const body = await readFile(path).catch(() => null);
  if (body === null) return demo.terminal.print(`读不到文件：${path}`);
  return answered(demo, () => demo.room.file(path, body));
};

const press = async ({ fake, room, screen, terminal }: Demo, verdict: 'helpful' | 'unhelpful'): Promise<void> => {
  const value = screen.buttonValue(verdict);
  if (value === null) return terminal.print('上一条回答没有按钮。');
  room.press(value);
  await fake.record.until(() => fake.sockets.unacknowledged() === 0);
  terminal.print('（已按下，机器人收到了）');
};
