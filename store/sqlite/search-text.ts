import type { PolicyDocument } from '#core/document.ts';
import type { Passage } from '#core/passage.ts';

/** A clause is found by the words of the headings it stands under too, and by number and title of its document. */
export const searchText = ({ documentNumber, title }: PolicyDocument, { headings, content }: Passage): string =>
  [documentNumber ?? '', title, ...headings, content.text].join('\n');
