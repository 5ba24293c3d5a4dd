import type { Section } from '#core/section.ts';
import type { GongwenNode, GongwenTree } from './gongwen-tree.ts';

/** All nodes of the tree as sections, in document order. */
export const flattenTree = (tree: GongwenTree): readonly Section[] => {
  const sections: Section[] = [];
  const visit = (
    { path, label, heading, kind, span, children }: GongwenNode,
    parent: string | null,
    depth: number,
  ): void => {
    sections.push({ path, label, heading, kind, parent, depth, span });
    for (const child of children) visit(child, path, depth + 1);
  };
  for (const child of tree.children) visit(child, null, 0);
  return sections;
};
