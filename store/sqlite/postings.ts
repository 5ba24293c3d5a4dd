import type { Database } from 'better-sqlite3';

/** The terms of one passage with how often each occurs. */
export interface PassageTerms {
  /** Row id of the passage. */
  readonly passage: number;
  readonly terms: ReadonlyMap<string, number>;
}

/** Which passages hold a term, and how often. */
export interface Postings {
  /** Must run in a transaction. The passages must have no postings yet. */
  add(passages: readonly PassageTerms[]): void;
  /** Must run in a transaction. `terms` must be those that were added. */
  remove(passages: readonly PassageTerms[]): void;
  /** In how many passages each term occurs; terms in none are left out. */
  frequencies(terms: readonly string[]): ReadonlyMap<string, number>;
  /** The passages that hold the term, ascending. */
  blocks(term: string): readonly PostingBlock[];
}

/** Some of the passages that hold a term. */
export interface PostingBlock {
  /** Row id that the places in `entries` are counted from. */
  readonly firstPassage: number;
  /** Place of a passage, then how often it holds the term, and so on: read in place, since searches read millions. */
  readonly entries: Uint16Array;
}

/**
 * The postings of a term lie in blocks of 4,096 row ids, so that a new document rewrites one or two short blocks of
 * each of its terms and a search reads few rows. An entry is four bytes: place in the block, then occurrences.
 */
const BLOCK_BITS = 12;
const SLOT_MASK = (1 << BLOCK_BITS) - 1;
const ENTRY_BYTES = 4;
const MAX_OCCURRENCES = 0xffff;

export const createPostings = (database: Database): Postings => {
  const selectBlocks = database.prepare<[string], { readonly block: number; readonly entries: Buffer }>(
    'SELECT block, entries FROM postings WHERE term = ? ORDER BY block',
  );
  const selectFrequency = database
    .prepare<[string], number>(`SELECT ifnull(sum(length(entries)), 0) / ${ENTRY_BYTES} FROM postings WHERE term = ?`)
    .pluck();
  const selectEntries = database
    .prepare<[string, number], Buffer>('SELECT entries FROM postings WHERE term = ? AND block = ?')
    .pluck();
  const upsert = database.prepare<[string, number, Buffer]>(
    'INSERT INTO postings (term, block, entries) VALUES (?, ?, ?) ' +
      'ON CONFLICT (term, block) DO UPDATE SET entries = excluded.entries',
  );
  const drop = database.prepare<[string, number]>('DELETE FROM postings WHERE term = ? AND block = ?');

  return {
    add: (passages) => {
      for (const { term, block, slots } of groupByBlock(passages)) {
        const known = selectEntries.get(term, block);
        const added = encodeEntries(slots);
        upsert.run(term, block, known ? Buffer.concat([known, added]) : added);
      }
    },
    remove: (passages) => {
      for (const { term, block, slots } of groupByBlock(passages)) {
        const known = selectEntries.get(term, block) ?? Buffer.alloc(0);
        const kept = entriesWithout(known, slots);
        if (kept.length > 0) upsert.run(term, block, kept);
        else drop.run(term, block);
      }
    },
    frequencies: (terms) => {
      const counts = terms.map((term) => [term, selectFrequency.get(term) ?? 0] as const);
      return new Map(counts.filter(([, count]) => count > 0));
    },
    blocks: (term) =>
      selectBlocks
        .all(term)
        .map(({ block, entries }) => ({ firstPassage: block << BLOCK_BITS, entries: wordsOf(entries) })),
  };
};

/** Little-endian, as every processor that Node 20 runs on is in practice (x64, arm64). */
const wordsOf = ({ buffer, byteOffset, byteLength }: Buffer): Uint16Array =>
  byteOffset % Uint16Array.BYTES_PER_ELEMENT === 0
    ? new Uint16Array(buffer, byteOffset, byteLength / Uint16Array.BYTES_PER_ELEMENT)
    : new Uint16Array(buffer.slice(byteOffset, byteOffset + byteLength));

interface BlockOfTerm {
  readonly term: string;
  readonly block: number;
  /** Occurrences by place in the block. */
  readonly slots: Map<number, number>;
}

/** In the order of terms, which writes neighbouring pages of the table one after the other. */
const groupByBlock = (passages: readonly PassageTerms[]): readonly BlockOfTerm[] => {
  const blocks = new Map<string, BlockOfTerm>();
  for (const { passage, terms } of passages) {
    const block = passage >> BLOCK_BITS;
    for (const [term, occurrences] of terms) {
      const key = `${term}\n${block}`;
      let group = blocks.get(key);
      if (!group) {
        group = { term, block, slots: new Map() };
        blocks.set(key, group);
      }
      group.slots.set(passage & SLOT_MASK, occurrences);
    }
  }
  return [...blocks].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, group]) => group);
};

const encodeEntries = (slots: ReadonlyMap<number, number>): Buffer => {
  const entries = Buffer.alloc(slots.size * ENTRY_BYTES);
  let at = 0;
  for (const [slot, occurrences] of slots) {
    entries.writeUInt16LE(slot, at);
    entries.writeUInt16LE(Math.min(occurrences, MAX_OCCURRENCES), at + 2);
    at += ENTRY_BYTES;
  }
  return entries;
};

const entriesWithout = (entries: Buffer, slots: ReadonlyMap<number, number>): Buffer => {
  const kept: Buffer[] = [];
  for (let at = 0; at < entries.length; at += ENTRY_BYTES) {
    if (!slots.has(entries.readUInt16LE(at))) kept.push(entries.subarray(at, at + ENTRY_BYTES));
  }
  return Buffer.concat(kept);
};
