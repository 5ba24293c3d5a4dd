import { readFileSync } from 'node:fs';

/** Everyday word → official words, most usual first. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a word list: `everyday<TAB>official、official…` a line, `#` for remarks. Lines of another form are left out,
 * so that a slip in the office's own file never stops the assistant.
 */
export const parseSynonyms = (text: string): Synonyms => {
  const entries = new Map<string, readonly string[]>();
  for (const line of text.split(/\r?\n/u)) {
    if (line.startsWith('#')) continue;
    const [everyday, official] = line.split('\t');
    const words = (official ?? '')
      .split('、')
      .map((word) => word.trim())
      .filter((word) => word !== '');
    if (everyday !== undefined && everyday.trim() !== '' && words.length > 0) entries.set(everyday.trim(), words);
  }
  return entries;
};

/** The word list that comes with Wenhao. */
export const loadSynonyms = (): Synonyms =>
  parseSynonyms(readFileSync(new URL('./synonyms.tsv', import.meta.url), 'utf8'));
