import type { Citation } from '#core/citation.ts';
import type { IsoDate, PolicyDocument } from '#core/document.ts';
import type { StoredDocument } from '#store';
import { plainDate } from '../cite/plain-date.ts';
import type { Note } from '../reply.ts';
import { printedExpiry } from './printed-expiry.ts';

const termNote = (document: PolicyDocument, asOf: IsoDate): Note | null => {
  const name = document.documentNumber ?? `《${document.enclosureTitle ?? document.title}》`;
  const { term } = document;
  const expiry = printedExpiry(document);
  if (expiry) {
    const text = `${name}网页写明${expiry.field}${expiry.printed}，已届满，是否有接续文件知识库未见`;
    return expiry.day < asOf ? { kind: 'term-ended', text } : null;
  }
  if (!term || term.end === null || term.end >= asOf) return null;
  return {
    kind: 'term-ended',
    text: `${name}的实施期（${term.raw}）到${plainDate(term.end)}已届满，是否有接续文件知识库未见`,
  };
};

/** Remarks on the cited documents that apply on the day of the answer, in the order the documents are cited. */
export const applicableNotes = (
  citations: readonly Citation[],
  documents: readonly StoredDocument[],
  asOf: IsoDate,
): readonly Note[] => {
  const cited = new Set(citations.map(({ documentId }) => documentId));
  return documents
    .filter(({ document }) => cited.has(document.id))
    .flatMap(({ document }) => termNote(document, asOf) ?? []);
};
