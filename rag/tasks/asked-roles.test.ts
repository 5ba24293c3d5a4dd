import { expect, it } from 'vitest';
import { askedLabel } from './asked-roles.ts';

it('a part is asked for by its printed label where the label says whose the tasks are', () => {
  expect(askedLabel('县科技局指导的举措有哪些')).toBe('指导');
  expect(askedLabel('县教育局主管了哪几项')).toBe('主管');
  expect(askedLabel('关于指导意见的实施情况')).toBeNull();
  expect(askedLabel('县教育局有哪些任务')).toBeNull();
});
