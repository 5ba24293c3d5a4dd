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

const NAME_CHARACTERS = 200;
const nameOf = ({ document }: CitedSource): string => shorten(safeLine(document), NAME_CHARACTERS);
const placeOf = ({ path, quote }: CitedSource, quoteLimit: number): string =>
  `${shorten(safeLine(path), NAME_CHARACTERS)}：“${shorten(safeLine(quote), quoteLimit)}”`;

/** One item per source; sources of one document that follow each other stand below its name when they are grouped. */
const sourceLines = (
  sources: readonly CitedSource[],
  { quoteCharacters, groupsSources }: Shortening,
): readonly string[] => {
  if (!groupsSources) return sources.map((source) => item(`${nameOf(source)} ${placeOf(source, quoteCharacters)}`));
  return sources.flatMap((source, index) => {
    const isNext = sources[index - 1]?.document === source.document;
    const place = item(placeOf(source, quoteCharacters));
    return isNext ? [place] : [nameOf(source), place];
  });
};

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

/** How sources and notes are shown. */
export interface Shortening {
  /** False where a source may come to stand in another message than the one before it. */
  readonly groupsSources: boolean;
  readonly sources: number;
  readonly quoteCharacters: number;
  readonly notes: number;
  readonly noteCharacters: number;
}

/** All of them, each as long as it is. */
export const EVERYTHING: Shortening = {
  groupsSources: true,
  sources: Number.POSITIVE_INFINITY,
  quoteCharacters: 1_000,
  notes: Number.POSITIVE_INFINITY,
  noteCharacters: 1_000,
};

const citationLines = (blocks: readonly ReplyBlock[], shortening: Shortening): readonly string[] => {
  const lines: string[] = [];
  let shown = 0;
  let left = 0;
  for (const block of blocks) {
    if (block.kind !== 'citations') continue;
    const kept = block.sources.slice(0, Math.max(0, shortening.sources - shown));
    left += block.sources.length - kept.length;
    shown += kept.length;
    if (kept.length > 0) lines.push(heading(block.heading), ...sourceLines(kept, shortening));
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
export const replyLines = ({ blocks }: Pick<OutgoingReply, 'blocks'>, shortening: Shortening): ReplyLines => ({
  body: blocks.flatMap(bodyLines),
  citations: citationLines(blocks, shortening),
  notes: noteLines(blocks, shortening),
});
