import type { Block } from './block.ts';
import { buildTable } from './build-table.ts';
import { type DraftNode, draftNode } from './draft-node.ts';
import { isClosedField } from './field-labels.ts';
import { closesList } from './list-entries.ts';
import { outerNode } from './outer-node.ts';

/** Rank of an unnumbered heading: outside everything. */
const bareRank = 0.5;

interface OpenNode {
  readonly node: DraftNode;
  readonly rank: number;
}

interface Nesting {
  readonly root: DraftNode | null;
  /** Nodes of the part, or children of its root. */
  readonly top: DraftNode[];
  /** Nodes that still take children, outermost first. */
  readonly open: OpenNode[];
}

/**
 * Makes nodes of the blocks of one part: headings nest by rank, fields and tables go under the open heading, paragraphs
 * join it. With a `root` everything becomes part of that node, otherwise text before the first heading becomes 前言.
 */
export const nestBlocks = (blocks: readonly Block[], root: DraftNode | null): readonly DraftNode[] => {
  const nesting: Nesting = { root, top: root ? root.children : [], open: [] };
  for (const [index, block] of blocks.entries()) {
    if (block.role === 'paragraph') closeForNewList(blocks[index + 1], nesting.open);
    place(block, nesting);
  }
  return nesting.top;
};

type Adder = (block: Block, nesting: Nesting) => void;

const place: Adder = (block, nesting) => {
  const add = adders[block.role] ?? addOuter;
  add(block, nesting);
};

/** An element around the text inside an attachment: its headings are over. */
const addOuter: Adder = (block, { open, top }) => {
  open.length = 0;
  top.push(outerNode(block));
};

const push = (node: DraftNode, rank: number, { open, top }: Nesting): void => {
  (open.at(-1)?.node.children ?? top).push(node);
  open.push({ node, rank });
};

const addHeading = ({ marker, label, heading, lines }: Block, nesting: Nesting): void => {
  const { open } = nesting;
  const rank = marker?.rank ?? bareRank;
  while ((open.at(-1)?.rank ?? Number.NEGATIVE_INFINITY) >= rank) open.pop();
  // A field that has its value on its own line takes no headings: they belong beside it.
  while (isFilledField(open.at(-1)?.node)) open.pop();
  const node = marker
    ? draftNode({ role: 'heading', kind: marker.kind, step: marker.canonical, marker, label, heading, lines })
    : draftNode({ role: 'bare-heading', kind: 'part', step: heading, heading, lines });
  push(node, rank, nesting);
};

/**
 * A field stands beside the field before it, with all that has been opened below that one closed, unless a field of its
 * name is there already: then it belongs to what is open below (主要任务： | （1）… | 责任单位：… | （2）… | 责任单位：…).
 */
const addField = ({ label, heading, lines }: Block, nesting: Nesting): void => {
  const { open, top } = nesting;
  closeLists(open);
  const beside = open.findIndex(({ node }) => node.role === 'field');
  if (beside >= 0) {
    const siblings = open[beside - 1]?.node.children ?? top;
    const isNamesake = (node: DraftNode): boolean => node.role === 'field' && node.heading === heading;
    const isBelow = siblings.some(isNamesake) && open.length > beside + 1;
    if (!isBelow) open.length = beside;
    while (open.at(-1)?.node.role === 'field' && !isBelow) open.pop();
  }
  const rank = (open.at(-1)?.rank ?? 0) + 0.01;
  push(draftNode({ role: 'field', kind: 'field', step: heading, label, heading, lines }), rank, nesting);
};

const addTable = ({ lines }: Block, { root, open, top }: Nesting): void => {
  const last = top.at(-1);
  const preamble = !root && last?.role === 'preamble' ? last.children : top;
  (open.at(-1)?.node.children ?? preamble).push(...buildTable(lines, root?.heading ?? ''));
};

const addParagraph = ({ lines }: Block, { root, open, top }: Nesting): void => {
  const last = top.at(-1);
  const owner = paragraphOwner(open) ?? root ?? (last?.role === 'preamble' ? last : null);
  if (owner) owner.lines.push(...lines);
  else top.push(draftNode({ role: 'preamble', kind: 'preamble', step: '前言', heading: '前言', lines }));
};

/** A paragraph before a list that starts anew does not belong to the last entry of the list before. */
const closeForNewList = (next: Block | undefined, open: OpenNode[]): void => {
  if (next?.marker?.number !== 1) return;
  const list = open.findIndex(({ node }) => node.marker?.type === next.marker?.type);
  if (list > 0) open.length = list;
};

/** Closes entries of a list that is over: what follows belongs to the list's parent. */
const closeLists = (open: OpenNode[]): void => {
  const inArticle = open.some(({ node }) => node.kind === 'article');
  for (;;) {
    const node = open.at(-1)?.node;
    const parent = open.at(-2)?.node;
    if (!node || !parent || node.role === 'field' || !closesList(node, parent, inArticle)) return;
    open.pop();
  }
};

/** The open node an unmarked paragraph belongs to; nodes that are over are closed. */
const paragraphOwner = (open: OpenNode[]): DraftNode | null => {
  closeLists(open);
  const field = open.at(-1)?.node;
  if (field?.role === 'field' && isClosedField(field.heading) && isFilledField(field) && open.length > 1) open.pop();
  return open.at(-1)?.node ?? null;
};

const isFilledField = (node: DraftNode | undefined): boolean =>
  node?.role === 'field' && !/[：:]\s*$/u.test(node.lines.at(-1)?.content.text ?? '');

const adders: Readonly<Partial<Record<Block['role'], Adder>>> = {
  heading: addHeading,
  'bare-heading': addHeading,
  field: addField,
  table: addTable,
  paragraph: addParagraph,
};
