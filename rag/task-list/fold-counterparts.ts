import type { Obligation } from '#core/obligation.ts';
import type { StatedTask } from './stated-task.ts';

/**
 * Joins the rows of one document that state the same task. A body item without owners goes with the table rows that
 * name them, be they one or several; of two that point at each other the later goes with the earlier. In the order in
 * which the document first states each task.
 */
export const foldCounterparts = (rows: readonly Obligation[]): readonly StatedTask[] => {
  const partners = partnersByRow(rows);
  const folded = new Set<Obligation>();
  // What a row may go into comes before it in this order, so it has been decided on by then.
  for (const row of rows.toSorted(byPrecedence)) {
    const isTaken = (partners.get(row) ?? []).some((other) => goesInto(row, other) && !folded.has(other));
    if (isTaken) folded.add(row);
  }
  const tasks = rows
    .filter((row) => !folded.has(row))
    .map((main) => ({ main, others: (partners.get(main) ?? []).filter((row) => goesInto(row, main)) }));
  return tasks.toSorted((a, b) => firstOrdinal(a) - firstOrdinal(b) || a.main.ordinal - b.main.ordinal);
};

/** The rows that each row points at or that point at it. */
const partnersByRow = (rows: readonly Obligation[]): ReadonlyMap<Obligation, readonly Obligation[]> => {
  const byPath = new Map<string, Obligation[]>();
  for (const row of rows) byPath.set(row.path, [...(byPath.get(row.path) ?? []), row]);
  const partners = new Map<Obligation, Set<Obligation>>(rows.map((row) => [row, new Set()]));
  for (const row of rows) {
    for (const other of row.counterpart === null ? [] : (byPath.get(row.counterpart) ?? [])) {
      partners.get(row)?.add(other);
      partners.get(other)?.add(row);
    }
  }
  return new Map([...partners].map(([row, others]) => [row, [...others]]));
};

/** Owners count first, place in the document second. */
const byPrecedence = (a: Obligation, b: Obligation): number =>
  Number(b.units.length > 0) - Number(a.units.length > 0) || a.ordinal - b.ordinal;

/** What has owners of its own is joined only with what points back at it. */
const goesInto = (row: Obligation, other: Obligation): boolean => {
  const [own, its] = [row.units.length > 0, other.units.length > 0];
  if (own !== its) return its;
  return row.ordinal > other.ordinal && row.counterpart === other.path && other.counterpart === row.path;
};

const firstOrdinal = ({ main, others }: StatedTask): number =>
  Math.min(main.ordinal, ...others.map(({ ordinal }) => ordinal));
