import { describe, expect, it } from 'vitest';
import { indexTerms } from '../lexicon/term-index.ts';
import { abbreviates } from './abbreviates.ts';
import { findAbbreviations } from './find-abbreviations.ts';

const term = (text: string, count: number) => ({ text, count, isName: false });
const terms = indexTerms([
  term('个人所得税', 17),
  term('个人所得税法', 3),
  term('家庭医生', 208),
  term('家庭医生签约', 87),
  term('失业保险', 40),
  term('高新技术企业', 12),
  term('职业教育', 9),
  term('职业教师', 7),
  term('基层文化', 2),
  term('交通运输', 30),
]);
const read = (question: string, frequency = 0): string =>
  findAbbreviations(
    question,
    () => frequency,
    () => terms,
  )
    .map(({ short, meant }) => `${short}→${meant}`)
    .join(' ');

describe('short forms in a question', () => {
  it.each([
    ['每月个税能少扣多少', '个税→个人所得税'],
    ['家医签约服务费怎么分担', '家医→家庭医生'],
    ['失业险怎么领', '失业险→失业保险'],
    ['高企有什么奖励', '高企→高新技术企业'],
  ])("reads %s by the documents' own term", (question, expected) => {
    expect(read(question)).toBe(expected);
  });

  it('leaves a form alone that fits two terms alike, or one that is hardly said', () => {
    expect(read('职教怎么办')).toBe('');
    expect(read('基文怎么申请')).toBe('');
  });

  it('takes words of the dictionary and measures for what they are', () => {
    expect(read('交通什么时候恢复')).toBe('');
    expect(read('三个税种怎么申报')).toBe('');
    expect(read('一家医院几张床')).toBe('');
  });

  it('leaves a form alone that the documents print as often as any term', () => {
    expect(read('个税怎么扣', 6)).toBe('');
    expect(read('高企有什么奖励', 5)).toBe('');
    expect(read('高企有什么奖励', 4)).toBe('高企→高新技术企业');
  });
});

describe('abbreviates', () => {
  it.each([
    ['长护险', '长期护理保险'],
    ['环评', '环境影响评价'],
    ['民企', '民营企业'],
    ['农机', '农业机械'],
  ])('%s is short for %s', (short, long) => {
    expect(abbreviates(short, long)).toBe(true);
  });

  it.each([
    ['家庭', '家庭医生'],
    ['医保', '基本医疗保险'],
    ['税个', '个人所得税'],
    ['个税', '个人所得税专项附加扣除'],
  ])('%s is not short for %s', (short, long) => {
    expect(abbreviates(short, long)).toBe(false);
  });
});
