import type { PolicyDocument } from '#core/document.ts';
import { sourceSpanOf } from '#core/mapped-text.ts';
import type { Passage } from '#core/passage.ts';
import type { GongwenTree } from '../parse/gongwen-tree.ts';
import { chunkNode } from './chunk-node.ts';
import { splitWindows } from './split-windows.ts';

/**
 * Cuts a document into passages, in document order: one per clause, table row, group of fields or element around the
 * text, several where a text is long. A passage holds text of one section only; its path is the one to cite.
 */
export const chunkDocument = (tree: GongwenTree, document: PolicyDocument): readonly Passage[] => {
  const passages: Passage[] = [];
  for (const { node, headings, parts } of tree.children.flatMap((child) => chunkNode(child, []))) {
    for (const content of splitWindows(parts)) {
      const ordinal = passages.length;
      passages.push({
        id: `${document.id}#${ordinal}`,
        documentId: document.id,
        ordinal,
        path: node.path,
        kind: node.kind,
        headings,
        content,
        span: sourceSpanOf(content, { start: 0, end: content.text.length }) ?? node.span,
      });
    }
  }
  return passages;
};
