import type { PolicyDocument } from '#core/document.ts';
import type { Section } from '#core/section.ts';

/** A document of the store as the scorer needs it. */
export interface HeldDocument {
  readonly document: PolicyDocument;
  readonly sourceText: string;
  readonly sections: readonly Section[];
}

/** What an answer or an expectation names a document by. */
interface DocumentName {
  readonly documentNumber: string | null;
  readonly indexNumber?: string | null;
  /** Tells documents apart that have neither number ... */
  readonly title?: string;
  /** ... and words of the document those of one title: the government reports of several years. */
  readonly quote?: string;
}

const squeeze = (text: string): string => text.replace(/\s/gu, '');

const holdsWords = (sourceText: string, words: string): boolean =>
  words !== '' && squeeze(sourceText).includes(squeeze(words));

/** The held document of a citation; documents without 文号 are known by their 索引号. */
export const heldDocumentOf = (name: DocumentName, held: readonly HeldDocument[]): HeldDocument | null => {
  const fitting = held.filter(({ document }) =>
    name.documentNumber !== null
      ? document.documentNumber === name.documentNumber
      : document.documentNumber === null && (name.indexNumber ?? null) === document.indexNumber,
  );
  const titled = fitting.filter(({ document: { title, enclosureTitle } }) =>
    [title, enclosureTitle].includes(name.title ?? null),
  );
  const { quote = '' } = name;
  const quoted = titled.length > 1 ? titled.find(({ sourceText }) => holdsWords(sourceText, quote)) : undefined;
  return quoted ?? titled[0] ?? fitting[0] ?? null;
};

/** The held document that a question file names by its file, without ending. */
export const heldFile = (file: string, held: readonly HeldDocument[]): HeldDocument | null =>
  held.find(({ document }) => document.file.replace(/\.[^.]*$/u, '') === file) ?? null;
