import { expect, it } from 'vitest';
import { normalisedLines } from '#test/support/normalised-lines.ts';
import { splitRunOnItems } from './split-run-on-items.ts';

const split = (text: string): readonly string[] =>
  splitRunOnItems(normalisedLines(text).lines).map(({ content }) => content.text);

it('divides items and articles that stand on one line', () => {
  expect(split('（三）诚信记录良好。（四）不存在违法情形。')).toEqual([
    '（三）诚信记录良好。',
    '（四）不存在违法情形。',
  ]);
  expect(split('第一条 为了规范管理，制定本办法。第二条 本办法适用于本县。')).toEqual([
    '第一条 为了规范管理，制定本办法。',
    '第二条 本办法适用于本县。',
  ]);
});

it('leaves quoted and out of order numbers where they are', () => {
  const text = '（三）按照（一）、（二）项办理。（五）另定。\n第三条 违反第四条的，处罚。第九条规定的除外。';
  expect(split(text)).toEqual(text.split('\n'));
});
