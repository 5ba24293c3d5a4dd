import { findDates } from '#core/dates.ts';
import type { Span } from '#core/span.ts';
import { isPersonLabel, isTimeLabel, unitLabelRole } from './unit-labels.ts';

/** A stretch of a unit list under one label: `牵头单位：县发改局`, `完成时限：6月底前`. Spans are in the list's text. */
export interface ListPart extends Span {
  /** Where the text after the label begins. */
  readonly textStart: number;
  readonly label: string | null;
  readonly sort: 'units' | 'time' | 'person' | 'other';
}

const anyLabel = /(?<=^|[\s\u3000。；;，,、])(\p{Script=Han}{2,10})\s*[：:]/gu;

/** Cuts a list at its labels. What stands before the first label is units. */
export const listParts = (text: string): readonly ListPart[] => {
  const labels = [...text.matchAll(anyLabel)];
  const first = labels[0]?.index ?? text.length;
  const parts: ListPart[] = first === 0 ? [] : [{ start: 0, textStart: 0, end: first, label: null, sort: 'units' }];
  for (const [index, match] of labels.entries()) {
    const label = match[1] ?? '';
    parts.push({
      start: match.index,
      textStart: match.index + match[0].length,
      end: labels[index + 1]?.index ?? text.length,
      label,
      sort: sortOf(label),
    });
  }
  return parts;
};

const sortOf = (label: string): ListPart['sort'] => {
  if (unitLabelRole(label) !== null) return 'units';
  if (isTimeLabel(label)) return 'time';
  return isPersonLabel(label) ? 'person' : 'other';
};

/** The time that a list sets beside its units: `完成时限：…`, or a clause `…负责，2024年6月底前完成`; null for none. */
export const timeInList = (text: string): string | null => {
  const labelled = listParts(text).find(({ sort }) => sort === 'time');
  if (labelled) return withoutStop(text.slice(labelled.textStart, labelled.end));
  const clauses = text.split(/[，,；;。]/u);
  return clauses.find((clause) => findDates(clause).some(({ kind }) => kind === 'deadline'))?.trim() ?? null;
};

/** The person a list names (责任领导：…), null for none. */
export const personInList = (text: string): string | null => {
  const part = listParts(text).find(({ sort }) => sort === 'person');
  return part ? withoutStop(text.slice(part.textStart, part.end)) : null;
};

const withoutStop = (text: string): string => text.replace(/[\s，,；;。]+$/u, '').trim();
