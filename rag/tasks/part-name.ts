import type { UnitAssignment } from '#core/obligation.ts';
import { roleName } from './asked-roles.ts';

/** A unit's part in a task as a reply says it: by the printed label where that says more than the role, else the role. */
export const partName = ({ role, label }: Pick<UnitAssignment, 'role' | 'label'>): string => label ?? roleName(role);
