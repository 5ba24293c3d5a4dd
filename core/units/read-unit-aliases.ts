import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../logger.ts';
import { parseUnitAliases } from './parse-unit-aliases.ts';
import type { UnitAlias } from './unit-alias.ts';

/** The office's own names for units, in the data folder; README describes its columns. */
const FILE = 'unit-aliases.tsv';

/** Reads the alias file of a data folder; none when there is no such file. Lines that can not be read are left out. */
export const readUnitAliases = async (dataFolder: string, logger: Logger): Promise<readonly UnitAlias[]> => {
  const text = await readFile(join(dataFolder, FILE), 'utf8').catch(() => null);
  if (text === null) return [];
  const { aliases, problems } = parseUnitAliases(text);
  for (const { line, message } of problems) logger.warn({ file: FILE, line, message }, 'alias-line-unreadable');
  return aliases;
};
