import type { DraftNode } from './draft-node.ts';

const listTypes: ReadonlySet<string> = new Set(['subsection', 'item', 'subitem', 'half-bracket', 'point']);

/**
 * True when the node continues a list that is one sentence: the entry before it ends in ；. Its last entry ends in 。, has
 * no heading, and a paragraph after it belongs to the parent again (三十六、…主要任务是：（一）…；（二）…。 | 全体会议…。).
 */
export const continuesList = (node: DraftNode, previous: DraftNode | undefined): boolean =>
  isEntry(node) &&
  previous?.marker?.type === node.marker?.type &&
  previous !== undefined &&
  /[；;]\s*(?:和|或|或者|以及)?$/u.test(lastText(previous));

/**
 * True when the list that the node, the newest child of `parent`, belongs to is over. The 项 of an article are one
 * sentence each and hold no paragraphs; elsewhere only a list in one sentence is known to end.
 */
export const closesList = (node: DraftNode, parent: DraftNode, inArticle: boolean): boolean =>
  isEntry(node) && /[。.]$/u.test(lastText(node)) && (inArticle || continuesList(node, parent.children.at(-2)));

const isEntry = ({ marker }: DraftNode): boolean => marker !== null && listTypes.has(marker.type);

const lastText = (node: DraftNode): string => {
  const lastChild = node.children.at(-1);
  return lastChild ? lastText(lastChild) : (node.lines.at(-1)?.content.text.trim() ?? '');
};
