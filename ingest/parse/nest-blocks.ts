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
  /** What text that stands under no heading is called: 前言, further down 正文. */
  readonly leadName: string;
  /** Nodes of the part, or children of its root. */
  readonly top: DraftNode[];
  /** Nodes that still take children, outermost first. */
  readonly open: OpenNode[];
}

/**
 * Makes nodes of the blocks of one part: headings nest by rank, fields and tables go under the open heading, paragraphs
 * join it. With a `root` everything becomes part of that node, otherwise text before the first heading becomes a node
 * called `leadName`.
 */
export const nestBlocks = (
  blocks: readonly Block[],
  { root = null, leadName = '前言' }: { readonly root?: DraftNode | null; readonly leadName?: string } = {},
): readonly DraftNode[] => {
  const nesting: Nesting = { root, leadName, top: root ? root.children : [], open: [] };
  for (const [index, block] of blocks.entries()) {
    if (block.role === 'paragraph') closeBefore(nextHeading(blocks, index), nesting.open);
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

const addHeading = ({ marker, label, heading: read, lines }: Block, nesting: Nesting): void => {
  const { open } = nesting;
  // A 项 of one sentence is text: （八）引进特殊需要的人员。
  const isSentence = open.some(({ node }) => node.kind === 'article') && lines[0]?.content.text.endsWith(`${read}。`);
  const heading = isSentence ? '' : read;
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
  closeLists(open, 1);
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

const addParagraph = ({ lines }: Block, { root, leadName, open, top }: Nesting): void => {
  const last = top.at(-1);
  const owner = open.at(-1)?.node ?? root ?? (last?.role === 'preamble' ? last : null);
  if (owner) owner.lines.push(...lines);
  else top.push(draftNode({ role: 'preamble', kind: 'preamble', step: leadName, heading: leadName, lines }));
};

/** The heading that follows a paragraph, further paragraphs between them apart. */
const nextHeading = (blocks: readonly Block[], index: number): Block | undefined => {
  const next = blocks.slice(index + 1, index + 9).find(({ role }) => role !== 'paragraph');
  return next?.role === 'heading' ? next : undefined;
};

/**
 * Closes what a paragraph does not belong to. A list that starts anew below it is another list than the one above; one
 * that goes on below it is not over; else a list that is over is closed, and so is a field with its value on its line.
 */
const closeBefore = (next: Block | undefined, open: OpenNode[]): void => {
  const list = next ? open.findIndex(({ node }) => node.marker?.type === next.marker?.type) : -1;
  const number = open[list]?.node.marker?.number ?? 0;
  if (list > 0 && next?.marker?.number === 1) open.length = list;
  closeLists(open, next?.marker?.number === number + 1 ? list + 1 : 1);
  const field = open.at(-1)?.node;
  if (field?.role === 'field' && isClosedField(field.heading) && isFilledField(field) && open.length > 1) open.pop();
};

/** Closes entries of lists that are over, as long as more than `least` nodes are open. */
const closeLists = (open: OpenNode[], least: number): void => {
  const inArticle = open.some(({ node }) => node.kind === 'article');
  while (open.length > least) {
    const node = open.at(-1)?.node;
    const parent = open.at(-2)?.node;
    if (!node || !parent || node.role === 'field' || !closesList(node, parent, inArticle)) return;
    open.pop();
  }
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
