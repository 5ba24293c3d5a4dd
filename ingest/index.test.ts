import { expect, test } from 'vitest';
import * as ingest from './index.ts';

test('the public names of ingest', () => {
  expect(Object.keys(ingest).toSorted()).toEqual([
    'createDocumentReader',
    'findSourceFiles',
    'ingestDocuments',
    'sourceFileAt',
  ]);
});
