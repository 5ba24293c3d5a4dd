import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { HierarchicalNSW } from 'hnswlib-node';
import { modelOf, readState } from './store-state.ts';

/** The HNSW graph over the vectors of one generation of the store, in a file beside the database. */
export interface VectorFile {
  /** True when there is a file of this generation and of the right size; its content is not looked at. */
  isFresh(generation: number): boolean;
  /** The graph of this generation, read from the file once; null when the file does not hold it or is damaged. */
  graph(generation: number): HierarchicalNSW | null;
  /** A graph to bring up to date: the one in the file, of whatever generation, else an empty one. */
  graphToUpdate(): HierarchicalNSW;
  emptyGraph(): HierarchicalNSW;
  /** Puts the graph in the place of the file. Must run in a transaction that no other process writes in. */
  replace(graph: HierarchicalNSW, generation: number): void;
}

interface FileRecord {
  readonly generation: number;
  readonly embedder_id: string;
  readonly dimensions: number;
  readonly count: number;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const createVectorFile = ({
  database,
  directory,
  dimensions,
}: {
  readonly database: Database;
  readonly directory: string;
  readonly dimensions: number;
}): VectorFile => {
  const selectRecord = database.prepare<[], FileRecord>('SELECT * FROM vector_file');
  const upsertRecord = database.prepare<[FileRecord]>(
    `INSERT OR REPLACE INTO vector_file (id, generation, embedder_id, dimensions, count, name, bytes, sha256)
     VALUES (1, @generation, @embedder_id, @dimensions, @count, @name, @bytes, @sha256)`,
  );
  let loaded: { readonly name: string; readonly graph: HierarchicalNSW | null } | undefined;

  /** The record of a file that is there, whole, and made with the model that the store is made with now. */
  const usableRecord = (): FileRecord | null => {
    const record = selectRecord.get();
    if (record?.embedder_id !== modelOf(readState(database)) || record.dimensions !== dimensions) return null;
    const bytes = statSync(join(directory, record.name), { throwIfNoEntry: false })?.size;
    return bytes === record.bytes ? record : null;
  };

  const isFresh = (generation: number): boolean => usableRecord()?.generation === generation;

  return {
    isFresh,
    graph: (generation) => {
      const name = nameOf(generation);
      if (loaded?.name !== name) {
        const record = usableRecord();
        if (record?.generation !== generation) return null;
        loaded = { name, graph: readGraph(directory, record) };
      }
      return loaded.graph;
    },
    graphToUpdate: () => {
      const record = usableRecord();
      return (record && readGraph(directory, record)) ?? emptyGraph(dimensions);
    },
    emptyGraph: () => emptyGraph(dimensions),
    replace: (graph, generation) => {
      const name = nameOf(generation);
      const path = join(directory, name);
      graph.writeIndexSync(`${path}.part`);
      renameSync(`${path}.part`, path);
      upsertRecord.run({
        generation,
        embedder_id: modelOf(readState(database)),
        dimensions,
        count: graph.getCurrentCount(),
        name,
        bytes: statSync(path).size,
        sha256: sha256Of(path),
      });
      removeOtherFiles(directory, name);
    },
  };
};

const nameOf = (generation: number): string => `vectors-${generation}.hnsw`;

/** Loaded on first use: most stores are too small to need it. */
const graphConstructor = (): typeof HierarchicalNSW => {
  const library: typeof import('hnswlib-node') = createRequire(import.meta.url)('hnswlib-node');
  return library.HierarchicalNSW;
};

const emptyGraph = (dimensions: number): HierarchicalNSW => {
  const Graph = graphConstructor();
  const graph = new Graph('cosine', dimensions);
  graph.initIndex({ maxElements: 0, m: 16, efConstruction: 200 });
  return graph;
};

/** Null when the file was removed by a writer a moment ago, or is damaged: hnswlib would crash on some damage. */
const readGraph = (directory: string, { name, dimensions, sha256 }: FileRecord): HierarchicalNSW | null => {
  const path = join(directory, name);
  try {
    if (sha256Of(path) !== sha256) return null;
    const Graph = graphConstructor();
    const graph = new Graph('cosine', dimensions);
    graph.readIndexSync(path);
    return graph;
  } catch {
    return null;
  }
};

const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Files of older generations, and what a killed process left. */
const removeOtherFiles = (directory: string, name: string): void => {
  for (const other of readdirSync(directory)) {
    if (other !== name && /^vectors-\d+\.hnsw(?:\.part)?$/u.test(other)) rmSync(join(directory, other));
  }
};
