import type { PolicyDocument } from '#core/document.ts';
import { AppError } from '#core/errors.ts';
import type { Embedder } from '#core/models/embedder.ts';
import type { Passage } from '#core/passage.ts';
import { lexicalTerms, lexicalTermsVersion } from '#core/text/lexical-terms.ts';

/** How passages are indexed; a store of another version is rebuilt. Raise the second number with `searchText`. */
export const indexVersion = `${lexicalTermsVersion}.2`;

/** What the two indexes hold of a passage. */
export interface IndexedPassage {
  readonly passage: Passage;
  /** Each lexical term with how often it occurs. */
  readonly terms: ReadonlyMap<string, number>;
  readonly vector: Float32Array;
}

/** Computes the index entries of a document's passages; nothing is written. */
export const indexPassages = async ({
  document,
  passages,
  embedder,
}: {
  readonly document: PolicyDocument;
  readonly passages: readonly Passage[];
  readonly embedder: Embedder;
}): Promise<readonly IndexedPassage[]> => {
  const vectors = await embedder.embed(passages.map((passage) => searchText(document, passage)));
  return passages.map((passage, index) => ({
    passage,
    terms: passageTerms(document, passage),
    vector: checkedVector(vectors[index], embedder),
  }));
};

/** How often the title counts; measured in docs/decisions/2026-11-22-lexical-lane.md. */
const TITLE_WEIGHT = 2;

/** Each lexical term of a passage with how often it occurs, the words of the title twice. */
export const passageTerms = (document: PolicyDocument, passage: Passage): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const add = (text: string, times: number): void => {
    for (const term of lexicalTerms(text)) counts.set(term, (counts.get(term) ?? 0) + times);
  };
  add(searchText(document, passage), 1);
  add(document.title, TITLE_WEIGHT - 1);
  return counts;
};

/** A clause is found by the words of the headings it stands under too, and by number and title of its document. */
const searchText = ({ documentNumber, title }: PolicyDocument, { headings, content }: Passage): string =>
  [documentNumber ?? '', title, ...headings, content.text].join('\n');

/** Both SQLite and hnswlib would take a vector of another size, or NaN, and answer nonsense later. */
const checkedVector = (vector: Float32Array | undefined, { id, dimensions }: Embedder): Float32Array => {
  if (vector?.length !== dimensions || !vector.every(Number.isFinite)) {
    throw new AppError(
      'config-invalid',
      `Embedder ${id} gave no vector of ${dimensions} finite numbers for a passage. Check the model.`,
    );
  }
  return vector;
};
