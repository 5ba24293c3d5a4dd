import type { UnitRole } from '#core/obligation.ts';
import { UsageError } from '../usage-error.ts';

const ROLES: Readonly<Record<string, UnitRole>> = {
  lead: 'lead',
  responsible: 'responsible',
  participant: 'participant',
  牵头: 'lead',
  责任: 'responsible',
  参与: 'participant',
  配合: 'participant',
};

/** Reads the role of a unit in a task, in English or Chinese; a `UsageError` for anything else. */
export const parseRole = (raw: string): UnitRole => {
  const role = ROLES[raw.replace(/(?:单位|部门)$/u, '')];
  if (role === undefined) throw new UsageError(`角色“${raw}”不对。请写 牵头、责任 或 参与。`);
  return role;
};
