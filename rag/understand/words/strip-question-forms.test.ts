import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectAsks } from '../detect-asks.ts';
import { subjectRuns } from './question-terms.ts';
import { stripQuestionForms } from './strip-question-forms.ts';

describe('what is left of a spoken question', () => {
  it.each([
    ['路灯坏了咋办', '路灯坏'],
    ['办下来得几天', '办下来'],
    ['要不要交押金', '交押金'],
    ['能不能延期', '延期'],
    ['允不允许兼职', '允许兼职'],
    ['低保怎么才能申请', '低保 申请'],
    ['由谁来批', '批'],
    ['垃圾清运归谁管', '垃圾清运 管'],
    ['文件里有没有说补贴', '补贴'],
    ['交到几号为止', '交到'],
    ['加分咋算', '加分'],
    ['可否兼职', '兼职'],
    ['最多能拿几多', '多 拿'],
    ['高效办成一件事怎么办', '高效办成一件'],
  ])('%s', (question, subject) => {
    expect(subjectRuns(question).join(' ')).toBe(subject);
  });

  it('knows the ask of a verb said twice', () => {
    expect(detectAsks('停车收不收钱').has('yes-no')).toBe(true);
    expect(detectAsks('材料交到几号').has('when')).toBe(true);
  });

  it('leaves a statement as it is, and never fails', () => {
    expect(stripQuestionForms('一般公共预算收入增长5%')).toBe('一般公共预算收入增长5%');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof stripQuestionForms(text) === 'string'));
  });
});
