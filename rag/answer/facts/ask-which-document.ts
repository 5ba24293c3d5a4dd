import type { StoredDocument } from '#store';
import type { ProposedClarification } from '../proposed-answer.ts';

const MOST_CHOICES = 8;

/** Asks which of several documents is meant; `what` is the words that fit them all. */
export const askWhichDocument = (
  what: string,
  choices: readonly { readonly stored: StoredDocument; readonly path: string }[],
): ProposedClarification => ({
  kind: 'clarification',
  message: `“${what}”在${choices.length}份文件里都有，请说明是哪一份：`,
  choices: choices.slice(0, MOST_CHOICES).map(({ stored: { document }, path }) => ({
    title: document.enclosureTitle ?? document.title,
    documentId: document.id,
    documentNumber: document.documentNumber,
    indexNumber: document.indexNumber,
    signedOn: document.signedOn,
    path,
    role: null,
  })),
});
