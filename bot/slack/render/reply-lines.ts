import type { CitedSource, ReplyBlock } from '../../channel/outgoing-reply.ts';

/** One source in one line; the number is what a reader refers to. */
export const sourceLine = ({ document, path, quote }: CitedSource, index: number): string =>
  `[${index + 1}] ${document}${path}：“${quote}”`;

/** A table for places that show none: one line a row, each cell after the name of its column. */
export const tableLines = ({ columns, rows }: Extract<ReplyBlock, { kind: 'table' }>): readonly string[] =>
  rows.map((cells) =>
    cells
      .flatMap((cell, index) => (cell.trim() === '' ? [] : [`${columns[index] ?? ''}：${cell}`.replace(/^：/u, '')]))
      .join('；'),
  );

/** A block of a reply as plain lines. */
export const blockLines = (block: ReplyBlock): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map((item) => `• ${item}`);
    case 'table':
      return tableLines(block).map((line) => `• ${line}`);
    case 'citations':
      return [`【${block.heading}】`, ...block.sources.map(sourceLine)];
    case 'notes':
      return block.notes.map((note) => `【提示】${note}`);
  }
};
