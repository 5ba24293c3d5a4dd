import type { OutgoingReply, ReplyBlock } from '../../channel/outgoing-reply.ts';
import { escapeText } from './escape-text.ts';
import { blockLines } from './reply-lines.ts';
import { contextBlock, type SlackBlock, tableBlock, textBlock } from './slack-blocks.ts';
import { splitText } from './split-text.ts';

const SECTION_LIMIT = 3_000;
const CONTEXT_LIMIT = 2_000;
const TABLE_ROWS = 99;
const TABLE_COLUMNS = 20;
/** Wider tables are lists: a phone shows a table by scrolling sideways. */
const TABLE_LIMIT = 6_000;

const asText = (block: ReplyBlock): readonly SlackBlock[] =>
  splitText(escapeText(blockLines(block).join('\n')).trim(), SECTION_LIMIT).map(textBlock);

const asContext = (block: ReplyBlock): readonly SlackBlock[] =>
  splitText(escapeText(blockLines(block).join('\n')).trim(), CONTEXT_LIMIT).map(contextBlock);

/** The table as one of Slack's; null where its limits do not allow that. */
const asTable = ({ columns, rows }: Extract<ReplyBlock, { kind: 'table' }>): SlackBlock | null => {
  if (columns.length === 0 || columns.length > TABLE_COLUMNS || rows.length === 0 || rows.length > TABLE_ROWS)
    return null;
  if (rows.some((cells) => cells.length !== columns.length)) return null;
  const block = tableBlock([columns, ...rows].map((cells) => cells.map((cell) => escapeText(cell).trim())));
  return JSON.stringify(block).length <= TABLE_LIMIT ? block : null;
};

/**
 * The parts of a reply as blocks, each within Slack's limits for one block. `tables` false shows every table as a
 * list; with it, the first table that fits is one: Slack takes one a message.
 */
export const renderBlocks = (
  reply: Pick<OutgoingReply, 'blocks'>,
  { tables }: { readonly tables: boolean },
): readonly SlackBlock[] => {
  let tableFree = tables;
  return reply.blocks.flatMap((block) => {
    if (block.kind === 'citations') return block.sources.length === 0 ? [] : asContext(block);
    const table = block.kind === 'table' && tableFree ? asTable(block) : null;
    if (table === null) return asText(block);
    tableFree = false;
    return [table];
  });
};
