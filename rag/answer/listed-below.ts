import type { Passage } from '#core/passage.ts';
import type { PolicyStore } from '#store';
import type { Evidence } from './rank-sentences.ts';

/** A sentence that announces a list: 应同时符合以下条件：, 下列材料：, 包括：. */
const ANNOUNCES = /(?:[：:]|(?:以下|下列)[^。]{0,12}[。：:])$/u;
const MOST_ENTRIES = 12;

/** The part of a path that the entries of a list share with the sentence announcing it: the article or item. */
const ownerOf = (path: string): string => path.replace(/第[一二三四五六七八九十]+款$/u, '');

/**
 * The passages that list what an evidence sentence announces (应符合以下条件：（一）…（二）…), in document order; none
 * when it announces nothing. The announcement alone is no answer.
 */
export const listedBelow = async ({ found, sentence }: Evidence, store: PolicyStore): Promise<readonly Passage[]> => {
  if (!ANNOUNCES.test(sentence.text)) return [];
  const { documentId, ordinal, path } = found.passage;
  const owner = ownerOf(path);
  const following = (await store.passages(documentId)).filter((passage) => passage.ordinal > ordinal);
  const end = following.findIndex((passage) => !passage.path.startsWith(owner) || passage.path === owner);
  return following.slice(0, end === -1 ? MOST_ENTRIES : Math.min(end, MOST_ENTRIES));
};
