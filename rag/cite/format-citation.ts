import type { Citation } from '#core/citation.ts';

/** `《标题》（文号）`; documents without 文号 print their 索引号, those with neither the title alone. */
export const formatDocumentName = ({
  title,
  documentNumber,
  indexNumber,
}: Pick<Citation, 'title' | 'documentNumber' | 'indexNumber'>): string => {
  const name = title.startsWith('《') ? title : `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
  if (documentNumber !== null) return `${name}（${documentNumber}）`;
  return indexNumber !== null ? `${name}（索引号${indexNumber}）` : name;
};

/** `《标题》（2024-03-05）`: tells documents of one name apart by the day they were signed on. */
export const formatDatedName = (name: string, signedOn: string | null): string =>
  signedOn === null ? name : `${name}（${signedOn}）`;

/** `《标题》（文号）二、（一）1.`, the order of 先引标题后引发文字号. */
export const formatCitation = (citation: Citation): string => `${formatDocumentName(citation)}${citation.path}`;

/** The document's number, or its title where it has none: enough to tell documents apart in a sentence. */
export const shortDocumentName = (citation: Pick<Citation, 'title' | 'documentNumber'>): string =>
  citation.documentNumber ?? formatDocumentName({ ...citation, indexNumber: null });
