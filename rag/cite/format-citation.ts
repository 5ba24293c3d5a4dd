import type { Citation } from '#core/citation.ts';
import { plainDate } from './plain-date.ts';

/**
 * `《标题》（文号）`; documents without 文号 print their 索引号, those with neither the day they were signed, where it is
 * known: the reports of several years have one title.
 */
export const formatDocumentName = ({
  title,
  documentNumber,
  indexNumber,
  signedOn = null,
}: Pick<Citation, 'title' | 'documentNumber' | 'indexNumber' | 'signedOn'>): string => {
  const name = title.startsWith('《') ? title : `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
  if (documentNumber !== null) return `${name}（${documentNumber}）`;
  if (indexNumber !== null) return `${name}（索引号${indexNumber}）`;
  return signedOn === null ? name : `${name}（${plainDate(signedOn)}）`;
};

/** `《标题》（文号）二、（一）1.`, the order of 先引标题后引发文字号. */
export const formatCitation = (citation: Citation): string => `${formatDocumentName(citation)}${citation.path}`;

/** The document's number, or its title where it has none: enough to tell documents apart in a sentence. */
export const shortDocumentName = (citation: Pick<Citation, 'title' | 'documentNumber' | 'signedOn'>): string =>
  citation.documentNumber ?? formatDocumentName({ ...citation, indexNumber: null, signedOn: null });
