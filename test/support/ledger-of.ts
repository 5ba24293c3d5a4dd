import type { PolicyDocument } from '#core/document.ts';
import type { Obligation } from '#core/obligation.ts';
import type { Section } from '#core/section.ts';
import { extractMetadata } from '../../ingest/extract/extract-metadata.ts';
import { extractObligations } from '../../ingest/ledger/extract-obligations.ts';
import { loadDocument } from '../../ingest/load/load-document.ts';
import { normaliseDocument } from '../../ingest/normalise/normalise-document.ts';
import type { NormalisedDocument } from '../../ingest/normalise/normalised-document.ts';
import { flattenTree } from '../../ingest/parse/flatten-tree.ts';
import { parseGongwen } from '../../ingest/parse/parse-gongwen.ts';

/** A document with its ledger, read as the ingest command reads it. */
export interface ReadLedger {
  readonly document: PolicyDocument;
  readonly sourceText: string;
  readonly sections: readonly Section[];
  readonly rows: readonly Obligation[];
}

/** The ledger of a normalised document. */
export const ledgerOfDocument = (normalised: NormalisedDocument): ReadLedger => {
  const { tree } = parseGongwen(normalised);
  const document = extractMetadata(tree, normalised, { bytesHash: 'f'.repeat(64), fileName: 'source.txt' });
  const rows = extractObligations({ tree, document });
  return { document, sourceText: normalised.sourceText, sections: flattenTree(tree), rows };
};

/** The ledger of a plain text. */
export const ledgerOf = (text: string): ReadLedger => {
  const loaded = loadDocument({ bytes: Buffer.from(text), fileName: 'source.txt' });
  return ledgerOfDocument(normaliseDocument(loaded));
};
