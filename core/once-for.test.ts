import { expect, it } from 'vitest';
import { onceFor } from './once-for.ts';

it('works out once for each object, whatever comes of it', () => {
  const asked: string[] = [];
  const numberIn = onceFor(({ title }: { readonly title: string }) => {
    asked.push(title);
    return title.match(/\d+/u)?.[0];
  });
  const [plan, order] = [{ title: '三年行动计划' }, { title: '某政令第26号' }];
  expect([plan, order, plan, order, { ...order }].map(numberIn)).toEqual([undefined, '26', undefined, '26', '26']);
  expect(asked).toEqual(['三年行动计划', '某政令第26号', '某政令第26号']);
});
