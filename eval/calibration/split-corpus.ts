import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const document = z.object({ id: z.string(), title: z.string(), text: z.string() });
const query = z.object({ id: z.string(), text: z.string() });

/** A question with whether the document that answers it is among the held ones. */
export interface SplitQuestion {
  readonly text: string;
  /** Title of the document that answers. */
  readonly title: string;
  readonly held: boolean;
}

interface HeldText {
  readonly title: string;
  readonly text: string;
}

/** A benchmark corpus of which every second document is held back. */
export interface SplitCorpus {
  readonly documents: readonly HeldText[];
  readonly questions: readonly SplitQuestion[];
}

const readLines = <T>(file: string, schema: z.ZodType<T>): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));

/** Documents of one title are held or held back together: they are parts or copies of one text. */
const heldTitles = (titles: readonly string[]): ReadonlySet<string> =>
  new Set([...new Set(titles)].filter((_, index) => index % 2 === 0));

/** Parts of one document, told by its title, are joined; blanks in flattened texts stand where lines ended. */
const joinParts = (parts: readonly z.infer<typeof document>[]): readonly HeldText[] => {
  const texts = new Map<string, string[]>();
  for (const { title, text } of parts)
    texts.set(title, [...(texts.get(title) ?? []), text.replace(/[ \u3000]+/gu, '\n')]);
  return [...texts].map(([title, pieces]) => ({ title, text: pieces.join('\n') }));
};

/** The name under which a document of the corpus is held. */
export const fileNameOf = (title: string): string => `${title.replaceAll('/', '-')}.txt`;

/** Reads a benchmark folder (corpus.jsonl, queries.jsonl, qrels.tsv) and holds back half of its documents. */
export const splitCorpus = (folder: string): SplitCorpus => {
  const corpus = readLines(join(folder, 'corpus.jsonl'), document);
  const held = heldTitles(corpus.map(({ title }) => title));
  const titleOf = new Map(corpus.map(({ id, title }) => [id, title]));
  const answeredBy = new Map<string, string>();
  for (const line of readFileSync(join(folder, 'qrels.tsv'), 'utf8').split('\n')) {
    const [queryId = '', documentId = ''] = line.split('\t');
    const title = titleOf.get(documentId);
    if (title !== undefined && !answeredBy.has(queryId)) answeredBy.set(queryId, title);
  }
  const questions = readLines(join(folder, 'queries.jsonl'), query).flatMap(({ id, text }) => {
    const title = answeredBy.get(id);
    return title === undefined ? [] : [{ text, title, held: held.has(title) }];
  });
  return { documents: joinParts(corpus.filter(({ title }) => held.has(title))), questions };
};
