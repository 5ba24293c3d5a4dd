import { isMetadataRow } from '../find-page-metadata.ts';
import { attributeOf, type DomNode } from './dom-node.ts';
import { isDataTable } from './is-data-table.ts';
import { isDropped } from './is-dropped.ts';
import { type GridRow, readTable } from './read-table.ts';

/** One line of visible text, or one table. */
export interface Block {
  readonly text: string;
  /** Characters of `text` that stand in links. */
  readonly linked: number;
  /** Rows when the block is a data table, else null. */
  readonly table: readonly GridRow[] | null;
}

/** Which blocks an element holds: from `first` up to, not including, `end`. */
export interface BlockRange {
  readonly node: DomNode;
  readonly first: number;
  readonly end: number;
  readonly depth: number;
}

export interface PageBlocks {
  readonly blocks: readonly Block[];
  /** Ranges of the elements that may hold an article, outer before inner. */
  readonly ranges: readonly BlockRange[];
}

const INLINE = new Set([
  ...['a', 'abbr', 'b', 'bdo', 'big', 'cite', 'code', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark'],
  ...[
    'o:p',
    'q',
    's',
    'samp',
    'small',
    'span',
    'st1:chsdate',
    'strike',
    'strong',
    'sub',
    'sup',
    'time',
    'tt',
    'u',
    'var',
  ],
  ...['ucaptitle', 'wbr', 'ruby', 'bdi'],
]);
const CONTAINERS = new Set([
  ...['div', 'section', 'article', 'main', 'body', 'center', 'form', 'aside', 'header'],
  ...['table', 'tbody', 'tr', 'td', 'ul', 'ol', 'dl'],
]);

type Step = { readonly enter: DomNode; readonly depth: number } | { readonly leave: DomNode };

/**
 * Reads the visible text of a tree as blocks: a block element, `<br>` or data table begins a new one. Walks with a
 * stack of its own, so that no nesting is too deep.
 */
export const readBlocks = (root: DomNode, keepHidden: boolean): PageBlocks => {
  const writer = createBlockWriter();
  const steps: Step[] = [{ enter: root, depth: 0 }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) writer.leave(step.leave);
    else if (!isDropped(step.enter, keepHidden))
      for (const next of enterNode(writer, step.enter, step.depth)) steps.push(next);
  }
  writer.endLine();
  return { blocks: writer.blocks, ranges: writer.ranges };
};

/** Writes what the node itself gives; returns what is to be walked after it, last first. */
const enterNode = (writer: BlockWriter, node: DomNode, depth: number): readonly Step[] => {
  if (node.type === 'text') {
    writer.write(node.data ?? '');
    return [];
  }
  writer.enter(node, depth);
  if (node.name === 'table' && isDataTable(node)) {
    for (const block of tableBlocks(node)) writer.blocks.push(block);
    return [{ leave: node }];
  }
  const children = (node.children ?? []).map((child): Step => ({ enter: child, depth: depth + 1 }));
  return [{ leave: node }, ...children.reverse()];
};

type BlockWriter = ReturnType<typeof createBlockWriter>;

/** Gathers inline text into lines, and notes which blocks each container holds. */
const createBlockWriter = () => {
  const blocks: Block[] = [];
  const ranges: { node: DomNode; first: number; end: number; depth: number }[] = [];
  const rangeOf = new Map<DomNode, { end: number }>();
  let line: string[] = [];
  let [linked, links, afterSpace] = [0, 0, true];

  const endLine = (): void => {
    const text = line.join('').trim();
    if (/[^\s\u00A0\u3000]/.test(text)) blocks.push({ text, linked: Math.min(linked, text.length), table: null });
    line = [];
    linked = 0;
    afterSpace = true;
  };
  // White space of the page's source shows as one space, at the start of a line as none.
  const write = (data: string): void => {
    const collapsed = data.replace(/[ \t\r\n\f]+/g, ' ');
    const text = afterSpace ? collapsed.replace(/^ /, '') : collapsed;
    if (text === '') return;
    line.push(text);
    afterSpace = text.endsWith(' ');
    if (links > 0) linked += text.length;
  };
  const enter = (node: DomNode, depth: number): void => {
    if (node.name === 'a') links += 1;
    if (!isInline(node)) endLine();
    if (!CONTAINERS.has(node.name ?? '')) return;
    const range = { node, first: blocks.length, end: blocks.length, depth };
    rangeOf.set(node, range);
    ranges.push(range);
  };
  const leave = (node: DomNode): void => {
    if (node.name === 'a') links -= 1;
    if (!isInline(node)) endLine();
    const range = rangeOf.get(node);
    if (range) range.end = blocks.length;
  };
  return { blocks, ranges, endLine, write, enter, leave };
};

const isInline = (node: DomNode): boolean => INLINE.has(node.name ?? '') && !isBlockStyled(node);

const isBlockStyled = (node: DomNode): boolean => /display\s*:\s*block/i.test(attributeOf(node, 'style'));

/** A table of labels and values is metadata, not data: its rows become lines. */
const tableBlocks = (node: DomNode): readonly Block[] => {
  const { captions, rows } = readTable(node);
  const rowLines = rows.map((row) =>
    row.cells
      .filter((cell) => !cell.inherited)
      .map((cell) => cell.text)
      .join('  ')
      .trim(),
  );
  const lines = rowLines.every(isMetadataRow) ? [...captions, ...rowLines] : captions;
  const blocks = lines.map((text) => ({ text, linked: 0, table: null }));
  return lines.length > captions.length || rows.length === 0
    ? blocks
    : [...blocks, { text: rowLines.join(''), linked: 0, table: rows }];
};
