import type { PolicyStore, StoredDocument } from '#store';
import { documentsOfNames } from './documents-of-names.ts';
import type { FusedScore } from './fuse-scores.ts';
import type { CountedTerm } from './nearest-terms.ts';

/** Both measured in docs/decisions/2026-11-22-lexical-lane.md. */
const TITLE_SHARE = 0.2;
const NAME_GAIN = 0.4;

interface TitleRequest {
  readonly terms: readonly CountedTerm[];
  readonly question: string;
  readonly documents: readonly StoredDocument[];
}

const documentOf = (passageId: string): string => passageId.slice(0, passageId.lastIndexOf('#'));

const countByDocument = (found: readonly FusedScore[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { passageId } of found) {
    const id = documentOf(passageId);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
};

/** Share of the question's terms, by weight, that stand in the title of a document. */
const titleShare = ({ document }: StoredDocument, terms: readonly CountedTerm[]): number => {
  const title = `${document.title} ${document.enclosureTitle ?? ''} ${document.issuer ?? ''}`
    .normalize('NFKC')
    .toLowerCase();
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const held = terms.reduce((sum, { term, weight }) => sum + (title.includes(term) ? weight : 0), 0);
  return total > 0 ? held / total : 0;
};

/**
 * Lets passages of the documents move up whose title says what the question is about, and still more of those that it
 * means by name. The more passages a document has among those found the more this counts: BM25 counts the title in each
 * of them alike, and for a document of one passage it has said all there is.
 */
export const favourTitles = async (
  store: Pick<PolicyStore, 'documentFrequencies' | 'searchTerms'>,
  { terms, question, documents }: TitleRequest,
  found: readonly FusedScore[],
): Promise<readonly FusedScore[]> => {
  const counts = countByDocument(found);
  const candidates = documents.filter(({ document }) => (counts.get(document.id) ?? 0) > 1);
  const named = await documentsOfNames(store, { question, candidates, documents });
  const gains = new Map(
    candidates.map((stored) => {
      const { id } = stored.document;
      const gain = TITLE_SHARE * titleShare(stored, terms) + (named.has(id) ? NAME_GAIN : 0);
      return [id, gain * (1 - 1 / (counts.get(id) ?? 1))] as const;
    }),
  );
  return found
    .map((entry) => ({ ...entry, score: entry.score + (gains.get(documentOf(entry.passageId)) ?? 0) }))
    .sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1));
};
