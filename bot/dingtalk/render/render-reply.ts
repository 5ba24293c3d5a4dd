import type { OutgoingReply } from '../../channel/outgoing-reply.ts';
import { withFewSources } from '../../channel/with-few-sources.ts';
import { joinLines } from './join-lines.ts';
import { fitsMessage, MESSAGE_CHARACTERS, MESSAGE_PARTS } from './message-limits.ts';
import { packLines } from './pack-lines.ts';
import { EVERYTHING, replyLines, type Shortening } from './reply-lines.ts';
import { safeLine } from './safe-text.ts';
import { shorten } from './shorten.ts';

/** Where there are no buttons a judgement is written: the bot's command for it. */
const FEEDBACK_HINT = '答得不对？回复“反馈 说明”告诉我们。';

/** The conclusion as long as a phone shows without much scrolling. */
const BRIEF_BODY = 1_200;
const BRIEF: Shortening = { groupsSources: true, sources: 3, quoteCharacters: 120, notes: 8, noteCharacters: 160 };
const FULL_TAIL: Shortening = { groupsSources: false, sources: 12, quoteCharacters: 60, notes: 8, noteCharacters: 160 };

export interface RenderOptions {
  /** Who is answered, shown in groups; null in a chat with one person. */
  readonly answers: string | null;
  /** False where buttons ask for a judgement. */
  readonly hintsFeedback: boolean;
}

/** What stands around the content of every message of one reply. */
interface Frame {
  readonly opening: readonly string[];
  readonly hint: readonly string[];
  readonly label: readonly string[];
}

const frameOf = (reply: OutgoingReply, { answers, hintsFeedback }: RenderOptions): Frame => {
  const name = shorten(safeLine(answers ?? ''), 20);
  return {
    opening: name === '' ? [] : [`> 回复 ${name}`],
    hint: reply.asksFeedback && hintsFeedback ? [FEEDBACK_HINT] : [],
    label: reply.label === null ? [] : [safeLine(reply.label)],
  };
};

/** The leading lines within `limit` characters; the first is shortened rather than left out. */
const conclusion = (body: readonly string[], limit: number): readonly string[] => {
  const packed = packLines(body, limit)[0] ?? '';
  const first = body[0] ?? '';
  return [first.length > limit ? shorten(first, limit) : packed];
};

const renderBrief = (reply: OutgoingReply, { opening, hint, label }: Frame): string => {
  const { body, citations, notes } = replyLines(reply, BRIEF);
  const more =
    reply.files.length > 0
      ? '以上有省略，全文见随后发送的文件，也可回复“展开”看全文。'
      : '以上有省略，回复“展开”看全文。';
  const tail = [...citations, ...notes, more, ...hint, ...label];
  const around = joinLines([...opening, ...tail]).length + 4;
  const room = Math.max(20, Math.min(BRIEF_BODY, MESSAGE_CHARACTERS - around));
  return joinLines([...opening, ...conclusion(body, room), ...tail]);
};

/** The most leading body lines that fit into the parts together with the tail. */
const packWithTail = (body: readonly string[], tail: readonly string[], room: number): readonly string[] => {
  let low = 0;
  let high = body.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const fits = packLines([...body.slice(0, middle), ...tail], room).length <= MESSAGE_PARTS;
    if (fits) low = middle;
    else high = middle - 1;
  }
  return packLines([...body.slice(0, low), ...tail], room);
};

const renderParts = (reply: OutgoingReply, { opening, hint, label }: Frame): readonly string[] => {
  const marker = (index: number, count: number): string => `（${index + 1}/${count}）`;
  const around = joinLines([...opening, marker(0, MESSAGE_PARTS), ...hint, ...label]).length + 4;
  const room = MESSAGE_CHARACTERS - around;
  const whole = replyLines(reply, { ...EVERYTHING, groupsSources: false });
  let packs = packLines([...whole.body, ...whole.citations, ...whole.notes], room);
  if (packs.length > MESSAGE_PARTS) {
    const { body, citations, notes } = replyLines(reply, FULL_TAIL);
    const pieces = body.flatMap((line) => packLines([line], room));
    packs = packWithTail(pieces, ['……（太长，其余从略，可缩小范围再问）', ...citations, ...notes], room);
  }
  return packs.map((pack, index) => {
    const isLast = index === packs.length - 1;
    const head = [...(index === 0 ? opening : []), marker(index, packs.length)];
    return joinLines([...head, pack, ...(isLast ? hint : []), ...label]);
  });
};

/**
 * Writes a reply as the messages to send, each within DingTalk's limits and ending with the label. Of many sources the
 * first are shown. What is too long
 * for one message is shortened to the conclusion, three sources and the notes, or sent in parts when it was asked for
 * in full.
 */
export const renderReply = (reply: OutgoingReply, options: RenderOptions): readonly string[] => {
  const frame = frameOf(reply, options);
  const { body, citations, notes } = replyLines(withFewSources(reply), EVERYTHING);
  const whole = joinLines([...frame.opening, ...body, ...citations, ...notes, ...frame.hint, ...frame.label]);
  if (fitsMessage(whole)) return [whole];
  return reply.inFull ? renderParts(reply, frame) : [renderBrief(reply, frame)];
};
