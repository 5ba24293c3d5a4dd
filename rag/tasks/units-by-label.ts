import type { UnitAssignment, UnitRole } from '#core/obligation.ts';

/** Units that have one part in a task. `label` is the printed one where it says more than the role: 指导部门. */
export interface LabelledUnits {
  readonly role: UnitRole;
  readonly label: string | null;
  /** As printed, joined by 、. */
  readonly names: string;
}

const ROLES: readonly UnitRole[] = ['lead', 'responsible', 'participant'];

/** The units of a task by their part in it: who leads, who is responsible under which label, who takes part. */
export const unitsByLabel = (units: readonly UnitAssignment[]): readonly LabelledUnits[] =>
  ROLES.flatMap((role) => {
    const own = units.filter((unit) => unit.role === role);
    const labels = [...new Set(own.map(({ label = null }) => label))];
    return labels.map((label) => {
      const named = own.filter((unit) => (unit.label ?? null) === label);
      return { role, label, names: named.map(({ printed }) => printed).join('、') };
    });
  });
