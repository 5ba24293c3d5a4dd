import { expect, it } from 'vitest';
import { askedLabel, askedRoles } from './asked-roles.ts';

it('a part is asked for by its printed label where the label says whose the tasks are', () => {
  expect(askedLabel('县科技局指导的举措有哪些')).toBe('指导');
  expect(askedLabel('县教育局主管了哪几项')).toBe('主管');
  expect(askedLabel('关于指导意见的实施情况')).toBeNull();
  expect(askedLabel('县教育局有哪些任务')).toBeNull();
});

it.each<[string, readonly string[]]>([
  ['县医保局当牵头的有几项（配合的不要）', ['lead']],
  ['县住建局牵头的任务，参与的不算', ['lead']],
  ['县水利局参与的，牵头的除外', ['participant']],
  ['县教育局牵头和打下手的都有啥', ['lead', 'participant']],
  ['县消防大队配合的有哪些', ['participant']],
])('%s', (question, roles) => {
  expect(askedRoles(question)).toEqual(roles);
});
