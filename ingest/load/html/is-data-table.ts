import type { DomNode } from './dom-node.ts';

/** A layout cell holds an article: more paragraphs than any table of figures puts into one cell. */
const PARAGRAPHS_OF_AN_ARTICLE = 12;
const ROWS_OF_A_LAYOUT = 3;
const PARAGRAPH_TAGS = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4']);

/**
 * True for a table of data; false for one that only lays out the page: it holds another table, has a single column,
 * or few rows with an article in one cell.
 */
export const isDataTable = (table: DomNode): boolean => {
  const nodes = descendantsOf(table);
  if (nodes.some((node) => node.name === 'table')) return false;
  const rows = nodes.filter((node) => node.name === 'tr').map((row) => (row.children ?? []).filter(isCell));
  const isArticle = (cell: DomNode): boolean =>
    descendantsOf(cell).filter((node) => PARAGRAPH_TAGS.has(node.name ?? '')).length > PARAGRAPHS_OF_AN_ARTICLE;
  return rows.some((cells) => cells.length > 1) && !(rows.length <= ROWS_OF_A_LAYOUT && rows.flat().some(isArticle));
};

const isCell = (node: DomNode): boolean => node.name === 'td' || node.name === 'th';

/** Everything below a node; stops at a table inside, which settles the question. */
const descendantsOf = (root: DomNode): readonly DomNode[] => {
  const found: DomNode[] = [];
  const stack = [...(root.children ?? [])];
  for (let node = stack.pop(); node; node = stack.pop()) {
    found.push(node);
    if (node.name === 'table') break;
    for (const child of node.children ?? []) stack.push(child);
  }
  return found;
};
