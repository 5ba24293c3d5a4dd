import type { Database } from 'better-sqlite3';
import type { HierarchicalNSW } from 'hnswlib-node';
import { isBusy } from './is-busy.ts';
import type { PassageTable } from './passage-table.ts';
import { exactSearchBelow } from './search-vectors.ts';
import type { Searcher } from './searcher.ts';
import { modelOf, readState } from './store-state.ts';
import { updateGraph } from './update-graph.ts';
import type { VectorFile } from './vector-file.ts';

/** A graph over the vectors of one generation. */
interface Built {
  readonly generation: number;
  readonly model: string;
  readonly graph: HierarchicalNSW;
}

/** Who changes the store again and again meanwhile finds the file stale, and writes it itself when it closes. */
const MOST_ATTEMPTS = 3;

/**
 * Brings the vector file up to the present generation, if the store is large enough to need one. The graph is built
 * while others may write, and put in place in a transaction, if the store is still the one it was built from; else it
 * is brought up to date once more.
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
  const build = database.transaction((before: Built | null): Built | null => {
    const table = staleTable();
    if (!table) return null;
    const model = modelOf(readState(database));
    const begun = before?.model === model ? before.graph : vectorFile.graphToUpdate();
    return { generation: table.generation, model, graph: upToDateGraph(begun, table, searcher, vectorFile) };
  });
  const store = database.transaction(({ graph, generation }: Built): boolean => {
    const table = staleTable();
    if (table && table.generation !== generation) return false;
    if (table) vectorFile.replace(graph, generation);
    return true;
  });
  let built: Built | null = null;
  try {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      built = build(built);
      if (!built || store.immediate(built)) return;
    }
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
};

const upToDateGraph = (
  graph: HierarchicalNSW,
  table: PassageTable,
  searcher: Searcher,
  vectorFile: VectorFile,
): HierarchicalNSW => {
  const vectorsOf = searcher.vectors();
  if (updateGraph(graph, { table, vectorsOf })) return graph;
  const fresh = vectorFile.emptyGraph();
  updateGraph(fresh, { table, vectorsOf });
  return fresh;
};
