import { canonicalAnnexLabel } from './annex-label.ts';
import { arrangeParts, type Part } from './arrange-parts.ts';
import { assignPaths, type PartScope } from './assign-paths.ts';
import type { Block } from './block.ts';
import { type DraftNode, draftNode } from './draft-node.ts';
import type { GongwenTree } from './gongwen-tree.ts';
import { nestBlocks } from './nest-blocks.ts';
import { noticeName } from './notice-name.ts';
import { outerNode } from './outer-node.ts';
import { splitClauses } from './split-clauses.ts';

/** Builds the tree of a document from its blocks. */
export const buildTree = (blocks: readonly Block[], sourceText: string): GongwenTree => {
  const scopes: PartScope[] = [];
  for (const part of arrangeParts(blocks)) {
    const nodes = partNodes(part, blocks, scopes);
    for (const node of nodes) splitArticles(node);
    scopes.push({ kind: part.kind, nodes, enclosed: scopes.some(({ kind }) => kind === 'notice') });
  }
  return { children: assignPaths(scopes, sourceText) };
};

const partNodes = (part: Part, blocks: readonly Block[], before: readonly PartScope[]): readonly DraftNode[] => {
  if (part.kind === 'outer') return part.blocks.map(outerNode);
  if (part.kind === 'main') {
    const leadName = before.some(({ kind }) => kind === 'main') ? '正文' : '前言';
    return nestBlocks(part.blocks, { leadName });
  }
  const enclosures = before.filter(({ kind, nodes }) => kind === 'annex' && nodes[0]?.label === null).length + 1;
  const root = rootNode(part, blocks, enclosures + 1);
  nestBlocks(part.blocks, { root });
  return [root];
};

/** Notices, attachments and unannounced texts are one node with everything in it; the n-th enclosure is 附件n. */
const rootNode = ({ kind, head }: Part, blocks: readonly Block[], nth: number): DraftNode => {
  if (kind === 'notice') {
    const name = noticeName(blocks);
    return draftNode({ role: 'notice', kind: 'preamble', step: name, heading: `${name}正文` });
  }
  if (!head) return draftNode({ role: 'annex', kind: 'annex', step: '附文' });
  const step = canonicalAnnexLabel(head.label ?? `附件${nth}`);
  return draftNode({ role: 'annex', kind: 'annex', step, label: head.label, heading: head.heading, lines: head.lines });
};

const splitArticles = (node: DraftNode): void => {
  for (const child of node.children) splitArticles(child);
  if (node.kind === 'article') splitClauses(node);
};
