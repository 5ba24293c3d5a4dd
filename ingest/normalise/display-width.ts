const NARROW = /[\u0020-\u00FF]/;

/** Width of a text in half-width columns. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += NARROW.test(character) ? 1 : 2;
  return width;
};

/** Below this many columns lines are headings, list entries or verse, and say nothing of the page's width. */
const NARROWEST_PAGE = 40;
/** A4 in the smallest usual type; a "page" wider than this is unwrapped text. */
const WIDEST_PAGE = 150;
const TOLERANCE = 0.85;
const FEWEST_LINES = 8;
const SHARE_OF_FULL_LINES = 0.5;

/**
 * The width at which a text was wrapped, when its lines break at a nearly constant one (text taken out of a PDF);
 * null when every paragraph is one line. `widths` are those of the lines that end in the middle of a sentence.
 */
export const wrapWidth = (widths: readonly number[]): number | null => {
  const long = widths.filter((width) => width >= NARROWEST_PAGE).sort((a, b) => a - b);
  let best = { page: 0, lines: 0 };
  let first = 0;
  for (const [at, page] of long.entries()) {
    while (!reachesEdge(long[first] ?? page, page)) first += 1;
    if (page <= WIDEST_PAGE && at + 1 - first > best.lines) best = { page, lines: at + 1 - first };
  }
  return best.lines >= FEWEST_LINES && best.lines >= long.length * SHARE_OF_FULL_LINES ? best.page : null;
};

/** True when a line reaches the right edge of a page of the given wrap width. */
export const reachesEdge = (width: number, page: number): boolean => width >= page * TOLERANCE;
