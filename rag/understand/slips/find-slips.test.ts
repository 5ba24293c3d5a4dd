import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectTerms } from '../lexicon/collect-terms.ts';
import { indexTerms } from '../lexicon/term-index.ts';
import { findSlips, hanPairs } from './find-slips.ts';

const TEXTS = [
  '由县发改委牵头，县资规局、县民政局配合，完善养老服务设施专项规划。',
  '加强退役军人服务保障，落实职业技能培训补贴，补贴标准由县人力社保局会同县财政局制定。',
  '推进家庭医生签约服务，家庭医生签约服务费由医保基金、公共卫生经费和居民共同分担。',
  '家庭医生签约服务坚持自愿原则，养老服务设施用地纳入规划，补贴资金专款专用。',
  '受益所有人备案信息由市场主体登记机关管理，市场主体应当及时备案，养老服务设施不得挪作他用。',
  '职业技能培训补贴向企业职工倾斜，“高效办成一件事”改革持续推进。',
];
const UNITS = ['县发改委', '发改委', '县资规局', '资规局', '县民政局', '民政局', '县财政局', '财政局', '县人力社保局'];
const lexicon = indexTerms(
  collectTerms({ units: UNITS, titles: ['养老服务设施管理办法'], headings: ['家庭医生签约'], texts: TEXTS }),
);
const held = new Set([...TEXTS.flatMap((text) => hanPairs(text)), ...lexicon.pairs]);
const isHeld = (pair: string): boolean => held.has(pair);
const read = (question: string): string =>
  findSlips(question, lexicon, isHeld)
    .map(({ typed, meant }) => `${typed}→${meant}`)
    .join(' ');

describe('slips in a question', () => {
  it('reads a character of the same sound as the one that the documents print', () => {
    expect(read('发该委牵头什么')).toBe('发该委→发改委');
    expect(read('资归局要做哪些事')).toBe('资归局→资规局');
    expect(read('家廷医生')).toBe('家廷医生→家庭医生');
  });

  it('reads a character of the same shape', () => {
    expect(read('市场主休要办什么')).toBe('市场主休→市场主体');
  });

  it('tries every reading of a character', () => {
    expect(read('市场煮体')).toBe('市场煮体→市场主体');
    expect(read('市场朱体')).toBe('市场朱体→市场主体');
  });

  it('leaves alone what the documents print', () => {
    for (const text of TEXTS) expect(read(text)).toBe('');
  });

  it('leaves a word of the language alone that the documents do not use', () => {
    expect(read('公园几点开门')).toBe('');
    expect(read('今天天气怎么样')).toBe('');
    expect(read('食堂的饭菜不好吃')).toBe('');
  });

  it('leaves function words alone', () => {
    expect(read('民政局是什么')).toBe('');
  });

  it('changes nothing where two corrections are equally near', () => {
    const rivals = indexTerms([
      { text: '海渔办', count: 2, isName: true },
      { text: '海域办', count: 2, isName: true },
    ]);
    expect(findSlips('海玉办', rivals, () => false)).toEqual([]);
  });

  it('says where in the question the slip stands', () => {
    expect(findSlips('请问发该委电话', lexicon, isHeld)).toEqual([
      { start: 2, end: 5, typed: '发该委', meant: '发改委' },
    ]);
  });
});

describe('on any input', () => {
  it('never fails, and never reports a slip that changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { typed, meant } of findSlips(text, lexicon, isHeld)) expect(typed).not.toBe(meant);
      }),
    );
  });

  it('never corrects an exact term of the documents, whatever stands around it', () => {
    const terms = [...new Set(TEXTS.flatMap((text) => text.split(/[，。、“”]/u)))].filter((part) => part.length > 1);
    fc.assert(
      fc.property(fc.constantFrom(...terms), fc.integer({ min: 0, max: 8 }), (term, from) => {
        expect(findSlips(term.slice(from), lexicon, isHeld)).toEqual([]);
        expect(findSlips(`请问：${term}？`, lexicon, isHeld)).toEqual([]);
      }),
    );
  });

  it('puts one wrong character of the same sound right in a name, or leaves it', () => {
    fc.assert(
      fc.property(fc.constantFrom('发改委', '资规局', '民政局', '财政局'), fc.nat(2), (name, at) => {
        const wrong = { 发: '法', 改: '该', 委: '尾', 资: '姿', 规: '归', 局: '菊', 民: '岷', 政: '证', 财: '材' };
        const character = wrong[name.charAt(at) as keyof typeof wrong];
        const typed = name.slice(0, at) + character + name.slice(at + 1);
        const slips = findSlips(typed, lexicon, isHeld);
        expect(slips.every(({ meant }) => meant === name)).toBe(true);
      }),
    );
  });
});
