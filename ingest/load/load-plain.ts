import type { Span } from '#core/span.ts';
import { findPageMetadata } from './find-page-metadata.ts';
import type { LoadedDocument } from './loaded-document.ts';
import { findMarkdownTables } from './markdown-tables.ts';
import { findLicenceNote, isPageFurniture } from './page-furniture.ts';

/** Reads decoded text or Markdown. The text stays as it is; what is not the document's own is pointed at. */
export const loadPlain = (text: string, format: 'text' | 'markdown'): LoadedDocument => {
  const pageMetadata = findPageMetadata(text);
  return {
    format,
    text,
    tables: format === 'markdown' ? findMarkdownTables(text) : [],
    pageMetadata,
    furniture: findFurniture(text),
    pageTitle: null,
  };
};

const findFurniture = (text: string): readonly Span[] => {
  const note = findLicenceNote(text);
  const end = note?.start ?? text.length;
  const lines = [...text.slice(0, end).matchAll(/[^\n\r]+/g)]
    .filter((match) => isPageFurniture(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return note ? [...lines, note] : lines;
};
