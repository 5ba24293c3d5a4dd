export { findSourceFiles } from './find-source-files.ts';
export type { IngestOptions } from './ingest-documents.ts';
export { ingestDocuments } from './ingest-documents.ts';
export type { IngestOutcome, IngestResult } from './ingest-result.ts';
export { createDocumentReader } from './read-document.ts';
export type { SourceFile } from './source-file.ts';
export { sourceFileAt } from './source-file.ts';
