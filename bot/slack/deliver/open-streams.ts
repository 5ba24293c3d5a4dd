import type { SlackBlock } from '../render/slack-blocks.ts';
import type { SlackParts } from '../slack-parts.ts';
import { type CallResult, callSlack } from './call-slack.ts';
import type { replyMetadata } from './reply-metadata.ts';

const PREFIX = 'slack-stream:';
const CUT_OFF = '\n\n（这一条没有写完，完整的回答见下一条。）';

interface StreamPlace {
  readonly channel: string;
  readonly ts: string;
}

const stopAt = ({ web }: SlackParts, { channel, ts }: StreamPlace) =>
  web.chat.stopStream({ channel, ts, markdown_text: CUT_OFF });

/** A stream that is open in Slack, remembered on disk until it is closed: after a crash it would spin for ever. */
export interface OpenStream {
  append(markdown: string): Promise<unknown>;
  stop(end: { readonly blocks: SlackBlock[]; readonly metadata: ReturnType<typeof replyMetadata> }): Promise<unknown>;
  /** Closes it unfinished; the answer is to be sent in another way. */
  abandon(): Promise<CallResult<null>>;
  forget(): void;
}

/** Remembers a stream that has just been started. */
export const noteStream = (parts: SlackParts, place: StreamPlace): OpenStream => {
  const key = `${PREFIX}${place.channel}:${place.ts}`;
  parts.notes.set(key, JSON.stringify(place));
  const forget = (): void => parts.notes.delete(key);
  return {
    append: (markdown) => parts.web.chat.appendStream({ ...place, markdown_text: markdown }),
    stop: (end) => parts.web.chat.stopStream({ ...place, ...end }),
    abandon: async () => {
      const stopped = await callSlack(parts, 'chat.stopStream', () => stopAt(parts, place));
      // Refused: it is closed already, or gone. Otherwise the next start tries again.
      if (stopped.kind === 'done' || (stopped.kind === 'failed' && stopped.code !== null)) forget();
      return { kind: 'failed', code: null };
    },
    forget,
  };
};

const readPlace = (value: string): StreamPlace => {
  const { channel, ts } = JSON.parse(value) as Partial<StreamPlace>;
  return { channel: String(channel), ts: String(ts) };
};

/** Closes the streams that an earlier run of the process left open. */
export const closeLeftStreams = async (parts: SlackParts): Promise<void> => {
  for (const [key, value] of parts.notes.entries()) {
    if (!key.startsWith(PREFIX)) continue;
    const place = readPlace(value);
    const stopped = await callSlack(parts, 'chat.stopStream', () => stopAt(parts, place));
    if (stopped.kind !== 'uncertain') parts.notes.delete(key);
  }
};
