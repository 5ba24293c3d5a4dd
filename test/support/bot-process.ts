/**
 * A bot in a process of its own, to be killed: `node --import tsx bot-process.ts FOLDER POINT COUNT`. It is handed COUNT
 * messages m1, m2, … and appends the text of every reply to `sent.log` in the folder: that file stands for the platform.
 * At POINT of message m2 it says `waiting` and stops dead:
 * `received` (written down, not acknowledged), `answering`, `sending` (before the platform has it), `arrived` (after),
 * `settling` (before the outcome is on disk). With `never` it says `done` when all are answered.
 */
import { appendFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fakeBot } from './fake-bot.ts';
import { fakeChannel, inboundMessage } from './fake-channel.ts';
import { replyOf } from './fake-cli-context.ts';

const [directory = '', point = 'never', count = '0'] = process.argv.slice(2);

const say = (text: string): void => void writeSync(1, `${text}\n`);

const stopAt = (place: string, text: string): void => {
  if (place !== point || !text.includes('m2')) return;
  say('waiting');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};

const channel = fakeChannel({
  send: async (_address, reply) => {
    const [block] = reply.blocks;
    const text = block?.kind === 'paragraph' ? block.text : '';
    stopAt('sending', text);
    appendFileSync(join(directory, 'sent.log'), `${text}\n`);
    stopAt('arrived', text);
    return 'sent';
  },
});
const { bot, state } = fakeBot({
  directory,
  channel,
  audit: { record: ({ question }) => stopAt('settling', question), prune: () => undefined },
  answer: async ({ text }) => {
    stopAt('answering', text);
    return replyOf({ statement: text });
  },
});
await bot.start();
for (let at = 1; at <= Number(count); at += 1) {
  const text = `m${at}`;
  const outcome = channel.intake().message(inboundMessage({ dedupeKey: text, text, conversationId: text }));
  say(`${text} ${outcome}`);
  stopAt('received', text);
}
await bot.stop();
state.close();
say('done');
