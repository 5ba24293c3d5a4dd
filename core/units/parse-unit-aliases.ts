import { z } from 'zod';
import type { UnitAlias } from './unit-alias.ts';

/** A line that was left out, counted from 1, and why. */
export interface AliasProblem {
  readonly line: number;
  readonly message: string;
}

const unitName = z
  .string()
  .min(2, '名称至少两个字')
  .max(60, '名称超过六十个字')
  .regex(/^[^\s,，;；\p{Cc}]+$/u, '名称中不能有空格或逗号');
const day = z.preprocess((value) => (value === '' ? null : value), z.iso.date('日期应写作 2024-01-31').nullable());

const aliasLine = z
  .object({
    canonical: unitName,
    aliases: z.array(unitName).min(1, '第二栏应有至少一个别名'),
    validFrom: day,
    validTo: day,
    note: z.string().transform((text) => text || null),
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, {
    message: '起始日期晚于截止日期',
  });

const mostFields = 5;

/**
 * Reads the office's alias file: `canonical<TAB>alias、alias<TAB>valid-from<TAB>valid-to<TAB>note`, the last three
 * optional, `#` before a remark. A line that can not be read is reported and left out; the others hold.
 */
export const parseUnitAliases = (
  tsv: string,
): { readonly aliases: readonly UnitAlias[]; readonly problems: readonly AliasProblem[] } => {
  const aliases: UnitAlias[] = [];
  const problems: AliasProblem[] = [];
  for (const [index, line] of tsv
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const parsed = readLine(line);
    if ('message' in parsed) problems.push({ line: index + 1, message: parsed.message });
    else aliases.push(parsed);
  }
  return { aliases, problems };
};

const readLine = (line: string): UnitAlias | { readonly message: string } => {
  const fields = line.split('\t').map((field) => field.trim());
  if (fields.length > mostFields) return { message: `一行最多 ${mostFields} 栏，用制表符隔开` };
  const [canonical = '', list = '', validFrom = '', validTo = '', note = ''] = fields;
  const aliases = list.split('、').filter((alias) => alias !== '');
  const parsed = aliasLine.safeParse({ canonical, aliases, validFrom, validTo, note });
  if (parsed.success) return parsed.data;
  return { message: [...new Set(parsed.error.issues.map(({ message }) => message))].join('；') };
};
