import type { Citation } from '#core/citation.ts';
import type { Obligation, UnitAssignment } from '#core/obligation.ts';
import type { Section } from '#core/section.ts';
import type { Span } from '#core/span.ts';
import type { DocumentReader } from '../answer/document-reader.ts';
import { makeCitation } from '../cite/make-citation.ts';
import { spanOfWords } from './span-of-words.ts';

/** Path of a ledger row as data: the section's, with the number of its responsibility group where it has one. */
export const obligationPath = ({ path, group }: Pick<Obligation, 'path' | 'group'>): string =>
  group === null ? path : `${path}[${group}]`;

/** The innermost section that holds the span. */
const sectionAt = (sections: readonly Section[], span: Span): Section | undefined =>
  sections.findLast(({ span: whole }) => whole.start <= span.start && span.end <= whole.end);

/** Citation of a span under the innermost section that holds it; null when none does. */
export const citeSpan = async (documentId: string, span: Span, reader: DocumentReader): Promise<Citation | null> => {
  const document = await reader.open(documentId);
  const section = document ? sectionAt(document.sections, span) : undefined;
  if (!document || !section) return null;
  return makeCitation({
    document: document.stored.document,
    // A field line (时间要求：…) is cited as the item it belongs to.
    path: section.kind === 'field' ? (section.parent ?? section.path) : section.path,
    span,
    sourceText: document.sourceText,
  });
};

/** Where the document gives a unit its part: the unit list, or the clause that adds the unit. */
export const citeAssignment = (
  obligation: Obligation,
  assignment: UnitAssignment,
  reader: DocumentReader,
): Promise<Citation | null> => {
  const listed = assignment.basis !== 'blanket-clause' && obligation.unitsSpan !== null;
  return citeSpan(obligation.documentId, listed ? obligation.unitsSpan : assignment.span, reader);
};

const LONGEST_OPENING = 60;

/** The task's title where it is printed, heading or first words; its opening where the title is not printed as such. */
export const citeTask = async (obligation: Obligation, reader: DocumentReader): Promise<Citation | null> => {
  const document = await reader.open(obligation.documentId);
  if (!document) return null;
  const section = document.sections.find(({ path }) => path === obligation.path);
  const inTask = spanOfWords(document.sourceText, obligation.span, obligation.title);
  const title = inTask ?? (section ? spanOfWords(document.sourceText, section.span, obligation.title) : null);
  const { start, end } = obligation.span;
  return citeSpan(obligation.documentId, title ?? { start, end: Math.min(end, start + LONGEST_OPENING) }, reader);
};

/** The line that states the task's time limit; null where it is not stated in the task itself (the plan's own term). */
export const citeDeadline = async (obligation: Obligation, reader: DocumentReader): Promise<Citation | null> => {
  const document = await reader.open(obligation.documentId);
  const { raw } = obligation.deadline;
  if (!document || raw === null) return null;
  const section = document.sections.find(({ path }) => path === obligation.path);
  const whole = section?.span ?? obligation.span;
  const at = document.sourceText.slice(whole.start, whole.end).indexOf(raw);
  if (at === -1) return null;
  return citeSpan(obligation.documentId, { start: whole.start + at, end: whole.start + at + raw.length }, reader);
};
