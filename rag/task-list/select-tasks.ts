import type { IsoDate } from '#core/document.ts';
import type { Obligation, UnitAssignment, UnitRole } from '#core/obligation.ts';
import { groupBy } from '#core/units/group-by.ts';
import type { UnitAlias } from '#core/units/unit-alias.ts';
import type { PolicyStore, StoredDocument } from '#store';
import { findAskedUnits, type MatchedUnits } from '../tasks/find-asked-units.ts';
import { storedUnitNames, unitRegistry } from '../tasks/unit-names.ts';
import { unitPartIn } from '../tasks/unit-part.ts';
import { foldCounterparts } from './fold-counterparts.ts';
import { type SelectedTask, type StatedTask, statementsOf } from './stated-task.ts';

/** Days from and to, both included; null leaves a side open. */
export interface DueWindow {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Where tasks are looked for. */
export interface TaskSource {
  readonly store: PolicyStore;
  readonly documents: readonly StoredDocument[];
  /** The office's own names for units. */
  readonly aliases: readonly UnitAlias[];
}

/** Which tasks are wanted; every condition must hold. */
export interface TaskFilter {
  /** Names of units in any form; each may be a whole question that names some. Empty for all tasks. */
  readonly unitNames: readonly string[];
  /** Units that have been read from a text already. */
  readonly units?: MatchedUnits;
  /** The documents to look in; all current ones when null. */
  readonly scope: readonly StoredDocument[] | null;
  /** Empty for any role. */
  readonly roles: readonly UnitRole[];
  /** A responsible unit counts only where it is the only one. */
  readonly soleOnly?: boolean;
  readonly due?: DueWindow;
  /** A condition beyond these. */
  readonly holds?: (task: StatedTask) => boolean;
}

export interface TaskSelection {
  /** Complete, by document and within it in its order. */
  readonly tasks: readonly SelectedTask[];
  /** The units that the names were read as; null when none was asked or known. */
  readonly units: MatchedUnits | null;
  /** Names that no unit of the ledger bears. */
  readonly unknownUnits: readonly string[];
  /** Tasks left out of a due window only because their time can not be computed. */
  readonly undated: number;
}

/** Selects tasks from the ledger: complete, never a top-k. */
export const selectTasks = async (
  { store, documents, aliases }: TaskSource,
  filter: TaskFilter,
): Promise<TaskSelection> => {
  const registry = await unitRegistry(store, documents, aliases);
  const read = filter.unitNames.map((name) => ({ name, units: findAskedUnits(name, { registry, documents }) }));
  const units = joinUnits([
    ...(filter.units ? [filter.units] : []),
    ...read.flatMap(({ units: found }) => found ?? []),
  ]);
  const unknownUnits = read.filter(({ units: found }) => found === null).map(({ name }) => name);
  const ids = (filter.scope ?? documents).map(({ document }) => document.id);
  const isUnknown = filter.unitNames.length > 0 && units === null;
  const names = units && (await storedUnitNames(units.names, { store, documents, aliases }));
  const rows = isUnknown ? new Map() : await rowsByDocument(store, { ids: filter.scope && ids, names });
  const owned = ids
    .flatMap((id) => foldCounterparts(rows.get(id) ?? []))
    .flatMap((task) => withPart(task, { ...filter, names: units?.names ?? null }));
  const { due, holds } = filter;
  const wanted = holds ? owned.filter(holds) : owned;
  const dated = due ? wanted.filter((task) => isDue(task, due)) : wanted;
  const undated = due ? wanted.filter((task) => !hasDate(task)).length : 0;
  return { tasks: dated, units, unknownUnits, undated };
};

/** The rows of a unit and those that may state the same tasks; of everybody where no unit is named. */
const rowsByDocument = async (
  store: PolicyStore,
  { ids, names }: { readonly ids: readonly string[] | null; readonly names: readonly string[] | null },
): Promise<ReadonlyMap<string, readonly Obligation[]>> => {
  const own = await store.obligations({ ...(ids && { documentIds: ids }), ...(names && { units: names }) });
  const byDocument = groupBy(own, ({ documentId }) => documentId);
  if (names === null) return byDocument;
  // A row that another points at points back at one; so where none of a unit's rows points anywhere, they are whole.
  const linked = [...byDocument.keys()].filter((id) =>
    byDocument.get(id)?.some(({ counterpart }) => counterpart !== null),
  );
  if (linked.length === 0) return byDocument;
  const whole = await store.obligations({ documentIds: linked });
  return new Map([...byDocument, ...groupBy(whole, ({ documentId }) => documentId)]);
};

const joinUnits = (found: readonly MatchedUnits[]): MatchedUnits | null =>
  found.length === 0
    ? null
    : {
        canonicals: [...new Set(found.flatMap(({ canonicals }) => canonicals))],
        names: [...new Set(found.flatMap(({ names }) => names))],
        mentioned: found.flatMap(({ mentioned }) => mentioned),
        notes: found.flatMap(({ notes }) => notes),
      };

type PartFilter = Pick<TaskFilter, 'roles' | 'soleOnly'> & { readonly names: readonly string[] | null };

const withPart = (task: StatedTask, { names, roles, soleOnly = false }: PartFilter): readonly SelectedTask[] => {
  if (names === null && roles.length === 0) return [{ ...task, part: null }];
  const wanted = { names, roles, soleOnly };
  const part = [task.main, ...task.others].reduce<UnitAssignment | undefined>(
    (found, statement) => found ?? unitPartIn(statement, wanted),
    undefined,
  );
  return part ? [{ ...task, part }] : [];
};

/** Days a task names: its own latest day, and those its figures are due by. */
const daysOf = (task: StatedTask): readonly IsoDate[] =>
  statementsOf(task).flatMap(({ deadline, targets }) => [
    ...(deadline.end === null ? [] : [deadline.end]),
    ...targets.flatMap(({ by, byBasis }) => (by !== null && byBasis === 'explicit' ? [by] : [])),
  ]);

const hasDate = (task: StatedTask): boolean => daysOf(task).length > 0;

const isDue = (task: StatedTask, window: DueWindow): boolean => daysOf(task).some((day) => isInWindow(day, window));

/** True for a day of the window, its first and last included. */
export const isInWindow = (day: IsoDate, { from, to }: DueWindow): boolean =>
  (from === null || day >= from) && (to === null || day <= to);
