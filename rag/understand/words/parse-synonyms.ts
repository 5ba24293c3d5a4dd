/** Everyday word → official words, most usual first. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/** A line that was left out, counted from 1, and why. */
export interface SynonymProblem {
  readonly line: number;
  readonly message: string;
}

/** Characters of the longest everyday word that is looked for in a question. */
export const LONGEST_EVERYDAY_WORD = 8;
const MOST_OFFICIAL_WORDS = 8;

interface Entry {
  readonly everyday: string;
  readonly official: readonly string[];
}

const readLine = (line: string): Entry | { readonly message: string } => {
  if (line.includes('\uFFFD')) return { message: '有认不出的字，文件请存为 UTF-8 编码' };
  const fields = line.split('\t').map((field) => field.trim());
  if (fields.length < 2) return { message: '日常说法和公文说法之间要按一个 Tab 键（制表符），不是空格' };
  if (fields.length > 2) return { message: '只有两栏：日常说法、公文说法；几个公文说法用顿号“、”隔开' };
  const [everyday = '', list = ''] = fields;
  if (everyday === '') return { message: '没有写日常说法' };
  if (everyday.length > LONGEST_EVERYDAY_WORD)
    return { message: `日常说法最多 ${LONGEST_EVERYDAY_WORD} 个字：“${everyday}”` };
  const official = list
    .split('、')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (official.length === 0) return { message: `“${everyday}”没有写公文说法` };
  if (official.length > MOST_OFFICIAL_WORDS)
    return { message: `“${everyday}”的公文说法最多 ${MOST_OFFICIAL_WORDS} 个` };
  return { everyday, official };
};

/**
 * Reads a word list: `everyday<TAB>official、official…` a line, `#` before a remark. A line that can not be read is
 * reported and left out, so that a slip in the office's own file never stops the assistant; the others hold.
 */
export const parseSynonyms = (
  text: string,
): { readonly synonyms: Synonyms; readonly problems: readonly SynonymProblem[] } => {
  const synonyms = new Map<string, readonly string[]>();
  const problems: SynonymProblem[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const read = readLine(line);
    if ('message' in read) problems.push({ line: index + 1, message: read.message });
    else if (synonyms.has(read.everyday)) problems.push({ line: index + 1, message: `“${read.everyday}”前面已写过` });
    else synonyms.set(read.everyday, read.official);
  }
  return { synonyms, problems };
};

/** The word list with the office's own entries; for a word in both, the office's official words come first. */
export const mergeSynonyms = (builtIn: Synonyms, office: Synonyms): Synonyms => {
  const merged = new Map(builtIn);
  for (const [everyday, official] of office)
    merged.set(everyday, [...new Set([...official, ...(builtIn.get(everyday) ?? [])])]);
  return merged;
};
