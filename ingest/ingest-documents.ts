import { createHash } from 'node:crypto';
import { AppError } from '#core/errors.ts';
import type { PolicyStore } from '#store';
import { checkClassification } from './gate/check-classification.ts';
import type { IngestOutcome, IngestResult } from './ingest-result.ts';
import { loadDocument } from './load/load-document.ts';
import { type DocumentReader, readDocument } from './read-document.ts';
import type { SourceFile } from './source-file.ts';

export interface IngestOptions {
  readonly files: readonly SourceFile[];
  readonly store: Pick<PolicyStore, 'has' | 'put' | 'document' | 'setCollection'>;
  /**
   * Where the documents belong, those that are held included. When absent, new ones are public, or `internal` when they
   * are marked so; those that are held stay where they are.
   */
  readonly collection?: string;
  /** Stores documents with a copy number or an internal mark too, marked as internal. */
  readonly allowInternal?: boolean;
  /** Reads one loaded document; `readDocument` unless a caller has another way. */
  readonly read?: DocumentReader;
  /** Called after every file, in order. */
  readonly onResult?: (result: IngestResult, total: number) => void;
  /** Told of errors of the program itself, which the result only counts. */
  readonly onUnexpected?: (error: unknown) => void;
}

/**
 * Reads files into the store, one after the other. Bytes that are there already cost one look; a file that fails stops
 * none of the others.
 */
export const ingestDocuments = async (options: IngestOptions): Promise<readonly IngestResult[]> => {
  const results: IngestResult[] = [];
  for (const [at, file] of options.files.entries()) {
    const result = await ingestFile(file, at + 1, options);
    results.push(result);
    options.onResult?.(result, options.files.length);
  }
  return results;
};

const ingestFile = async (file: SourceFile, position: number, options: IngestOptions): Promise<IngestResult> => {
  const report = { ...NOTHING_READ, position, file: file.name };
  let documentId: string | null = null;
  try {
    const bytes = await file.read();
    documentId = createHash('sha256').update(bytes).digest('hex');
    return { ...report, documentId, ...(await ingestBytes(bytes, documentId, file.name, options)) };
  } catch (error) {
    if (!(error instanceof AppError)) options.onUnexpected?.(error);
    const errorCode = error instanceof AppError ? error.code : 'unexpected';
    const isSecret = errorCode === 'classified-document';
    return { ...report, outcome: outcomeOf(errorCode), file: isSecret ? null : file.name, documentId, errorCode };
  }
};

const outcomeOf = (errorCode: IngestResult['errorCode']): IngestOutcome => {
  if (errorCode === 'classified-document') return 'refused';
  return errorCode === 'internal-document' ? 'quarantined' : 'failed';
};

/** Where documents with an internal mark go, so that allowing them does not show them to everyone. */
const INTERNAL_COLLECTION = 'internal';

/** What was learnt of a file before it failed or was stored. */
type Reading = Partial<IngestResult> & Pick<IngestResult, 'outcome'>;

const NOTHING_READ = {
  documentId: null,
  documentNumber: null,
  title: null,
  sections: 0,
  passages: 0,
  obligations: 0,
  problems: [],
  errorCode: null,
} as const;

const ingestBytes = async (bytes: Uint8Array, id: string, name: string, options: IngestOptions): Promise<Reading> => {
  const { store, allowInternal = false, read = readDocument } = options;
  if (await store.has(id)) {
    const held = await store.document(id);
    if (held && options.collection !== undefined) await store.setCollection(held.document.key, options.collection);
    return {
      outcome: 'unchanged',
      documentNumber: held?.document.documentNumber ?? null,
      title: held?.document.title ?? null,
    };
  }
  const fileName = name.split(/[\\/]/).at(-1) ?? name;
  const loaded = loadDocument({ bytes, fileName });
  const isInternal = checkClassification({ loaded, bytes, id }) === 'internal';
  if (isInternal && !allowInternal) {
    throw new AppError('internal-document', `document ${id} is marked as internal; allow that explicitly to store it`);
  }
  const ingested = read({ loaded, id, fileName });
  const { document, sections, passages, obligations, problems } = ingested;
  const outcome = await store.put(ingested, options.collection ?? (isInternal ? INTERNAL_COLLECTION : undefined));
  const { documentNumber, title } = document;
  const counts = { sections: sections.length, passages: passages.length, obligations: obligations.length };
  return { outcome, documentNumber, title, ...counts, problems };
};
