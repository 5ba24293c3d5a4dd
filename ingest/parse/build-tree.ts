import { arrangeParts, type Part } from './arrange-parts.ts';
import { assignPaths, type PartScope } from './assign-paths.ts';
import type { Block } from './block.ts';
import { type DraftNode, draftNode } from './draft-node.ts';
import type { GongwenTree } from './gongwen-tree.ts';
import { nestBlocks } from './nest-blocks.ts';
import { noticeName } from './notice-name.ts';
import { outerNode } from './outer-node.ts';
import { splitClauses } from './split-clauses.ts';
import { squeeze } from './squeeze.ts';

/** Builds the tree of a document from its blocks. */
export const buildTree = (blocks: readonly Block[]): GongwenTree => {
  const scopes: PartScope[] = [];
  let enclosed = false;
  let enclosures = 1;
  for (const part of arrangeParts(blocks)) {
    if (part.kind === 'annex' && part.head?.label === null) enclosures += 1;
    const nodes = partNodes(part, blocks, enclosures);
    for (const node of nodes) splitArticles(node);
    scopes.push({ kind: part.kind, nodes, enclosed });
    enclosed ||= part.blocks[0]?.role === 'enclosure-title' || part.kind === 'notice';
  }
  return { children: assignPaths(scopes) };
};

const partNodes = (part: Part, blocks: readonly Block[], enclosures: number): readonly DraftNode[] => {
  if (part.kind === 'outer') return part.blocks.map(outerNode);
  if (part.kind === 'main') return nestBlocks(part.blocks, null);
  const root = rootNode(part, blocks, enclosures);
  nestBlocks(part.blocks, root);
  return [root];
};

/** Notices, attachments and unannounced texts are one node with everything in it; a second enclosure is 附件2. */
const rootNode = ({ kind, head }: Part, blocks: readonly Block[], enclosures: number): DraftNode => {
  if (kind === 'notice') {
    const name = noticeName(blocks);
    return draftNode({ role: 'notice', kind: 'preamble', step: name, heading: `${name}正文` });
  }
  if (!head) return draftNode({ role: 'annex', kind: 'annex', step: '附文' });
  const step = squeeze(head.label ?? `附件${enclosures}`).replace(/[：:.．、]$/u, '');
  return draftNode({ role: 'annex', kind: 'annex', step, label: head.label, heading: head.heading, lines: head.lines });
};

const splitArticles = (node: DraftNode): void => {
  for (const child of node.children) splitArticles(child);
  if (node.kind === 'article') splitClauses(node);
};
