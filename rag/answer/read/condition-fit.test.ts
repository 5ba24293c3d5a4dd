import { describe, expect, it } from 'vitest';
import { mappedFromSource } from '#core/mapped-text.ts';
import { asksAfterEvent, conditionOf } from './condition-fit.ts';

const condition = (text: string): string => conditionOf(mappedFromSource(text, { start: 0, end: text.length }));

describe('asksAfterEvent', () => {
  it.each([
    '网签忘了备案怎么办',
    '渔船证书丢了先干啥',
    '孩子错过报名了后面怎么补',
    '消防验收没过还能不能开业',
    '房租补贴到期想续，咋弄',
  ])('knows that something has happened in %s', (question) => {
    expect(asksAfterEvent(question)).toBe(true);
  });

  it.each(['入学要交哪些材料', '渔船更新补多少钱', '公租房怎么申请'])('knows that nothing has in %s', (question) => {
    expect(asksAfterEvent(question)).toBe(false);
  });
});

describe('conditionOf', () => {
  it.each([
    ['适龄儿童因病逾期未报名的，可于8月25日补报名。', '适龄儿童因病逾期未报名的，'],
    ['如渔船证书灭失，船东应当自发现之日起10日内公告。', '如渔船证书灭失，'],
    ['承租家庭收入发生变化时，应当在30日内申报，逾期按规定处理。', '承租家庭收入发生变化时，'],
    ['对验收未通过的项目暂停拨付资金。', '对验收未通过的项目'],
  ])('finds when %s holds', (sentence, found) => {
    expect(condition(sentence)).toBe(found);
  });

  it.each(['加快渔港建设，推进渔船更新。', '到2025年，建成消防站8个。'])('finds no condition in %s', (sentence) => {
    expect(condition(sentence)).toBe('');
  });
});
