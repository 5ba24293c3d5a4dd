import type { Citation } from '#core/citation.ts';
import type { MappedText } from '#core/mapped-text.ts';
import { sourceSpanOf } from '#core/mapped-text.ts';
import type { Passage } from '#core/passage.ts';
import type { Section } from '#core/section.ts';
import type { Span } from '#core/span.ts';
import type { PolicyStore, StoredDocument } from '#store';
import { makeCitation } from '../cite/make-citation.ts';

/** One held document with what answering needs of it, read once per question. */
export interface OpenDocument {
  readonly stored: StoredDocument;
  readonly sourceText: string;
  readonly sections: readonly Section[];
}

/** Reads documents of the store, each at most once; made anew for every question. */
export interface DocumentReader {
  open(documentId: string): Promise<OpenDocument | null>;
  /** Citation of a part of a passage's content; null when the part stands nowhere in the source. */
  citePart(passage: Passage, part: MappedText): Promise<Citation | null>;
  /** Citation of a whole section; null when the document has no such path. */
  citeSection(documentId: string, path: string): Promise<Citation | null>;
}

const LIST_KINDS: ReadonlySet<string> = new Set(['subsection', 'item', 'subitem', 'point']);

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/**
 * The path to cite for a part of a passage: short list entries are told in one passage with what announces them, and each
 * is cited as the entry it is. A field line (牵头单位：…) is cited as the item it belongs to, as officials write it.
 */
const citedPath = ({ path, kind }: Passage, part: Span, sections: readonly Section[]): string => {
  if (kind === 'field') return sections.find((section) => section.path === path)?.parent ?? path;
  const entries = sections.filter(
    (section) => section.path.startsWith(path) && LIST_KINDS.has(section.kind) && covers(section.span, part),
  );
  return entries.reduce((deepest, { path: entry }) => (entry.length > deepest.length ? entry : deepest), path);
};

/** Makes a reader over a store. */
export const createDocumentReader = (store: PolicyStore): DocumentReader => {
  const opened = new Map<string, Promise<OpenDocument | null>>();

  const read = async (documentId: string): Promise<OpenDocument | null> => {
    const stored = await store.document(documentId);
    if (!stored) return null;
    return { stored, sourceText: await store.sourceText(documentId), sections: await store.sections(documentId) };
  };

  const open = (documentId: string): Promise<OpenDocument | null> => {
    const known = opened.get(documentId) ?? read(documentId);
    opened.set(documentId, known);
    return known;
  };

  return {
    open,
    citePart: async (passage, part) => {
      const document = await open(passage.documentId);
      const span = sourceSpanOf(part, { start: 0, end: part.text.length });
      if (!document || !span) return null;
      return makeCitation({
        document: document.stored.document,
        path: citedPath(passage, span, document.sections),
        span,
        sourceText: document.sourceText,
      });
    },
    citeSection: async (documentId, path) => {
      const document = await open(documentId);
      const section = document?.sections.find((candidate) => candidate.path === path);
      if (!document || !section) return null;
      return makeCitation({
        document: document.stored.document,
        path,
        span: section.span,
        sourceText: document.sourceText,
      });
    },
  };
};
