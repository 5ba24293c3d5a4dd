import type { UnitAlias } from '#core/units/unit-alias.ts';
import type { PolicyStore, StoredDocument } from '#store';
import type { FoundPassage } from '../assistant.ts';
import type { Query } from '../understand/query.ts';
import type { Synonyms } from '../understand/words/parse-synonyms.ts';
import type { DocumentReader } from './document-reader.ts';
import type { Evidence, Rarity } from './rank-sentences.ts';

/** What every way of answering works with, made once per question. */
export interface AnsweringParts {
  readonly query: Query;
  readonly store: PolicyStore;
  readonly documents: readonly StoredDocument[];
  /** Everyday words and their official ones, the office's own among them. */
  readonly synonyms: Synonyms;
  /** The office's own names for units. */
  readonly aliases: readonly UnitAlias[];
  readonly reader: DocumentReader;
  readonly found: readonly FoundPassage[];
  readonly ranked: readonly Evidence[];
  readonly rarity: Rarity;
  /** The sentences that fit the question best in these documents only. */
  rankIn(documentIds: readonly string[]): Promise<readonly Evidence[]>;
}
