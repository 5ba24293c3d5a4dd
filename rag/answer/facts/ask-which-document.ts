import type { StoredDocument } from '#store';
import { formatDatedName, formatDocumentName } from '../../cite/format-citation.ts';
import type { ProposedClarification } from '../proposed-answer.ts';

const MOST_CHOICES = 8;

/** Asks which of several documents is meant; `what` is the words that fit them all. */
export const askWhichDocument = (
  what: string,
  choices: readonly { readonly stored: StoredDocument; readonly path: string }[],
): ProposedClarification => {
  const shown = choices.slice(0, MOST_CHOICES);
  const items = shown.map(({ stored: { document }, path }) => ({
    title: document.enclosureTitle ?? document.title,
    documentId: document.id,
    documentNumber: document.documentNumber,
    indexNumber: document.indexNumber,
    path,
    role: null,
  }));
  const names = items.map(formatDocumentName);
  const isShared = (name: string): boolean => names.filter((other) => other === name).length > 1;
  return {
    kind: 'clarification',
    message: `“${what}”在${choices.length}份文件里都有，请说明是哪一份：`,
    choices: items,
    printed: names.map((name, at) =>
      isShared(name) ? formatDatedName(name, shown[at]?.stored.document.signedOn ?? null) : name,
    ),
  };
};
