import type { GongwenNode, GongwenTree, NodeRole } from '../parse/gongwen-tree.ts';

/** Text of a node's own lines, one space between them. */
export const nodeText = ({ lines }: GongwenNode): string => lines.map(({ content }) => content.text.trim()).join(' ');

/** The first node of a role among those of the document itself. */
export const firstNode = ({ children }: GongwenTree, role: NodeRole): GongwenNode | null =>
  children.find((node) => node.role === role) ?? null;
