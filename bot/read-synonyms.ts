import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '#core/logger.ts';
import type { Synonyms } from '#rag';

/** The office's own everyday words, in the data folder; README describes its two columns. */
const FILE = 'synonyms.tsv';

/** The word list that comes with Wenhao, with the entries of a data folder's own file. Unreadable lines are left out. */
export const readSynonyms = async (dataFolder: string, logger: Logger): Promise<Synonyms> => {
  const { loadSynonyms, mergeSynonyms, parseSynonyms } = await import('#rag');
  const text = await readFile(join(dataFolder, FILE), 'utf8').catch(() => null);
  if (text === null) return loadSynonyms();
  const { synonyms, problems } = parseSynonyms(text);
  for (const { line, message } of problems) logger.warn({ file: FILE, line, message }, 'synonym-line-unreadable');
  return mergeSynonyms(loadSynonyms(), synonyms);
};
