import type { HierarchicalNSW } from 'hnswlib-node';
import type { PassageTable } from './passage-table.ts';
import type { VectorReader } from './vector-reader.ts';

/**
 * Makes a graph hold exactly the vectors of the table's passages, as far as there are any: adds the missing ones, marks the superfluous ones deleted.
 * Returns false, leaving the graph half done, when so many are marked that a new graph should be built instead.
 */
export const updateGraph = (
  graph: HierarchicalNSW,
  { table, vectorsOf }: { readonly table: PassageTable; readonly vectorsOf: VectorReader },
): boolean => {
  const held = new Set(graph.getIdsList());
  const superfluous = [...held].filter((rowId) => (table.ranks[rowId] ?? -1) < 0);
  if (superfluous.length > table.size) return false;
  for (const rowId of superfluous) markDeleted(graph, rowId);
  graph.resizeIndex(table.size + superfluous.length);
  for (const rowId of table.rowIds) {
    const vectors = held.has(rowId) ? null : vectorsOf(rowId);
    if (vectors) graph.addPoint([...vectors.whole], rowId);
  }
  return true;
};

/** hnswlib does not tell which points are marked already; it refuses to mark one twice. */
const markDeleted = (graph: HierarchicalNSW, rowId: number): void => {
  try {
    graph.markDelete(rowId);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('already deleted'))) throw error;
  }
};
