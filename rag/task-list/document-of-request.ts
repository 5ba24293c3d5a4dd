import type { StoredDocument } from '#store';
import { squeezeTitle } from '../understand/scope/stands-in-title.ts';

/** A run of characters this long is a name; shorter ones stand in many titles. */
const SHORTEST = 6;

const longestRun = (text: string, title: string): number => {
  let best = 0;
  for (let start = 0; start < text.length; start += 1)
    while (title.includes(text.slice(start, start + best + 1)) && start + best < text.length) best += 1;
  return best;
};

/**
 * The document whose title shares the longest run of characters with a request that names none in any other way: 政府网站
 * 集约化试点的任务. Null where the run is short or two documents share it.
 */
export const documentOfRequest = (text: string, documents: readonly StoredDocument[]): StoredDocument | null => {
  const wanted = squeezeTitle(text);
  const runs = documents.map(({ document }) =>
    Math.max(
      longestRun(wanted, squeezeTitle(document.title)),
      longestRun(wanted, squeezeTitle(document.enclosureTitle ?? '')),
    ),
  );
  const best = Math.max(0, ...runs);
  const found = documents.filter((_, index) => runs[index] === best);
  return best >= SHORTEST && found.length === 1 ? (found[0] ?? null) : null;
};
