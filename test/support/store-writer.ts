/**
 * A process of its own that stores synthetic documents: `node --import tsx store-writer.ts FOLDER COUNT CLAUSES POINT`.
 * It says `stored N` on its standard output after each document. At POINT (`clock:3`, `passage:3:17`, `obligation:3` or
 * `never`) of document 3 it says `waiting` and stops dead, to be killed there. Vectors are made after the last document,
 * say 19: `vectors:19` stops there, `learning:19:17` at passage 17 with an embedder that learns from the store.
 */
import { writeSync } from 'node:fs';
import { createLsaEmbedder } from '../../core/models/create-lsa-embedder.ts';
import type { IngestedDocument } from '../../store/index.ts';
import { openSqliteStore } from '../../store/sqlite/open-sqlite-store.ts';
import { createHashingEmbedder } from './hashing-embedder.ts';
import { writerDocuments } from './writer-documents.ts';

const [directory = '', count = '0', clauses = '0', point = 'never'] = process.argv.slice(2);
const [place, stopAt, stopPassage] = point.split(':');

const say = (text: string): void => void writeSync(1, `${text}\n`);

const stopHere = (): void => {
  say('waiting');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};

/** The same value, but the process stops when it is turned into JSON, which the store does as it writes it. */
const stoppingWhenWritten = <T extends object>(value: T): T => ({
  ...value,
  toJSON: () => {
    stopHere();
    return value;
  },
});

const trapped = (document: IngestedDocument): IngestedDocument => ({
  ...document,
  passages: document.passages.map((passage) =>
    place === 'passage' && passage.ordinal === Number(stopPassage) ? stoppingWhenWritten(passage) : passage,
  ),
  obligations: place === 'obligation' ? document.obligations.map(stoppingWhenWritten) : document.obligations,
});

let current = -1;
const stopsIn = (wanted: string): boolean => place === wanted && current === Number(stopAt);
const hashing = createHashingEmbedder({ dimensions: 64 });
const learning = createLsaEmbedder();
let embedded = 0;
const store = await openSqliteStore({
  directory,
  embedder:
    place === 'learning'
      ? {
          ...learning,
          embedInPieces: (text, vectorOf) => {
            embedded += 1;
            if (embedded === Number(stopPassage)) stopHere();
            return learning.embedInPieces(text, vectorOf);
          },
        }
      : {
          ...hashing,
          embed: (texts: readonly string[]) => {
            if (stopsIn('vectors')) stopHere();
            return hashing.embed(texts);
          },
        },
  clock: () => {
    if (stopsIn('clock')) stopHere();
    return new Date(0);
  },
});
for (const document of writerDocuments(Number(count), Number(clauses))) {
  current += 1;
  await store.put(current === Number(stopAt) ? trapped(document) : document);
  say(`stored ${current}`);
}
await store.close();
say('closed');
