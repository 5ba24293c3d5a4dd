import { onceFor } from '#core/once-for.ts';
import type { PolicyStore, StoredDocument } from '#store';
import { titleNames } from './title-names.ts';

/** A name that more of the held documents carry tells none of them from the others. */
const MOST_HOLDERS = 1 / 3;
/** Share of the passages with the name that must belong to the documents that carry it in the title. */
const OWN = 0.8;

type Frequencies = Pick<PolicyStore, 'documentFrequencies' | 'searchTerms'>;

const headOf = onceFor(({ document }: StoredDocument): string =>
  [document.title, document.enclosureTitle ?? '', document.issuer ?? ''].join(' ').normalize('NFKC'),
);

/** The least frequent pair of neighbouring characters of a name: it stands at least where the name stands. */
const rarestPair = async (store: Frequencies, name: string): Promise<readonly [string, number]> => {
  const pairs = [...name].slice(1).map((character, at) => [...name][at] + character);
  const frequencies = await store.documentFrequencies(pairs);
  return [...frequencies].sort((a, b) => a[1] - b[1])[0] ?? ['', 0];
};

const belongsTo = async (store: Frequencies, name: string, documentIds: readonly string[]): Promise<boolean> => {
  const [pair, frequency] = await rarestPair(store, name);
  if (frequency === 0) return false;
  const own = await store.searchTerms([{ term: pair, weight: 1 }], { limit: frequency, documentIds });
  return own.length / frequency >= OWN;
};

/** A question, the documents whose names are looked for in it, and all that are held. */
interface NameRequest {
  readonly question: string;
  readonly candidates: readonly StoredDocument[];
  readonly documents: readonly StoredDocument[];
}

/**
 * Ids of the documents that a question means by a place or a programme it names: few titles or issuers carry the name,
 * and hardly another document mentions it. Empty for a name that many documents share, one's own county for instance.
 */
export const documentsOfNames = async (
  store: Frequencies,
  { question, candidates, documents }: NameRequest,
): Promise<ReadonlySet<string>> => {
  const names = new Set(
    candidates.flatMap((stored) => [...titleNames(headOf(stored))].filter((name) => question.includes(name))),
  );
  const meant = new Set<string>();
  for (const name of names) {
    const holders = documents.filter((stored) => headOf(stored).includes(name)).map(({ document }) => document.id);
    if (holders.length > documents.length * MOST_HOLDERS || !(await belongsTo(store, name, holders))) continue;
    for (const id of holders) meant.add(id);
  }
  return meant;
};
