import { z } from 'zod';
import type { SlackBlock } from '../render/slack-blocks.ts';
import type { SlackParts } from '../slack-parts.ts';
import { type CallResult, callSlack } from './call-slack.ts';
import type { replyMetadata } from './reply-metadata.ts';

const PREFIX = 'slack-stream:';
const CUT_OFF = '\n\n（这一条没有写完，完整的回答见下一条。）';
const LEFT_OPEN = '\n\n（这一条中断了。如果下面没有完整的回答，请重新提问。）';

interface StreamPlace {
  readonly channel: string;
  readonly ts: string;
}

/** A stream that is open in Slack, remembered on disk until it is closed: after a crash it would spin for ever. */
export interface OpenStream {
  append(markdown: string): Promise<unknown>;
  stop(end: { readonly blocks: SlackBlock[]; readonly metadata: ReturnType<typeof replyMetadata> }): Promise<unknown>;
  /** Closes it unfinished; the answer is to be sent in another way. */
  abandon(): Promise<CallResult<null>>;
  forget(): void;
}

const noteKey = ({ channel, ts }: StreamPlace): string => `${PREFIX}${channel}:${ts}`;

/** Ends a stream with some last words; what could not be ended stays noted for the next start. */
const closeStream = async (parts: SlackParts, place: StreamPlace, lastWords: string): Promise<void> => {
  const { channel, ts } = place;
  const stopped = await callSlack(parts, 'chat.stopStream', () =>
    parts.web.chat.stopStream({ channel, ts, markdown_text: lastWords }),
  );
  // Refused: it is closed already, or gone.
  const isOver = stopped.kind === 'done' || (stopped.kind === 'failed' && stopped.code !== null);
  if (isOver) parts.notes.delete(noteKey(place));
};

/** Remembers a stream that has just been started. */
export const noteStream = (parts: SlackParts, place: StreamPlace): OpenStream => {
  parts.notes.set(noteKey(place), JSON.stringify(place));
  return {
    append: (markdown) => parts.web.chat.appendStream({ ...place, markdown_text: markdown }),
    stop: (end) => parts.web.chat.stopStream({ ...place, ...end }),
    abandon: async () => {
      await closeStream(parts, place, CUT_OFF);
      return { kind: 'failed', code: null };
    },
    forget: () => parts.notes.delete(noteKey(place)),
  };
};

const placeSchema = z.object({ channel: z.string(), ts: z.string() });

/** Closes the streams that an earlier run of the process left open. */
export const closeLeftStreams = async (parts: SlackParts): Promise<void> => {
  for (const [key, value] of parts.notes.entries()) {
    if (key.startsWith(PREFIX)) await closeStream(parts, placeSchema.parse(JSON.parse(value)), LEFT_OPEN);
  }
};
