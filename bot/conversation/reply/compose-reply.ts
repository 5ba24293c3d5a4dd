import type { Citation } from '#core/citation.ts';
import type { Reply, ReplyItem } from '#rag';
import type { CitedSource, OutgoingReply, ReplyBlock } from '../../channel/outgoing-reply.ts';
import { documentName } from '../../cli/document-name.ts';
import { titleFrom } from './title-from.ts';

/** As in the terminal: what a phone shows of one quote without tiring the reader. */
const QUOTE_LIMIT = 160;

/** The assistant's reply as a tree: the statement, its sources, its notes, the label. Nothing of it is left out. */
export const composeReply = (
  reply: Reply,
  { id, label }: { readonly id: string; readonly label: string },
): OutgoingReply => ({
  id,
  title: titleFrom(reply.conclusion),
  blocks: [
    ...statementBlocks(reply.statement),
    ...(reply.kind === 'clarification' ? choicesBlock(reply.items) : []),
    ...citationsBlock(reply),
    ...(reply.notes.length > 0 ? [{ kind: 'notes', notes: reply.notes.map(({ text }) => text) } as const] : []),
  ],
  files: [],
  label,
  asksFeedback: reply.kind !== 'clarification',
});

/** A row of a list as the assistant writes it: `· 建设算力中心`, its further lines indented. */
const ROW = /^\s*·\s*/u;

/** Lines that begin with a dot are list items, with the indented lines below them; all others are paragraphs. */
const statementBlocks = (statement: string): readonly ReplyBlock[] => {
  const blocks: (Extract<ReplyBlock, { kind: 'paragraph' }> | { readonly kind: 'list'; readonly items: string[] })[] =
    [];
  for (const line of statement.split('\n').filter((one) => one.trim() !== '')) {
    const last = blocks.at(-1);
    const items = last?.kind === 'list' ? last.items : null;
    if (ROW.test(line)) {
      const item = line.replace(ROW, '');
      if (items) items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
    } else if (items && /^\s/u.test(line)) items.push(`${items.pop() ?? ''}\n${line.trim()}`);
    else blocks.push({ kind: 'paragraph', text: line.trim() });
  }
  return blocks;
};

const choicesBlock = (items: readonly ReplyItem[]): readonly ReplyBlock[] =>
  items.length === 0 ? [] : [{ kind: 'list', items: items.map(documentName) }];

const citationsBlock = ({ citations, refusal }: Reply): readonly ReplyBlock[] =>
  citations.length === 0
    ? []
    : [{ kind: 'citations', heading: refusal ? '最相近' : '依据', sources: citations.map(sourceOf) }];

const sourceOf = (citation: Citation): CitedSource => ({
  document: documentName(citation),
  path: citation.path,
  quote: citation.quote.length <= QUOTE_LIMIT ? citation.quote : `${citation.quote.slice(0, QUOTE_LIMIT - 1)}…`,
});
