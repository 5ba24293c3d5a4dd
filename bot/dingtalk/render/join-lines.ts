const isItem = (line: string): boolean => line.startsWith('- ');

/** What stands between two pieces: items of a list lie together, everything else needs a blank line to be a new line. */
const between = (before: string, after: string): string => (isItem(before) && isItem(after) ? '\n' : '\n\n');

/** Puts pieces of Markdown together. */
export const joinLines = (lines: readonly string[]): string =>
  lines.reduce((text, line, index) => (index === 0 ? line : text + between(lines[index - 1] ?? '', line) + line), '');
