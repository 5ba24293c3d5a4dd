import type { DomNode } from './dom-node.ts';

/** A layout cell holds an article: more paragraphs than any table of figures puts into one cell. */
const PARAGRAPHS_OF_AN_ARTICLE = 12;
const PARAGRAPH_TAGS = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4']);

/**
 * True for a table of data; false for one that only lays out the page: it holds another table, has a single column,
 * or few rows with an article in one cell.
 */
export const isDataTable = (table: DomNode): boolean => {
  const count = { rows: 0, nested: false, widest: 0, longest: 0 };
  const stack: { readonly node: DomNode; readonly cell: { paragraphs: number } | null }[] = [
    { node: table, cell: null },
  ];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, cell } = step;
    if (node !== table && node.name === 'table') return false;
    if (node.name === 'tr') {
      count.rows += 1;
      count.widest = Math.max(count.widest, (node.children ?? []).filter(isCell).length);
    }
    if (cell && PARAGRAPH_TAGS.has(node.name ?? '')) cell.paragraphs += 1;
    count.longest = Math.max(count.longest, cell?.paragraphs ?? 0);
    const inside = isCell(node) ? { paragraphs: 0 } : cell;
    for (const child of node.children ?? []) stack.push({ node: child, cell: inside });
  }
  return count.widest > 1 && !(count.rows <= 3 && count.longest > PARAGRAPHS_OF_AN_ARTICLE);
};

const isCell = (node: DomNode): boolean => node.name === 'td' || node.name === 'th';
