import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../rank-sentences.ts';
import { type FoundParts, partsNamed, partsOfWhole } from './find-parts.ts';

const evidenceOf = (text: string): Evidence => {
  const content = { text, runs: [{ at: 0, source: 0, length: text.length }] };
  const passage = { documentId: 'd', path: '一、', kind: 'clause', headings: [], content };
  return { found: { passage, score: 1 }, sentence: content, position: 0, score: 1 } as unknown as Evidence;
};

const shown = (found: FoundParts | null) =>
  found && [found.parts.map(({ figure }) => figure.low ?? figure.high), found.whole?.low ?? null];

const sum = (question: string, sentence: string) => shown(partsNamed(question, evidenceOf(sentence)));
const whole = (question: string, sentence: string) => shown(partsOfWhole(question, evidenceOf(sentence)));

describe('partsNamed finds each figure that a question puts together', () => {
  it.each([
    [
      '商业体、酒店、办公三块面积加起来等于总建筑面积吗',
      '总建筑面积8.5万平方米，其中1.5万平商业体、2万平酒店、3.5万平办公。',
      [['1.5万平', '2万平', '3.5万平'], '8.5万平方米'],
    ],
    ['风电光伏装机合一块儿多少', '风电装机达到100万千瓦，光伏装机达到14万千瓦。', [['100万千瓦', '14万千瓦'], null]],
    ['消防站、微型站一共建几座', '新建2座消防站、5座微型站、12座取水点。', [['2座', '5座'], null]],
    ['小学和初中学位总共新增多少个', '新增小学学位1200个、初中学位800个、高中学位600个。', [['1200个', '800个'], null]],
    ['保障房、人才房和安置房合计几套', '保障房300套、人才房120套、安置房80套。', [['300套', '120套', '80套'], null]],
    ['渔船更新和减船各补多少，加起来呢', '渔船更新补助50万元，减船补助30万元。', [['50万元', '30万元'], null]],
  ])('%s', (question, sentence, expected) => expect(sum(question, sentence)).toEqual(expected));

  it.each([
    ['卫生院、小学、幼儿园一共几所', '新建小学3所、幼儿园5所。', 'one thing has no figure'],
    ['小学、卫生院、幼儿园一共几所', '新建小学3所、幼儿园5所。', 'one in the middle has none'],
    ['低保和特困一共补多少', '低保每月补800元，特困每年补1200元。', 'another period'],
    ['工业企业和规上企业一共几家', '工业企业500家，其中规上企业80家。', 'a whole and its part'],
    ['博士硕士和本科补贴一共多少', '博士每人补10000元、硕士每人补7000元、其他每人补5000元。', 'the last has none'],
    ['博士，硕士，本科一共多少', '博士每人补10000元、硕士每人补7000元。', 'the last has none, after a comma'],
    ['三类学校合计几所', '小学3所、初中5所。', 'fewer than are counted'],
  ])('but not in %s', (question, sentence) => expect(sum(question, sentence)).toBeNull());
});

describe('partsOfWhole finds a whole and what is taken from it', () => {
  it.each([
    ['除开放货的还剩多大', '总建筑面积2.3万平方米，其中仓储面积2万平方米。', [['2万平方米'], '2.3万平方米']],
    ['除去配建的还剩几套', '筹集租赁住房2000套，其中配建500套、改造800套。', [['500套'], '2000套']],
    ['省级资金占几成', '总投资12亿元，其中省级资金3亿元、自筹9亿元。', [['3亿元'], '12亿元']],
  ])('%s', (question, sentence, expected) => expect(whole(question, sentence)).toEqual(expected));

  it.each([
    ['除去旧的还剩几套', '筹集租赁住房2000套，其中配建500套、改造800套。'],
    ['除去仓库还剩多大', '总建筑面积2.3万平方米，仓储面积2万平方米。'],
    ['还剩多少', '总投资12亿元，其中新建码头3座。'],
  ])('but not in %s: %s', (question, sentence) => expect(whole(question, sentence)).toBeNull());
});
