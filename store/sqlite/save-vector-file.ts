import type { Database } from 'better-sqlite3';
import type { HierarchicalNSW } from 'hnswlib-node';
import { isBusy } from './is-busy.ts';
import type { PassageTable } from './passage-table.ts';
import { exactSearchBelow } from './search-vectors.ts';
import type { Searcher } from './searcher.ts';
import { updateGraph } from './update-graph.ts';
import type { VectorFile } from './vector-file.ts';
import type { VectorReader } from './vector-reader.ts';

/**
 * Brings the vector file up to the present generation, if the store is large enough to need one. The work is done in a
 * transaction, so that no other process writes the store or the file meanwhile.
 */
export const saveVectorFile = ({
  database,
  searcher,
  vectorFile,
}: {
  readonly database: Database;
  readonly searcher: Searcher;
  readonly vectorFile: VectorFile;
}): void => {
  const staleTable = (): PassageTable | null => {
    if (!searcher.isUpToDate()) return null;
    const table = searcher.table();
    // The graph is read, not only looked for: a damaged file is replaced too.
    return table.size < exactSearchBelow || vectorFile.graph(table.generation) ? null : table;
  };
  // Looked at without the lock first: most of the time there is nothing to do.
  if (!database.transaction(staleTable)()) return;
  const save = database.transaction(() => {
    const table = staleTable();
    if (table) vectorFile.replace(upToDateGraph(table, searcher.vectors(), vectorFile), table.generation);
  });
  try {
    save.immediate();
  } catch (error) {
    // Another process is writing documents: it will find the file stale and write it when it closes.
    if (!isBusy(error)) throw error;
  }
};

const upToDateGraph = (table: PassageTable, vectorsOf: VectorReader, vectorFile: VectorFile): HierarchicalNSW => {
  const graph = vectorFile.graphToUpdate();
  if (updateGraph(graph, { table, vectorsOf })) return graph;
  const fresh = vectorFile.emptyGraph();
  updateGraph(fresh, { table, vectorsOf });
  return fresh;
};
