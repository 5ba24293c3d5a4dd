/**
 * What takes a store from one version to the next: entry n leads to `user_version` n + 1. Released entries are never
 * edited, new ones are appended.
 */
export const migrations: readonly string[] = [
  `
  -- One row. Every change to what can be found raises the generation.
  CREATE TABLE store_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    generation INTEGER NOT NULL,
    embedder_id TEXT NOT NULL,
    dimensions INTEGER NOT NULL,
    index_version TEXT NOT NULL
  ) STRICT;

  -- Columns of JSON hold the objects of core/ as they are: JSON keeps every UTF-16 unit, SQLite text does not.
  CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL,
    superseded_by TEXT,
    ingested_at TEXT NOT NULL,
    document TEXT NOT NULL,
    problems TEXT NOT NULL,
    sections TEXT NOT NULL,
    source_text TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX current_documents ON documents (key) WHERE superseded_by IS NULL;
  CREATE INDEX documents_by_key ON documents (key);

  -- Passages of every version. Row ids are never used twice: postings and the vector file refer to them.
  CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    passage_id TEXT NOT NULL UNIQUE,
    passage TEXT NOT NULL
  ) STRICT;
  CREATE INDEX passages_in_order ON passages (document, ordinal);

  -- The two indexes hold passages of current documents only.
  CREATE TABLE term_counts (
    passage INTEGER PRIMARY KEY REFERENCES passages (id),
    count INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE postings (
    term TEXT NOT NULL,
    block INTEGER NOT NULL,
    entries BLOB NOT NULL,
    PRIMARY KEY (term, block)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE vectors (
    passage INTEGER PRIMARY KEY REFERENCES passages (id),
    vector BLOB NOT NULL
  ) STRICT;

  -- One row while there is a vector file: what it holds.
  CREATE TABLE vector_file (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    generation INTEGER NOT NULL,
    embedder_id TEXT NOT NULL,
    dimensions INTEGER NOT NULL,
    count INTEGER NOT NULL,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL
  ) STRICT;

  CREATE TABLE obligations (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    due TEXT,
    obligation TEXT NOT NULL
  ) STRICT;
  CREATE INDEX obligations_in_order ON obligations (document, ordinal);
  CREATE TABLE obligation_units (
    obligation INTEGER NOT NULL REFERENCES obligations (id) ON DELETE CASCADE,
    canonical TEXT NOT NULL,
    role TEXT NOT NULL
  ) STRICT;
  CREATE INDEX obligation_units_by_obligation ON obligation_units (obligation);
  `,
  `
  -- Who may see a document is decided by its collection.
  ALTER TABLE documents ADD COLUMN collection TEXT NOT NULL DEFAULT 'public';
  UPDATE documents SET collection = 'internal' WHERE json_extract(document, '$.internal');
  CREATE INDEX current_collections ON documents (collection) WHERE superseded_by IS NULL;
  `,
  `
  -- What a fitted embedder has learned: which change of the store it learned from (0: nothing), from how many passages.
  ALTER TABLE store_state ADD COLUMN fit INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE store_state ADD COLUMN fitted_passages INTEGER NOT NULL DEFAULT 0;
  CREATE TABLE term_vectors (
    term TEXT PRIMARY KEY,
    vector BLOB NOT NULL
  ) STRICT;
  -- Vectors of the pieces of a passage in eight bits a place, and whether the embedder learned from the passage.
  ALTER TABLE vectors ADD COLUMN pieces BLOB;
  ALTER TABLE vectors ADD COLUMN fitted INTEGER NOT NULL DEFAULT 0;
  `,
];
