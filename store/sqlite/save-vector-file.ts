import type { Database } from 'better-sqlite3';
import type { HierarchicalNSW } from 'hnswlib-node';
import type { PassageTable } from './passage-table.ts';
import { exactSearchBelow } from './search-vectors.ts';
import type { Searcher } from './searcher.ts';
import { updateGraph } from './update-graph.ts';
import type { VectorFile } from './vector-file.ts';
import type { VectorReader } from './vector-reader.ts';

/**
 * Brings the vector file up to the present generation, if the store is large enough to need one. Runs in one
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
  const save = database.transaction(() => {
    const table = searcher.table();
    if (table.size < exactSearchBelow || vectorFile.isFresh(table.generation)) return;
    vectorFile.replace(upToDateGraph(table, searcher.vectorAt, vectorFile), table.generation);
  });
  save.immediate();
};

const upToDateGraph = (table: PassageTable, vectorAt: VectorReader, vectorFile: VectorFile): HierarchicalNSW => {
  const vectors = { table, vectorAt: (rank: number) => vectorAt(table, rank) };
  const graph = vectorFile.graphToUpdate();
  if (updateGraph(graph, vectors)) return graph;
  const fresh = vectorFile.emptyGraph();
  updateGraph(fresh, vectors);
  return fresh;
};
