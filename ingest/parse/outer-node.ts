import type { Block } from './block.ts';
import { type DraftNode, draftNode } from './draft-node.ts';
import { roleName } from './role-names.ts';

/** Node of an element around the text; a paragraph that got here stands for itself. */
export const outerNode = (block: Block): DraftNode => {
  const { kind, name } = roleName(block.role) ?? { kind: 'preamble', name: '前言' };
  const role = block.role === 'paragraph' ? 'preamble' : block.role;
  return draftNode({ ...block, role, kind, step: name });
};
