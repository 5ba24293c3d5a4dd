import type { OutgoingReply } from '../../channel/outgoing-reply.ts';
import { clip } from './clip.ts';
import { escapeText } from './escape-text.ts';
import { repeatsTitle } from './repeats-title.ts';
import { blockLines } from './reply-lines.ts';
import { shortenReply } from './shorten-reply.ts';
import { splitText } from './split-text.ts';

/** Slack recommends 4,000 characters for `text`. */
const TEXT_LIMIT = 4_000;
const TITLE_LIMIT = 80;

/** Puts title, body (escaped already) and label together; the label is the last line whatever the length. */
export const frameText = (
  { title, label }: Pick<OutgoingReply, 'title' | 'label'>,
  bodies: readonly string[],
): string => {
  const first = escapeText(clip(title.trim(), TITLE_LIMIT));
  const last = label === null ? '' : escapeText(label);
  const room = TEXT_LIMIT - first.length - last.length - 2;
  const body = bodies.find(({ length }) => length <= room) ?? splitText(bodies.at(-1) ?? '', room)[0] ?? '';
  return [repeatsTitle(first, body) ? '' : first, body, last].filter((line) => line !== '').join('\n');
};

const bodyOf = (reply: OutgoingReply): string => escapeText(reply.blocks.flatMap(blockLines).join('\n')).trim();

/** The words that notifications and screen readers give, and what is shown where blocks can not be. */
export const fallbackText = (reply: OutgoingReply): string =>
  frameText(reply, [bodyOf(reply), bodyOf(shortenReply(reply))]);
