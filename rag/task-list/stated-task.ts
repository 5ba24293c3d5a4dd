import type { Obligation, UnitAssignment } from '#core/obligation.ts';

/** A task as its document states it, once or in several places (body item and table row). */
export interface StatedTask {
  /** The statement that names the owners; the first one where several or none do. */
  readonly main: Obligation;
  readonly others: readonly Obligation[];
}

/** A task with the part of the unit that was asked about; null where no unit or role was asked. */
export interface SelectedTask extends StatedTask {
  readonly part: UnitAssignment | null;
}

/** All statements of a task, in document order. */
export const statementsOf = ({ main, others }: StatedTask): readonly Obligation[] =>
  [main, ...others].sort((a, b) => a.ordinal - b.ordinal);
