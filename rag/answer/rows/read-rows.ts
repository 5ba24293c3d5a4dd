import { type MappedText, sliceMapped, trimMapped } from '#core/mapped-text.ts';
import type { Passage } from '#core/passage.ts';

/** One value of a row: what stands behind a label that the rows beside it have too. */
export interface RowField {
  readonly label: string;
  readonly value: MappedText;
}

/** One of several things that a document describes under the same labels: a row of a table, an item with labelled lines. */
export interface Row {
  readonly passage: Passage;
  readonly title: string;
  readonly fields: readonly RowField[];
}

const LABEL = /(?<=^|[\n；;])\s*(\p{Script=Han}{2,8})[：:]/gu;
/** Rows that share a label; fewer are no list. */
const LEAST_ROWS = 3;
const OWN_LABEL = /^(?:第[^\s]{1,5}[条款项]|[（(]?[一二三四五六七八九十百\d]{1,4}[）)]?[、.．]?)\s*/u;
const TRAILING = /[。；;，,\s]+$/u;

const fieldsOf = ({ content }: Passage): readonly RowField[] => {
  const labels = [...content.text.matchAll(LABEL)];
  return labels.map((match, index) => {
    const start = match.index + match[0].length;
    const end = labels[index + 1]?.index ?? content.text.length;
    const value = trimMapped(sliceMapped(content, { start, end }));
    const length = value.text.replace(TRAILING, '').length;
    return { label: match[1] ?? '', value: sliceMapped(value, { start: 0, end: length }) };
  });
};

const parentOf = (path: string): string => path.replace(/(?:[（(][^（()）]+[）)]|[^、.．·（()）]+[.．、]?)$/u, '');

/** Passages of one document, read as rows: those that share a label with at least two others under the same heading. */
export const readRows = (passages: readonly Passage[]): readonly Row[] => {
  const rows = passages.map((passage) => ({
    passage,
    title: (passage.headings.at(-1) ?? '').replace(OWN_LABEL, ''),
    group: `${passage.documentId} ${passage.kind} ${passage.headings[0] ?? ''} ${passage.kind === 'table-row' ? '' : parentOf(passage.path)}`,
    fields: fieldsOf(passage),
  }));
  const shared = new Map<string, number>();
  for (const { group, fields } of rows)
    for (const label of new Set(fields.map((field) => field.label)))
      shared.set(`${group} ${label}`, (shared.get(`${group} ${label}`) ?? 0) + 1);
  return rows
    .map(({ group, fields, ...row }) => ({
      ...row,
      fields: fields.filter(({ label }) => (shared.get(`${group} ${label}`) ?? 0) >= LEAST_ROWS),
    }))
    .filter(({ fields, title }) => fields.length > 0 && title !== '');
};
