import {
  type DocumentNumber,
  findDocumentNumbers,
  matchDocumentNumber,
  parseDocumentNumber,
} from '#core/document-number.ts';
import type { StoredDocument } from '#store';

/** Titles and 索引号 are compared without white space, widths and the marks people put around names. */
const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s《》〈〉“”"]/gu, '')
    .toLowerCase();

/**
 * The documents a user may mean by a 文号 (in full or in part), an 索引号 or a part of a title. A 文号 that nothing
 * held has finds nothing, however similar another may be.
 */
export const findDocuments = (documents: readonly StoredDocument[], name: string): readonly StoredDocument[] => {
  const wanted = comparable(name);
  if (wanted === '') return [];
  const indexed = documents.filter(({ document }) => comparable(document.indexNumber ?? '') === wanted);
  if (indexed.length > 0) return indexed;
  return findByNumber(documents, name) ?? documents.filter((stored) => isTitled(stored, wanted));
};

const isTitled = ({ document }: StoredDocument, wanted: string): boolean =>
  [document.title, document.enclosureTitle ?? ''].some((title) => comparable(title).includes(wanted));

/** Null when the name is not a 文号 and nothing else: one quoted within a title belongs to the title. */
const findByNumber = (documents: readonly StoredDocument[], name: string): readonly StoredDocument[] | null => {
  const held = new Map<DocumentNumber, StoredDocument>();
  for (const stored of documents) {
    const number = parseDocumentNumber(stored.document.documentNumber ?? '');
    if (number) held.set(number, stored);
  }
  const numbers = [...held.keys()];
  const text = name.trim().replace(/文件?$/u, '');
  const [mention] = findDocumentNumbers(text, {
    knownAgencies: numbers.map(({ agency }) => agency),
    knownSequences: new Set(numbers.map(({ sequence }) => sequence)),
  });
  if (mention?.printed !== text) return null;
  const match = matchDocumentNumber(mention, numbers);
  if (match.kind === 'none') return [];
  const meant = match.kind === 'exact' ? [match.number] : match.numbers;
  return meant.flatMap((number) => held.get(number) ?? []);
};
