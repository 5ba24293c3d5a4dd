import type { IngestedDocument } from '#store';
import { obligation } from './ingested-document.ts';
import { syntheticDocuments } from './synthetic-documents.ts';

/** What the writer process stores: synthetic documents with one task each; every fifth is a new version of the one before. */
export const writerDocuments = (count: number, clauses: number): readonly IngestedDocument[] => {
  const documents = syntheticDocuments(count, clauses);
  return documents.map((document, index) => {
    const task = obligation({ ordinal: 0, title: `任务${index}`, units: [{ canonical: '县财政局', role: 'lead' }] });
    const key = (index % 5 === 4 ? documents[index - 1] : document)?.document.key ?? document.document.key;
    const { id } = document.document;
    return {
      ...document,
      document: { ...document.document, key },
      obligations: [{ ...task, id: `${id}!0`, documentId: id }],
    };
  });
};
