import type { UnitAlias } from '#core/units/unit-alias.ts';
import type { IngestedDocument } from '#store';
import { chunkDocument } from './chunk/chunk-document.ts';
import { extractMetadata } from './extract/extract-metadata.ts';
import { extractObligations } from './ledger/extract-obligations.ts';
import type { LoadedDocument } from './load/loaded-document.ts';
import { normaliseDocument } from './normalise/normalise-document.ts';
import { flattenTree } from './parse/flatten-tree.ts';
import { parseGongwen } from './parse/parse-gongwen.ts';

interface LoadedFile {
  readonly loaded: LoadedDocument;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly id: string;
  /** Without folders. */
  readonly fileName: string;
}

/** Turns one loaded file into everything the store holds of it. */
export type DocumentReader = (file: LoadedFile) => IngestedDocument;

interface ReaderOptions {
  /** The office's own names for units. */
  readonly aliases?: readonly UnitAlias[];
  /** Told how long reading the ledger of a document took, in milliseconds. */
  readonly onLedgerRead?: (milliseconds: number) => void;
}

/** Makes a reader of documents. The stages in order: normalise, parse, extract, chunk, ledger. */
export const createDocumentReader =
  ({ aliases = [], onLedgerRead }: ReaderOptions = {}): DocumentReader =>
  ({ loaded, id, fileName }) => {
    const normalised = normaliseDocument(loaded);
    const { tree, problems } = parseGongwen(normalised);
    const document = extractMetadata(tree, normalised, { bytesHash: id, fileName });
    const start = performance.now();
    const obligations = extractObligations({ tree, document, aliases });
    onLedgerRead?.(performance.now() - start);
    return {
      document,
      sourceText: loaded.text,
      sections: flattenTree(tree),
      passages: chunkDocument(tree, document),
      problems: [...normalised.problems, ...problems],
      obligations,
    };
  };

/** Reads a document by the general rules alone. */
export const readDocument: DocumentReader = createDocumentReader();
