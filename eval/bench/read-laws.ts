import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ingestedDocument } from '../../test/support/ingested-document.ts';

type Law = ReturnType<typeof ingestedDocument>;

/** 第八十二条, 第一百零二条之一 at the start of a line. */
const ARTICLE = /^第[零〇一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?/u;
const HEADING = /^#+\s*/u;

/**
 * Reads a folder of laws in Markdown (`md/CATEGORY/NAME.md`) as documents whose clauses are the articles; a law without
 * articles is cut at its paragraphs. In the order of the file names.
 */
export const readLaws = async function* (folder: string): AsyncGenerator<Law> {
  const names = await readdir(join(folder, 'md'), { recursive: true });
  for (const name of names.filter((one) => one.endsWith('.md')).toSorted()) {
    const lines = (await readFile(join(folder, 'md', name), 'utf8'))
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('<!--'));
    const title = lines.find((line) => HEADING.test(line))?.replace(HEADING, '') ?? name;
    yield ingestedDocument({ key: name, title, clauses: clausesOf(lines.filter((line) => !HEADING.test(line))) });
  }
};

const clausesOf = (lines: readonly string[]): readonly string[] => {
  if (!lines.some((line) => ARTICLE.test(line))) return lines;
  const clauses: string[][] = [[]];
  for (const line of lines) {
    if (ARTICLE.test(line)) clauses.push([]);
    clauses.at(-1)?.push(line);
  }
  return clauses.map((clause) => clause.join('\n')).filter((clause) => clause !== '');
};
