import type { Row, RowField } from './read-rows.ts';

/** Rows that share a value, and the field it stands in. */
export interface RowsOfValue {
  readonly rows: readonly Row[];
  readonly field: (row: Row) => RowField | null;
  readonly condition: string;
}

/** Who does what is answered from the ledger. */
const UNIT_LABEL = /单位|部门|责任|牵头|配合|召集|主管|承办|联系/u;
const LONGEST_VALUE = 20;
const SHORTEST_VALUE = 2;
/** A value this long is named by a question that does not name its column. */
const TELLING_VALUE = 5;

const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s“”"]/gu, '');

const fieldOf = ({ fields }: Row, label: string): RowField | null =>
  fields.find((field) => field.label === label) ?? null;

/**
 * The rows with the value that a question names: `推广范围限于8个改革试验区域的是哪几项`. The value is one that several rows of
 * the column share and stands in the question word for word; the column's name stands there too, unless the value is long.
 * Null where no value is named, or values of two columns.
 */
export const rowsOfValue = (question: string, rows: readonly Row[]): RowsOfValue | null => {
  const asked = squeeze(question);
  const counts = new Map<string, { readonly label: string; readonly value: string; count: number }>();
  for (const { label, value } of rows.flatMap(({ fields }) => fields)) {
    const text = squeeze(value.text);
    if (UNIT_LABEL.test(label) || text.length > LONGEST_VALUE || text.length < SHORTEST_VALUE) continue;
    const entry = counts.get(`${label} ${text}`) ?? { label, value: text, count: 0 };
    entry.count += 1;
    counts.set(`${label} ${text}`, entry);
  }
  const named = [...counts.values()]
    .filter(
      ({ label, value, count }) =>
        count >= 2 && asked.includes(value) && (asked.includes(label) || value.length >= TELLING_VALUE),
    )
    .toSorted((a, b) => b.value.length - a.value.length);
  const [best, ...others] = named;
  if (!best || others.some(({ value }) => !best.value.includes(value))) return null;
  const field = (row: Row): RowField | null => fieldOf(row, best.label);
  return {
    rows: rows.filter((row) => squeeze(field(row)?.value.text ?? '') === best.value),
    field,
    condition: `${best.label}为${best.value}`,
  };
};
