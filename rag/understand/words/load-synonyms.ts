import { readFileSync } from 'node:fs';
import { parseSynonyms, type Synonyms } from './parse-synonyms.ts';

let builtIn: Synonyms | undefined;

/** The word list that comes with Wenhao. */
export const loadSynonyms = (): Synonyms => {
  builtIn ??= parseSynonyms(readFileSync(new URL('./synonyms.tsv', import.meta.url), 'utf8')).synonyms;
  return builtIn;
};
