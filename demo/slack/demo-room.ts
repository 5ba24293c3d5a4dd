import { basename } from 'node:path';
import { FEEDBACK_ACTION } from '../../bot/slack/feedback-action.ts';
import type { FakeSlack } from './fake-slack.ts';

/** The demo's channel, admitted from the start. */
export const DEMO_CHANNEL = 'C0CHAN';
/** The person one is at first; an administrator. */
export const DEMO_USER = 'zhangsan';

/** Where one is and who, and what one can do there. */
export interface DemoRoom {
  prompt(): string;
  go(place: 'channel' | 'dm'): void;
  become(name: string): void;
  say(text: string): void;
  /** Into the thread of the last question. */
  reply(text: string): void;
  command(text: string): void;
  file(path: string, body: Buffer): void;
  openHome(): void;
  press(value: string): void;
}

/** Slack's ids of people begin with a U. */
export const userIdOf = (name: string): string => `U-${name}`;

/** Makes the room of one person at the fake Slack. */
export const createDemoRoom = ({ push, sharedFiles, url }: FakeSlack): DemoRoom => {
  let inChannel = true;
  let name = DEMO_USER;
  let thread: string | null = null;
  const write = (text: string, more: Readonly<Record<string, unknown>> = {}): string => {
    const content = { user: userIdOf(name), ...more };
    return inChannel
      ? push.mention(text, { channel: DEMO_CHANNEL, ...content }).ts
      : push.directMessage(text, { channel: `D-${name}`, ...content }).ts;
  };
  return {
    prompt: () => `${name}${inChannel ? '@频道' : '（私信）'}> `,
    go: (place) => {
      inChannel = place === 'channel';
      thread = null;
    },
    become: (other) => {
      name = other;
      thread = null;
    },
    say: (text) => {
      thread = write(text);
    },
    reply: (text) => {
      if (thread === null) thread = write(text);
      else write(text, { thread_ts: thread });
    },
    command: (text) => void push.command(text, { user_id: userIdOf(name), user_name: name, channel_id: DEMO_CHANNEL }),
    file: (path, body) => {
      const id = `F-${sharedFiles.size + 1}`;
      sharedFiles.set(id, { body, type: 'application/octet-stream' });
      const file = { id, name: basename(path), size: body.length, url_private_download: `${url}/files/${id}` };
      thread = write('', { subtype: 'file_share', files: [file] });
    },
    openHome: () => push.openHome(userIdOf(name)),
    press: (value) => void push.press(FEEDBACK_ACTION, value),
  };
};
