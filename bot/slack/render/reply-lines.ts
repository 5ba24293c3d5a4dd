import type { CitedSource, ReplyBlock } from '../../channel/outgoing-reply.ts';

/** Sources, each with the number a reader refers to it by; a document is named once for all that follow of it. */
const sourceLines = (sources: readonly CitedSource[]): readonly string[] =>
  sources.flatMap(({ document, path, quote }, index) => {
    const line = `[${index + 1}] ${path}：“${quote}”`;
    return document === sources[index - 1]?.document ? [line] : [document, line];
  });

/** A table for places that show none: one line a row, each cell after the name of its column. */
const tableLines = ({ columns, rows }: Extract<ReplyBlock, { kind: 'table' }>): readonly string[] =>
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
      return [`【${block.heading}】`, ...sourceLines(block.sources)];
    case 'notes':
      return block.notes.map((note) => `【提示】${note}`);
  }
};
