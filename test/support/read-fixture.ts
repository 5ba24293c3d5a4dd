import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDocument } from '../../ingest/load/load-document.ts';
import { normaliseDocument } from '../../ingest/normalise/normalise-document.ts';
import type { NormalisedDocument } from '../../ingest/normalise/normalised-document.ts';

const folder = join(import.meta.dirname, '../fixtures/gongwen');

/** Names of the folders of `test/fixtures/gongwen`. */
export const fixtureNames = (): readonly string[] => readdirSync(folder).sort();

/** Path of a file of a fixture. */
export const fixtureFile = (name: string, file: string): string => join(folder, name, file);

/** The fixture's source file as the parser gets it. */
export const readFixture = (name: string): NormalisedDocument => {
  const fileName = readdirSync(join(folder, name)).find((file) => file.startsWith('source.')) ?? 'source.txt';
  return normaliseDocument(loadDocument({ bytes: readFileSync(fixtureFile(name, fileName)), fileName }));
};
