import type { PolicyStore, StoredDocument } from '#store';
import { formatDocumentName } from '../../cite/format-citation.ts';
import type { Query } from '../query.ts';

/** The best passage of the document that is meant must fit the question's other words this many times as well. */
const CLEARLY_BETTER = 1.6;

const SINGLE_HAN = /^\p{Script=Han}$/u;

const nameOf = ({ document }: StoredDocument): string =>
  formatDocumentName({
    title: document.enclosureTitle ?? document.title,
    documentNumber: document.documentNumber,
    indexNumber: document.indexNumber,
  });

/** How well the question's words fit the best passage of a document; single characters fit everywhere. */
const fitOf = async (
  { terms }: Query,
  { document }: StoredDocument,
  store: Pick<PolicyStore, 'searchTerms'>,
): Promise<number> => {
  const words = terms.filter(({ term }) => !SINGLE_HAN.test(term));
  const [best] = await store.searchTerms(words, { limit: 1, documentIds: [document.id] });
  return best?.score ?? 0;
};

/**
 * A document number that fits several documents (71号) means the one that the question's other words clearly belong to;
 * what was taken, and what else there is, is said aloud. Where no document stands out the query stays as it is, and is
 * asked back.
 */
export const settleNumber = async (query: Query, store: Pick<PolicyStore, 'searchTerms'>): Promise<Query> => {
  if (query.scope.kind !== 'ambiguous' || !/\d/u.test(query.scope.printed)) return query;
  const { printed, documents } = query.scope;
  const fits = await Promise.all(documents.map(async (stored) => ({ stored, fit: await fitOf(query, stored, store) })));
  const [best, ...others] = fits.sort((a, b) => b.fit - a.fit);
  if (!best || best.fit === 0 || others.some(({ fit }) => fit * CLEARLY_BETTER > best.fit)) return query;
  const rest = others.map(({ stored }) => nameOf(stored)).join('、');
  const text = `“${printed}”按${nameOf(best.stored)}理解，另有${rest}也是“${printed}”`;
  return {
    ...query,
    scope: { kind: 'named', documents: [best.stored] },
    notes: [...query.notes, { kind: 'read-as', text }],
  };
};
