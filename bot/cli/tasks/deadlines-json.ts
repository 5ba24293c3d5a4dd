import type { IsoDate } from '#core/document.ts';
import type { Deadlines, DueEntry } from '#rag';
import { sectionOf } from './obligation-json.ts';

/** Deadlines as programs read them. Field names are a promise. */
export const deadlinesJson = (
  { due, passed, rhythms, undated }: Deadlines,
  { asOf, label }: { readonly asOf: IsoDate; readonly label: string },
) => ({
  as_of: asOf,
  label,
  due: due.map(dueJson),
  passed: passed.map(dueJson),
  recurring: rhythms.map(({ task, recurrence, ended }) => ({
    ...taskJson(task),
    raw: recurrence.raw,
    rule: recurrence.rule,
    term_ended: ended,
  })),
  undated: undated.map(taskJson),
});

const dueJson = ({ task, day, raw, targets, wholeTask }: DueEntry) => ({
  ...taskJson(task),
  day,
  raw,
  whole_task: wholeTask,
  targets,
});

const taskJson = ({ main, document, citations }: DueEntry['task']) => ({
  doc_number: document.documentNumber,
  index_number: document.indexNumber,
  doc_title: document.enclosureTitle ?? document.title,
  section: sectionOf(main),
  title: main.title,
  units: main.units.map(({ printed, role }) => ({ printed, role })),
  quotes: citations.map(({ path, quote }) => ({ path, quote })),
});
