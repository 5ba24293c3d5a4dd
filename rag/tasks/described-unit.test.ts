import { expect, it } from 'vitest';
import { buildUnitRegistry } from '#core/units/build-unit-registry.ts';
import { describedUnit } from './described-unit.ts';

const registry = buildUnitRegistry(
  ['市水务局', '县水利局', '县住房和城乡建设局', '县消防救援大队', '市消防救援支队', '县投资促进中心', '各有关部门'],
  [],
  [],
);

it.each([
  ['县里管水利那个局要干哪些事', '县水利局'],
  ['管住房建设的那个局牵头的都有啥', '县住房和城乡建设局'],
  ['负责投资促进的部门有哪些任务', '县投资促进中心'],
  ['管消防的单位有哪些任务', null],
  ['管渔业的那个局有哪些任务', null],
  ['县水利局管哪些事', null],
])('%s', (question, unit) => {
  expect(describedUnit(question, registry)?.unit.canonical ?? null).toBe(unit);
});
