import { expect, it } from 'vitest';
import { goesOnAsOtherWord } from './ending-guards.ts';

it.each([
  ['县移民办', '会同有关部门', false],
  ['县移民办', '会商决定', false],
  ['县移民办', '会议室', true],
  ['县移民办', '法规定', true],
])('%s before %s', (name, after, other) => {
  expect(goesOnAsOtherWord(name, after)).toBe(other);
});
