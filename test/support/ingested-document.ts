import { createHash } from 'node:crypto';
import { unmappedText } from '#core/mapped-text.ts';
import type { Obligation, UnitAssignment } from '#core/obligation.ts';
import type { Passage } from '#core/passage.ts';
import type { Section } from '#core/section.ts';
import type { IngestedDocument } from '#store';
import { bareDocument } from './sample-documents.ts';

/** What a test wants of a document; the rest is filled in. */
export interface DocumentSketch {
  readonly key: string;
  readonly title?: string;
  /** One article each. Documents of the same key, title and clauses have the same bytes, hence the same id. */
  readonly clauses: readonly string[];
  readonly obligations?: readonly Obligation[];
}

/** A document as the reading of a file yields it, made from its clauses: 第1条, 第2条, … */
export const ingestedDocument = ({
  key,
  title = `关于${key}的通知`,
  clauses,
  obligations = [],
}: DocumentSketch): IngestedDocument => {
  const sourceText = [title, ...clauses].join('\n');
  const id = createHash('sha256')
    .update(JSON.stringify([key, sourceText]))
    .digest('hex');
  const starts = clauses.map((_, index) => [title, ...clauses.slice(0, index)].join('\n').length + 1);
  const spans = clauses.map((clause, index) => {
    const start = starts[index] ?? 0;
    return { start, end: start + clause.length };
  });
  const sections = spans.map(
    (span, index): Section => ({
      path: `第${index + 1}条`,
      label: `第${index + 1}条`,
      heading: '',
      kind: 'article',
      parent: null,
      depth: 0,
      span,
    }),
  );
  const passages = sections.map(
    ({ path, kind, span }, ordinal): Passage => ({
      id: `${id}#${ordinal}`,
      documentId: id,
      ordinal,
      path,
      kind,
      headings: [path],
      content: unmappedText(clauses[ordinal] ?? ''),
      span,
    }),
  );
  return {
    document: bareDocument({ id, key, title }),
    sourceText,
    sections,
    passages,
    problems: [{ code: 'no-document-number', detail: title, span: null }],
    obligations: obligations.map((obligation) => ({
      ...obligation,
      id: `${id}!${obligation.ordinal}`,
      documentId: id,
    })),
  };
};

/** A task with the given units and latest day; the rest is filled in. */
export const obligation = ({
  ordinal,
  title,
  units,
  due = null,
}: {
  readonly ordinal: number;
  readonly title: string;
  readonly units: readonly Pick<UnitAssignment, 'canonical' | 'role'>[];
  readonly due?: string | null;
}): Obligation => ({
  id: `!${ordinal}`,
  documentId: '',
  ordinal,
  path: `第${ordinal + 1}条`,
  group: null,
  kind: 'task',
  title,
  content: unmappedText(title),
  span: { start: 0, end: title.length },
  units: units.map(({ canonical, role }) => ({
    printed: canonical,
    canonical,
    role,
    basis: 'stated',
    span: { start: 0, end: 1 },
  })),
  unitsRaw: units.map(({ canonical }) => canonical).join('、'),
  unitsSpan: null,
  convener: null,
  deadline: { raw: due, start: null, end: due, basis: due ? 'explicit' : 'none', ambiguous: false },
  recurrences: [],
  targets: [],
  deliverables: [],
  counterpart: null,
});
