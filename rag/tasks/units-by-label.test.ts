import { expect, it } from 'vitest';
import type { UnitAssignment, UnitRole } from '#core/obligation.ts';
import { partName } from './part-name.ts';
import { unitsByLabel } from './units-by-label.ts';

const unit = (printed: string, role: UnitRole, label?: string): UnitAssignment => ({
  printed,
  canonical: printed,
  role,
  basis: 'stated',
  span: { start: 0, end: 1 },
  ...(label !== undefined && { label }),
});

it('units are told by role, and by the printed label where that says more', () => {
  const units = [
    unit('县教育局', 'participant'),
    unit('县科技局', 'responsible', '指导部门'),
    unit('县财政局', 'responsible'),
    unit('县审计局', 'responsible', '指导部门'),
  ];
  expect(unitsByLabel(units)).toEqual([
    { role: 'responsible', label: '指导部门', names: '县科技局、县审计局' },
    { role: 'responsible', label: null, names: '县财政局' },
    { role: 'participant', label: null, names: '县教育局' },
  ]);
  expect(units.map(partName)).toEqual(['参与', '指导部门', '责任', '指导部门']);
});
