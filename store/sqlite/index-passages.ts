import type { PolicyDocument } from '#core/document.ts';
import type { Passage } from '#core/passage.ts';
import { lexicalTerms, lexicalTermsVersion } from '#core/text/lexical-terms.ts';
import { searchText } from './search-text.ts';

/** How passages are indexed; a store of another version is rebuilt. Raise the second number with `searchText` or `piecesToBlob`. */
export const indexVersion = `${lexicalTermsVersion}.4`;

/** What the lexical index holds of a passage. */
export interface IndexedPassage {
  readonly passage: Passage;
  /** Each lexical term with how often it occurs. */
  readonly terms: ReadonlyMap<string, number>;
}

/** Computes the index entries of a document's passages; nothing is written. */
export const indexPassages = (document: PolicyDocument, passages: readonly Passage[]): readonly IndexedPassage[] =>
  passages.map((passage) => ({ passage, terms: passageTerms(document, passage) }));

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
