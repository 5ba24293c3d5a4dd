import { readFileSync } from 'node:fs';

let table: ReadonlyMap<string, string> | undefined;

const loadTable = (): ReadonlyMap<string, string> => {
  const entries = new Map<string, string>();
  const lines = readFileSync(new URL('./look-alikes.tsv', import.meta.url), 'utf8').split('\n');
  for (const line of lines) {
    const [character, others] = line.split('\t');
    if (character && others) entries.set(character, others);
  }
  return entries;
};

/** True when one character can be taken for the other by its shape: 未 and 末, 贷 and 货. The table says how it was made. */
export const looksAlike = (one: string, other: string): boolean => {
  table ??= loadTable();
  return (table.get(one)?.includes(other) ?? false) || (table.get(other)?.includes(one) ?? false);
};
