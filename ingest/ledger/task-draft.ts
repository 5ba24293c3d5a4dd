import type { MappedText } from '#core/mapped-text.ts';
import type { Obligation, UnitRole } from '#core/obligation.ts';
import type { Span } from '#core/span.ts';
import { taskTitle } from './task-title.ts';

/** A printed list of owners that belongs to a task. */
export interface UnitList {
  /** The list without brackets around it; labels inside it stay. */
  readonly text: MappedText;
  /** Role by the label outside `text`. */
  readonly role: UnitRole;
  /** That label where it says more than the role: 指导部门. */
  readonly label: string | null;
  /** The list with its label and brackets, in the source. */
  readonly span: Span;
}

/** Who carries a task out and by when, as notes or fields say it. */
export interface TaskOwners {
  readonly unitLists: readonly UnitList[];
  /** Text of the field, cell or note that sets the time, null where there is none. */
  readonly time: string | null;
  readonly convener: { readonly raw: string; readonly span: Span } | null;
}

/** What a task has of which nothing is said. */
export const noOwners: TaskOwners = { unitLists: [], time: null, convener: null };

/** A task as it stands in the document, before its parts are read. */
export interface TaskDraft extends TaskOwners {
  readonly path: string;
  /** Path of the chapter (一、, 第一章, 附件) it stands in: where rules of the document stop. */
  readonly chapter: string;
  readonly group: number | null;
  readonly kind: Obligation['kind'];
  readonly title: string;
  readonly content: MappedText;
  readonly isTableRow: boolean;
  /** True where a date opens a series of sentences (到2025年，…。…。), as goals are written. */
  readonly statesGoals: boolean;
}

/** What a draft takes from the sections around it. */
export type DraftPlace = Pick<TaskDraft, 'path' | 'chapter' | 'kind'> & {
  /** Heading of the section or row, '' where it has none. */
  readonly heading: string;
};

/** A draft with nothing but its text. */
export const draftTask = (
  { heading, ...place }: DraftPlace,
  content: MappedText,
  parts: Partial<TaskDraft> = {},
): TaskDraft => ({
  title: heading === '' ? taskTitle(content.text) : heading,
  group: null,
  isTableRow: false,
  statesGoals: place.kind === 'goal',
  ...noOwners,
  ...place,
  content,
  ...parts,
});
