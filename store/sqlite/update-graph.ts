import type { HierarchicalNSW } from 'hnswlib-node';
import type { PassageTable } from './passage-table.ts';

/**
 * Makes a graph hold exactly the vectors of the table: adds the missing ones, marks the superfluous ones deleted.
 * Returns false, leaving the graph half done, when so many are marked that a new graph should be built instead.
 */
export const updateGraph = (
  graph: HierarchicalNSW,
  { table, vectorAt }: { readonly table: PassageTable; readonly vectorAt: (rank: number) => Float32Array },
): boolean => {
  const held = new Set(graph.getIdsList());
  const superfluous = [...held].filter((rowId) => (table.ranks[rowId] ?? -1) < 0);
  if (superfluous.length > table.size) return false;
  for (const rowId of superfluous) markDeleted(graph, rowId);
  graph.resizeIndex(table.size + superfluous.length);
  for (const [rank, rowId] of table.rowIds.entries()) {
    if (!held.has(rowId)) graph.addPoint([...vectorAt(rank)], rowId);
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
