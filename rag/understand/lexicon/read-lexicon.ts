import type { UnitAlias } from '#core/units/unit-alias.ts';
import type { PolicyStore, StoredDocument } from '#store';
import { unitRegistry } from '../../tasks/unit-names.ts';
import type { LexiconSource } from './collect-terms.ts';
import { buildLexicon, type CorpusLexicon } from './corpus-lexicon.ts';

/** Stores with more passages give their titles and names only: their texts would take seconds to read. */
const READ_WHOLE_UP_TO = 20_000;
const NO_ALIASES: readonly UnitAlias[] = [];

interface KnownLexicon {
  readonly documents: string;
  readonly aliases: readonly UnitAlias[];
  readonly lexicon: Promise<CorpusLexicon>;
}

const lexicons = new WeakMap<PolicyStore, KnownLexicon>();

interface LexiconParts {
  readonly store: PolicyStore;
  readonly documents: readonly StoredDocument[];
  readonly aliases?: readonly UnitAlias[];
}

const unitNames = async ({ store, documents, aliases = NO_ALIASES }: LexiconParts): Promise<readonly string[]> => {
  const { forms } = await unitRegistry(store, documents, aliases);
  return [...forms].flatMap(([name, all]) => (all.some(({ use }) => use === 'name') ? [name] : []));
};

const gather = async (parts: LexiconParts): Promise<LexiconSource> => {
  const { store, documents } = parts;
  const titles = documents.flatMap(({ document }) => [document.title, document.enclosureTitle ?? '']);
  const units = await unitNames(parts);
  const { passages } = await store.statistics();
  if (passages > READ_WHOLE_UP_TO) return { units, titles, headings: [], texts: [] };
  const headings: string[] = [];
  const texts: string[] = [];
  for (const { document } of documents) {
    for (const { heading } of await store.sections(document.id)) headings.push(heading);
    for (const { content } of await store.passages(document.id)) texts.push(content.text);
  }
  return { units, titles, headings, texts };
};

/** The lexicon of a store. Read once and kept until other documents are held. */
export const readLexicon = (parts: LexiconParts): Promise<CorpusLexicon> => {
  const { store, documents, aliases = NO_ALIASES } = parts;
  const held = documents.map(({ document }) => document.id).join(' ');
  const known = lexicons.get(store);
  if (known?.documents === held && known.aliases === aliases) return known.lexicon;
  const lexicon = gather(parts).then(buildLexicon);
  lexicons.set(store, { documents: held, aliases, lexicon });
  return lexicon;
};
