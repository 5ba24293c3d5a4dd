import type { MappedText } from '#core/mapped-text.ts';
import type { Passage } from '#core/passage.ts';
import type { PolicyStore } from '#store';
import type { Evidence } from '../rank-sentences.ts';
import { splitSentences } from './split-sentences.ts';

/** A sentence that announces a list: 应同时符合以下条件：, 下列材料：, 包括：. */
const ANNOUNCES = /(?:[：:]|(?:以下|下列|如下)[^。]{0,12}[。：:])$/u;
const MOST_ENTRIES = 12;

/** One entry of an announced list, where it stands. */
export interface ListEntry {
  readonly passage: Passage;
  readonly sentence: MappedText;
}

/**
 * The entries that an evidence sentence announces (应符合以下条件：（一）…（二）…), in document order: what follows it in
 * its passage, else the passages of the sections below it. None when it announces nothing; the announcement alone is no
 * answer.
 */
export const listedBelow = async (
  { found: { passage }, sentence, position }: Evidence,
  store: PolicyStore,
): Promise<readonly ListEntry[]> => {
  if (!ANNOUNCES.test(sentence.text)) return [];
  const rest = splitSentences(passage.content).slice(position + 1);
  if (rest.length > 0) return rest.slice(0, MOST_ENTRIES).map((entry) => ({ passage, sentence: entry }));
  const below = (await store.passages(passage.documentId)).filter(
    ({ ordinal, path }) => ordinal > passage.ordinal && path !== passage.path && path.startsWith(passage.path),
  );
  return below.slice(0, MOST_ENTRIES).flatMap((entry) => {
    const [first] = splitSentences(entry.content);
    return first ? [{ passage: entry, sentence: first }] : [];
  });
};
