import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '#core/config.ts';
import { createLogger } from '#core/logger.ts';
import type { Terminal } from '../../bot/cli/terminal.ts';
import { composeLibraries } from '../../bot/compose-library.ts';
import { composeStart } from '../../bot/compose-start.ts';
import { DEMO_HELP, type DemoLine, readDemoLine } from './demo-line.ts';
import { createDemoRoom, DEMO_CHANNEL, DEMO_USER, type DemoRoom, userIdOf } from './demo-room.ts';
import { createDemoScreen, type DemoScreen } from './demo-screen.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';

/** A person gives up after that. */
const ANSWER_MS = 60_000;
/** A reply may have several messages and files; this long after the last one it is over. */
const QUIET_MS = 400;
/** Streams come a piece a second. */
const STREAM_QUIET_MS = 1_500;

/** What the bot sends as a file is put there and stays. */
const FILES = join(tmpdir(), 'wenhao-demo-files');

interface Demo {
  readonly fake: FakeSlack;
  readonly room: DemoRoom;
  readonly screen: DemoScreen;
  readonly terminal: Terminal;
  readonly quietMs: number;
}

/** The demo's channel is admitted, the first person may add documents. */
const ACCESS = {
  administrators: { slack: [userIdOf(DEMO_USER)] },
  groups: [{ channel: 'slack', conversationId: DEMO_CHANNEL }],
};

/**
 * Runs the product's own start against a fake Slack in this process, in a data folder that is removed at the end, and
 * lets whoever sits at the terminal be a person in a channel. Ends with the input.
 */
export const runDemo = async ({
  terminal,
  streaming,
}: {
  readonly terminal: Terminal;
  readonly streaming: boolean;
}): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'wenhao-demo-'));
  const fake = await startFakeSlack({ now: Date.now });
  const clock = (): Date => new Date();
  const logger = createLogger({ level: 'error' });
  const libraries = composeLibraries({ clock, logger, notice: terminal.notice });
  let end = (_: string): void => undefined;
  const stopped = new Promise<string>((resolve) => {
    end = resolve;
  });
  try {
    await writeFile(join(folder, 'access.json'), JSON.stringify(ACCESS));
    const config = readConfig({
      SLACK_BOT_TOKEN: fake.identity.botToken,
      SLACK_APP_TOKEN: fake.identity.appToken,
      SLACK_API_URL: fake.apiUrl,
      SLACK_STREAMING: streaming ? 'on' : 'off',
    });
    const parts = { config, clock, logger, openLibrary: libraries.open, notice: terminal.notice };
    const running = composeStart({ ...parts, stopped: () => stopped })(folder);
    await Promise.race([running, fake.record.until(() => fake.sockets.count() > 0)]);
    const screen = createDemoScreen({ fake, folder: FILES, colours: terminal.colours, print: terminal.print });
    const quietMs = streaming ? STREAM_QUIET_MS : QUIET_MS;
    await converse({ fake, room: createDemoRoom(fake), screen, terminal, quietMs });
    end('“结束”');
    await running;
  } finally {
    await libraries.closeAll();
    await fake.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

const converse = async (demo: Demo): Promise<void> => {
  const { room, terminal } = demo;
  const { input, output, interactive } = terminal;
  terminal.print(`这是演示：Slack 是假的，机器人是真的。直接打字提问。\n${DEMO_HELP.join('\n')}`);
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

const answered = async ({ fake, screen, terminal, quietMs }: Demo, action: () => void): Promise<void> => {
  action();
  const tired = new AbortController();
  const came = await Promise.race([
    fake.record.until(() => screen.hasNews()),
    sleep(ANSWER_MS, false, { signal: tired.signal }).catch(() => false),
  ]);
  tired.abort();
  if (!came) return terminal.print('（没有回复）');
  while (screen.hasNews()) {
    screen.showNews();
    await sleep(quietMs);
  }
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
