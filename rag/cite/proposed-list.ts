import type { Note, ReplyItem } from '../reply.ts';
import type { Calculation, Claim } from './claim.ts';

/** A row of a list: what it states, and the same as data where the reply hands out data. */
export interface ListRow {
  readonly claim: Claim;
  readonly item: ReplyItem | null;
}

/** What is said of all rows together. */
export interface ListTotal {
  readonly text: string;
  readonly calculations: readonly Calculation[];
  /** Names, years and days of the question that the text repeats. */
  readonly given: readonly string[];
  /** Remarks on the rows. */
  readonly notes?: readonly Note[];
}

/** A list before the gate. */
export interface ProposedList {
  readonly rows: readonly ListRow[];
  /** Called with the rows that have passed, never with none. */
  readonly total: (passed: readonly ListRow[]) => ListTotal;
  /** The rows to say in words; all where absent. Those left unsaid are counted, cited and handed out as data. */
  readonly said?: (passed: readonly ListRow[]) => readonly ListRow[];
}

/** Makes a list whose total is worded from the caller's own kind of rows. */
export const proposeList = <Row extends ListRow>(
  rows: readonly Row[],
  total: (passed: readonly Row[]) => ListTotal,
): ProposedList => ({
  rows,
  total: (passed) => {
    const kept = new Set<ListRow>(passed);
    return total(rows.filter((row) => kept.has(row)));
  },
});

/** The number of these rows, as a calculation that the gate can check. */
export const countRows = (rows: readonly ListRow[]): Calculation => ({
  kind: 'count',
  result: rows.length,
  of: rows.map(({ claim }) => claim),
});
