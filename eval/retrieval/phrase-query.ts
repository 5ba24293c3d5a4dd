/** Chinese characters set apart by spaces, so that FTS5 takes each for a word. */
export const spacedCharacters = (text: string): string => text.replace(/\p{Script=Han}/gu, ' $& ');

/** The FTS5 query qmd makes: `"word"*` for a word, `"字 字"` for Chinese, joined by AND, without punctuation. */
export const phraseQuery = (query: string): string =>
  query
    .split(/\s+/u)
    .map((run) => run.replace(/[^\p{L}\p{N}'_]/gu, '').toLowerCase())
    .filter((run) => run !== '')
    .map((run) =>
      /\p{Script=Han}/u.test(run) ? `"${spacedCharacters(run).trim().replace(/\s+/gu, ' ')}"` : `"${run}"*`,
    )
    .join(' AND ');
