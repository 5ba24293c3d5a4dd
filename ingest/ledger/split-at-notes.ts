import {
  concatMapped,
  type MappedText,
  sliceMapped,
  sourceSpanOf,
  trimMapped,
  unmappedText,
} from '#core/mapped-text.ts';
import type { Span } from '#core/span.ts';
import { findUnitNotes, type UnitNote } from './find-unit-notes.ts';
import { personInList, timeInList } from './list-parts.ts';
import { noOwners, type TaskOwners } from './task-draft.ts';

/** The text of one task with what its notes say; nothing is said of text after the last note. */
export interface NotedPart {
  readonly content: MappedText;
  readonly owners: TaskOwners;
}

/**
 * Cuts a text at its notes: a note belongs to the text before it, back to the note before. A note right behind the
 * heading, with text after it, belongs to that text. Empty when the text has no note.
 */
export const splitAtNotes = (text: MappedText): readonly NotedPart[] => {
  const parts: NotedPart[] = [];
  let from = 0;
  for (const note of findUnitNotes(text.text)) {
    const content = taskText(text, { start: from, end: note.span.start });
    const owners = ownersIn(text, note);
    const last = parts.at(-1);
    // （牵头单位：…）（配合单位：…）: nothing between two notes, so they speak of one task.
    if (last && content.text === '') parts[parts.length - 1] = { ...last, owners: joinOwners(last.owners, owners) };
    else parts.push({ content, owners });
    from = note.span.end;
  }
  const rest = taskText(text, { start: from, end: text.text.length });
  const [only] = parts;
  if (!only || rest.text === '') return parts;
  if (parts.length === 1 && isHeadingText(only.content.text)) {
    return [{ ...only, content: concatMapped([only.content, unmappedText('\n'), rest]) }];
  }
  return [...parts, { content: rest, owners: noOwners }];
};

/** Signs that were left between a note and the next sentence belong to no task. */
const taskText = (text: MappedText, range: Span): MappedText => {
  const content = trimMapped(sliceMapped(text, range));
  const stray = /^[。；;，,、\s]+/u.exec(content.text)?.[0].length ?? 0;
  const task = sliceMapped(content, { start: stray, end: content.text.length });
  return /\p{Script=Han}/u.test(task.text) ? task : sliceMapped(task, { start: 0, end: 0 });
};

/** True for text that is no more than a heading. */
export const isHeadingText = (text: string): boolean => /^[^。；;]{1,40}[。：:]?$/u.test(text);

const ownersIn = (text: MappedText, { span, inner }: UnitNote): TaskOwners => {
  const source = sourceSpanOf(text, span);
  const list = sliceMapped(text, inner);
  const person = personInList(list.text);
  return {
    unitLists: source ? [{ text: list, role: 'responsible', label: null, span: source }] : [],
    time: timeInList(list.text),
    convener: person !== null && source ? { raw: person, span: source } : null,
  };
};

const joinOwners = (one: TaskOwners, other: TaskOwners): TaskOwners => ({
  unitLists: [...one.unitLists, ...other.unitLists],
  time: one.time ?? other.time,
  convener: one.convener ?? other.convener,
});
