import type { CitedSource, OutgoingReply, ReplyBlock } from '../../channel/outgoing-reply.ts';
import { safeLine, safeText } from './safe-text.ts';
import { shorten } from './shorten.ts';

/** A reply in Markdown, in pieces that stand as paragraphs or list items of their own. Everything in it is escaped. */
export interface ReplyLines {
  readonly body: readonly string[];
  readonly citations: readonly string[];
  readonly notes: readonly string[];
}

const item = (text: string): string => `- ${text}`;
const heading = (text: string): string => `**${safeLine(text)}**`;

const paragraphLines = (text: string): readonly string[] =>
  safeText(text)
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** One row as one list item, each value with the name of its column: phones show no tables. */
const rowLine = (columns: readonly string[], row: readonly string[]): string => {
  const [first = '', ...others] = row.map(safeLine);
  const named = others.flatMap((value, index) => {
    if (value === '') return [];
    const name = safeLine(columns[index + 1] ?? '');
    return [name === '' ? value : `${name}：${value}`];
  });
  return item([first === '' ? '—' : first, ...named].join('；'));
};

const citationLine = ({ document, path, quote }: CitedSource, quoteLimit: number): string =>
  item(
    `${shorten(safeLine(document), 200)} ${shorten(safeLine(path), 200)}：“${shorten(safeLine(quote), quoteLimit)}”`,
  );

const bodyLines = (block: ReplyBlock): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return paragraphLines(block.text);
    case 'list':
      return block.items.map((text) => item(safeLine(text)));
    case 'table':
      return block.rows.map((row) => rowLine(block.columns, row));
    default:
      return [];
  }
};

/** How much of sources and notes is shown; null shows all. */
export interface Shortening {
  readonly sources: number;
  readonly quoteCharacters: number;
  readonly notes: number;
  readonly noteCharacters: number;
}

const EVERYTHING: Shortening = {
  sources: Number.POSITIVE_INFINITY,
  quoteCharacters: 1_000,
  notes: Number.POSITIVE_INFINITY,
  noteCharacters: 1_000,
};

const citationLines = (blocks: readonly ReplyBlock[], { sources, quoteCharacters }: Shortening): readonly string[] => {
  const lines: string[] = [];
  let shown = 0;
  let left = 0;
  for (const block of blocks) {
    if (block.kind !== 'citations') continue;
    const kept = block.sources.slice(0, Math.max(0, sources - shown));
    left += block.sources.length - kept.length;
    shown += kept.length;
    if (kept.length > 0)
      lines.push(heading(block.heading), ...kept.map((source) => citationLine(source, quoteCharacters)));
  }
  return left > 0 ? [...lines, item(`另有 ${left} 条依据`)] : lines;
};

const noteLines = (blocks: readonly ReplyBlock[], { notes, noteCharacters }: Shortening): readonly string[] => {
  const all = blocks.flatMap((block) => (block.kind === 'notes' ? block.notes : []));
  if (all.length === 0) return [];
  const shown = all.slice(0, notes).map((note) => item(shorten(safeLine(note), noteCharacters)));
  const left = all.length - shown.length;
  return [heading('提示'), ...shown, ...(left > 0 ? [item(`另有 ${left} 条提示`)] : [])];
};

/** Writes a reply's blocks as Markdown; `shortening` limits sources and notes, never the body. */
export const replyLines = ({ blocks }: Pick<OutgoingReply, 'blocks'>, shortening = EVERYTHING): ReplyLines => ({
  body: blocks.flatMap(bodyLines),
  citations: citationLines(blocks, shortening),
  notes: noteLines(blocks, shortening),
});
