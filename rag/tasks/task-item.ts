import type { Obligation, UnitRole } from '#core/obligation.ts';
import type { StoredDocument } from '#store';
import type { ReplyItem } from '../reply.ts';
import { obligationPath } from './obligation-citation.ts';

/** A row of the ledger as a row of a reply's list. */
export const taskItem = (
  row: Obligation,
  { documents, role }: { readonly documents: readonly StoredDocument[]; readonly role: UnitRole | null },
): ReplyItem => {
  const document = documents.find((stored) => stored.document.id === row.documentId)?.document;
  return {
    title: row.title,
    documentId: row.documentId,
    documentNumber: document?.documentNumber ?? null,
    indexNumber: document?.indexNumber ?? null,
    path: obligationPath(row),
    role,
  };
};
