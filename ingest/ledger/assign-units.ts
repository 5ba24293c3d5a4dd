import { sourceSpanOf } from '#core/mapped-text.ts';
import type { UnitAssignment } from '#core/obligation.ts';
import type { Span } from '#core/span.ts';
import type { DocumentRule } from './document-rules.ts';
import { readUnitList } from './read-unit-list.ts';
import type { TaskDraft, UnitList } from './task-draft.ts';

/** An owner before its canonical name is known. */
export type PrintedAssignment = Omit<UnitAssignment, 'canonical'>;

/** The owners of a task as its lists name them and the rules of its document read them, in order. */
export const assignUnits = (draft: TaskDraft, rules: readonly DocumentRule[]): readonly PrintedAssignment[] => {
  const listed = draft.unitLists.flatMap((list) => listedUnits(list, rules));
  const added = rules
    .filter(({ kind, tasksOnly }) => kind === 'blanket' && (!tasksOnly || draft.kind === 'task'))
    .filter(({ reach }) => holdsFor(reach, placeOf(draft)))
    .flatMap(({ units, role }) =>
      units.map(({ printed, span }) => ({ printed, role, basis: 'blanket-clause', span }) as const),
    );
  const missing = added.filter(({ printed }) => !listed.some((unit) => unit.printed === printed));
  return distinct([...listed, ...missing]);
};

const listedUnits = (list: UnitList, rules: readonly DocumentRule[]): readonly PrintedAssignment[] => {
  const units = readUnitList(list.text.text, list.role).flatMap(({ printed, span, role, label, collective }) => {
    const source = sourceSpanOf(list.text, span);
    return source ? [{ printed, role, label: label ?? list.label, collective, span: source }] : [];
  });
  const isRuled = rules.some(({ kind, reach }) => kind === 'first-listed' && holdsFor(reach, list.span));
  const ranked = isRuled && units.every(({ role }) => role === 'responsible') && units[0]?.collective === false;
  return units.map(({ printed, role, label, span }, index) =>
    ranked
      ? { printed, role: index === 0 ? 'lead' : 'participant', basis: 'first-listed-rule', span }
      : { printed, role, basis: 'stated', span, ...(label !== null && { label }) },
  );
};

/** Where rules look for a task: its lists, or its text where it has none. */
const placeOf = ({ unitLists, content }: TaskDraft): Span =>
  unitLists[0]?.span ?? sourceSpanOf(content, { start: 0, end: content.text.length }) ?? { start: 0, end: 0 };

const holdsFor = (reach: Span, place: Span): boolean => place.end > reach.start && place.start < reach.end;

/** A unit listed twice in one role counts once. */
const distinct = (units: readonly PrintedAssignment[]): readonly PrintedAssignment[] =>
  units.filter(
    ({ printed, role }, index) =>
      units.findIndex((other) => other.printed === printed && other.role === role) === index,
  );
