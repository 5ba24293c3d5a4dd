import type { Block } from './block.ts';

/**
 * True where title and masthead of the document may stand: nothing of the document has been read, or only a title with
 * the page's own lines below it, which makes that one the page's title.
 */
export const mayHoldHead = (blocks: readonly Block[]): boolean => {
  const title = blocks.findLastIndex(({ role }) => role === 'title');
  const below = blocks.slice(title + 1);
  if (title < 0) return !below.some(({ role }) => role === 'annex' || role === 'enclosure-title');
  const isPage = (role: Block['role']): boolean => role === 'publishing-note' || role === 'contents';
  return (
    below.length > 0 &&
    below.every(({ role }) => isPage(role) || headRoles.has(role)) &&
    isPage(below[0]?.role ?? 'title')
  );
};

const headRoles: ReadonlySet<Block['role']> = new Set(['masthead', 'document-number', 'signatory', 'marking']);
