import { describe, expect, it } from 'vitest';
import { findLeadRule } from './find-lead-rule.ts';

const ruleIn = (text: string, before = text.length): string | null => {
  const span = findLeadRule(text, before);
  return span && text.slice(span.start, span.end);
};

describe('the sentence by which the first unit leads', () => {
  it.each([
    ['（责任单位：县发改局、县财政局。列第一位的为牵头单位，下同）', '列第一位的为牵头单位'],
    ['（排第一的为牵头部门）', '排第一的为牵头部门'],
    ['以上工作，列首位的单位为牵头单位。', '列首位的单位为牵头单位'],
    ['注：各项任务责任单位中排名首位的为主责单位。', '各项任务责任单位中排名首位的为主责单位'],
  ])('%s', (text, rule) => {
    expect(ruleIn(text)).toBe(rule);
  });

  it.each(['县发改局为牵头单位', '争取第一批试点，由县发改局牵头', '排名全市第一'])('%s states none', (text) => {
    expect(ruleIn(text)).toBeNull();
  });

  it('is the last one before the list it holds for', () => {
    const text = '列第一位的为牵头单位，下同。附件：排首位的为牵头单位';
    expect(ruleIn(text, 5)).toBe('列第一位的为牵头单位');
    expect(ruleIn(text)).toBe('排首位的为牵头单位');
  });
});
