import { findDocumentNumbers, parseDocumentNumber } from '#core/document-number.ts';
import type { PageMetadatum } from '../load/loaded-document.ts';
import type { GongwenNode, GongwenTree, NodeRole } from './gongwen-tree.ts';
import { squeeze } from './squeeze.ts';

/**
 * The 文号 as the document prints it: on its own line (an order's completed by the masthead above it), in the title, in
 * the note that says which order issued it, in the page's metadata. Null when it has none.
 */
export const printedDocumentNumber = (
  { children }: GongwenTree,
  pageMetadata: readonly PageMetadatum[],
): string | null => {
  const headings = (role: NodeRole): readonly string[] =>
    children.filter((node: GongwenNode) => node.role === role).map(({ heading }) => heading);
  const line = headings('document-number')[0];
  if (line !== undefined) return parseDocumentNumber(line) ? line : `${squeeze(headings('masthead')[0] ?? '')}${line}`;
  return (
    [...headings('title'), ...headings('web-title')].map(numberInTitle).find((number) => number !== null) ??
    lastOrder(headings('title-note').join('\n')) ??
    pageMetadata
      .filter(({ label }) => /文号|字号/u.test(label))
      .map(({ value }) => value.trim())
      .find((value) => parseDocumentNumber(value) !== null) ??
    null
  );
};

/** 某令〔2025〕第12号（某办法） or 某办法（某发〔2025〕124号）; a number inside 《》 or a sentence is another document's. */
const numberInTitle = (title: string): string | null => {
  const parts = /^([^（(]*令[^（(]*号)[（(]|[（(]([^（()）]*号)[)）]$/u.exec(title);
  const number = parts?.[1] ?? parts?.[2];
  return number !== undefined && parseDocumentNumber(number) ? number : null;
};

/** Laws name the orders that issued and amended them; the last one brought the present text. */
const lastOrder = (note: string): string | null =>
  findDocumentNumbers(note)
    .filter(({ agency, printed }) => /[令告]$/u.test(agency ?? '') && /令|公告/u.test(printed))
    .at(-1)?.printed ?? null;
