const TITLE_LIMIT = 24;

/** The beginning of a text, as the line a phone shows in its notification. */
export const titleFrom = (text: string): string => {
  const line = text.trim().split('\n', 1)[0] ?? '';
  const characters = [...line];
  return characters.length <= TITLE_LIMIT ? line : `${characters.slice(0, TITLE_LIMIT - 1).join('')}…`;
};
