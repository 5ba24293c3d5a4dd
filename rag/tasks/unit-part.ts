import type { Obligation, UnitAssignment, UnitRole } from '#core/obligation.ts';

/** Which part in a task counts. */
export interface WantedPart {
  /** Canonical or printed names; null for any unit. */
  readonly names: readonly string[] | null;
  /** Empty for any role. */
  readonly roles: readonly UnitRole[];
  /** A responsible unit counts only where it is the only one. */
  readonly soleOnly: boolean;
}

/** The first wanted part that a task gives to somebody; undefined where it gives none. */
export const unitPartIn = (
  { units }: Pick<Obligation, 'units'>,
  { names, roles, soleOnly }: WantedPart,
): UnitAssignment | undefined =>
  units.find(
    ({ canonical, printed, role }) =>
      (names === null || names.includes(canonical) || names.includes(printed)) &&
      (roles.length === 0 || roles.includes(role)) &&
      (!soleOnly || role === 'lead' || units.length === 1),
  );
