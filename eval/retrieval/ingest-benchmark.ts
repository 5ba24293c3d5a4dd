import { createHash } from 'node:crypto';
import { unmappedText } from '#core/mapped-text.ts';
import type { Passage } from '#core/passage.ts';
import type { IngestedDocument, PolicyStore } from '#store';
import { bareDocument } from '../../test/support/sample-documents.ts';
import type { Benchmark, BenchmarkDocument } from './benchmark.ts';

/** Passages in one document at most: a document is written in one transaction. */
const PASSAGES_PER_DOCUMENT = 200;

/**
 * Puts a benchmark's corpus into a store and returns the benchmark's id of each passage. A unit of the corpus is one
 * passage, since the judgements are by unit; units of the same title become passages of one document.
 */
export const ingestBenchmark = async (
  store: PolicyStore,
  { documents }: Benchmark,
): Promise<ReadonlyMap<string, string>> => {
  const idOf = new Map<string, string>();
  for (const [number, group] of groupByTitle(documents).entries()) {
    const ingested = ingestedGroup(group, number);
    for (const [index, { id }] of group.entries()) idOf.set(ingested.passages[index]?.id ?? '', id);
    await store.put(ingested);
  }
  return idOf;
};

const groupByTitle = (documents: readonly BenchmarkDocument[]): readonly (readonly BenchmarkDocument[])[] => {
  const open = new Map<string, BenchmarkDocument[]>();
  const groups: BenchmarkDocument[][] = [];
  for (const document of documents) {
    let group = open.get(document.title);
    if (!group || group.length >= PASSAGES_PER_DOCUMENT) {
      group = [];
      groups.push(group);
      open.set(document.title, group);
    }
    group.push(document);
  }
  return groups;
};

const ingestedGroup = (group: readonly BenchmarkDocument[], number: number): IngestedDocument => {
  const key = `基准${String(number).padStart(6, '0')}`;
  const id = createHash('sha256').update(key).digest('hex');
  const passages = group.map(
    ({ text }, ordinal): Passage => ({
      id: `${id}#${ordinal}`,
      documentId: id,
      ordinal,
      path: `第${ordinal + 1}条`,
      kind: 'article',
      headings: [],
      content: unmappedText(text),
      span: { start: 0, end: 0 },
    }),
  );
  return {
    document: bareDocument({ id, key, title: group[0]?.title ?? '' }),
    sourceText: '',
    sections: [],
    passages,
    problems: [],
    obligations: [],
  };
};
