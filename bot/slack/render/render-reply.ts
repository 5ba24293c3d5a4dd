import type { OutgoingReply } from '../../channel/outgoing-reply.ts';
import { withFewSources } from '../../channel/with-few-sources.ts';
import { escapeText } from './escape-text.ts';
import { fallbackText, frameText } from './fallback-text.ts';
import { renderBlocks } from './render-blocks.ts';
import { shortenReply } from './shorten-reply.ts';
import { contextBlock, feedbackBlock, type SlackBlock } from './slack-blocks.ts';

/** One message for Slack: `text` for notifications and as a last resort, `blocks` for everyone else. */
export interface SlackText {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/**
 * `modern` uses Slack's tables and feedback buttons; `classic` only blocks that every workspace has shown for years,
 * for when Slack refuses the others.
 */
export type RenderStyle = 'modern' | 'classic';

const BLOCKS = 50;
/** Slack refuses messages somewhere above 13,200 characters in all blocks; ours are counted with their mark-up. */
const CHARACTERS = 12_500;

const fits = (blocks: readonly SlackBlock[]): boolean =>
  blocks.length <= BLOCKS && JSON.stringify(blocks).length <= CHARACTERS;

const footOf = (reply: OutgoingReply, style: RenderStyle): readonly SlackBlock[] => [
  ...(reply.asksFeedback && style === 'modern' ? [feedbackBlock(reply.id)] : []),
  // Last of all: nothing may stand under the label.
  ...(reply.label === null ? [] : [contextBlock(escapeText(reply.label))]),
];

/** Distributes blocks over messages, each of them with the label at its end and room for its number. */
const packParts = (blocks: readonly SlackBlock[], foot: readonly SlackBlock[]): readonly (readonly SlackBlock[])[] => {
  const numberLine = contextBlock('（000/000）');
  const parts: SlackBlock[][] = [[]];
  for (const block of blocks) {
    const part = parts.at(-1) ?? [];
    if (part.length === 0 || fits([numberLine, ...part, block, ...foot])) part.push(block);
    else parts.push([block]);
  }
  return parts;
};

/** What a text block or context block says, escaped. */
const wordsOf = (block: SlackBlock): string => {
  if (block.type === 'section') return block.text?.text ?? '';
  if (block.type !== 'context') return '';
  return block.elements.map((element) => ('text' in element ? element.text : '')).join('\n');
};

const renderInFull = (
  reply: OutgoingReply,
  blocks: readonly SlackBlock[],
  style: RenderStyle,
): readonly SlackText[] => {
  const parts = packParts(blocks, footOf(reply, style));
  return parts.map((part, index) => {
    const number = `（${index + 1}/${parts.length}）`;
    const last = index === parts.length - 1;
    const foot = footOf({ ...reply, asksFeedback: reply.asksFeedback && last }, style);
    const text = frameText({ title: `${reply.title}${number}`, label: reply.label }, [part.map(wordsOf).join('\n')]);
    return { text, blocks: [contextBlock(number), ...part, ...foot] };
  });
};

/**
 * Renders a reply as one message; one that is too long is shortened to its conclusion with three sources, or, when
 * the person asked for all of it, becomes several numbered messages.
 */
export const renderReply = (reply: OutgoingReply, style: RenderStyle): readonly SlackText[] => {
  const body = (of: OutgoingReply): readonly SlackBlock[] => renderBlocks(of, { tables: style === 'modern' });
  const shown = withFewSources(reply);
  const whole = [...body(shown), ...footOf(shown, style)];
  if (fits(whole)) return [{ text: fallbackText(shown), blocks: whole }];
  // A table belongs to one message; in parts its rows are told one by one.
  if (reply.inFull === true) return renderInFull(reply, renderBlocks(reply, { tables: false }), style);
  const short = shortenReply(reply);
  return [{ text: fallbackText(short), blocks: [...body(short), ...footOf(reply, style)] }];
};
