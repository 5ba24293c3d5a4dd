import { expect, it } from 'vitest';
import { askedOrdinals, pathEndsWith } from './asked-ordinals.ts';

it.each<[string, readonly number[]]>([
  ['防汛方案第六项谁负责', [6]],
  ['附表第三类第4条归哪个局', [3, 4]],
  ['第二部分第一项由谁牵头', [2, 1]],
  ['第十一条除了民政局还有谁', [11]],
  ['第三个呢', [3]],
  ['第三个月谁检查', []],
  ['第一季度谁汇报', []],
  ['第二批举措谁指导', []],
])('%s', (question, ordinals) => {
  expect(askedOrdinals(question)).toEqual(ordinals);
});

it('reads the labels at the end of a path', () => {
  const held = ['二、（六）', '附件表·三、4', '附件2表·4', '四、（十一）', '三、（四）20.'];
  const ending = (...ordinals: readonly number[]) => held.filter((path) => pathEndsWith(path, ordinals));
  expect(ending(6)).toEqual(['二、（六）']);
  expect(ending(4)).toEqual(['附件表·三、4', '附件2表·4']);
  expect(ending(3, 4)).toEqual(['附件表·三、4']);
  expect(ending(11)).toEqual(['四、（十一）']);
  expect(ending(4, 20)).toEqual(['三、（四）20.']);
  expect(ending()).toEqual([]);
});
