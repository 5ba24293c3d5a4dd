import { describe, expect, it } from 'vitest';
import type { Evidence } from '../rank-sentences.ts';
import { figuresOfEvidence } from './figures-of-evidence.ts';

const evidenceOf = (text: string): Evidence => {
  const content = { text, runs: [{ at: 0, source: 0, length: text.length }] };
  const passage = {
    id: 'd#0',
    documentId: 'd',
    ordinal: 0,
    path: '一、',
    kind: 'clause',
    headings: [],
    content,
    span: { start: 0, end: text.length },
  } as const;
  return { found: { passage, score: 1 } as unknown as Evidence['found'], sentence: content, position: 0, score: 1 };
};

const read = (text: string) => figuresOfEvidence(evidenceOf(text)).map(({ own, low, high }) => [own, low, high]);

describe('figuresOfEvidence gives each figure the words of its own', () => {
  it('in an enumeration of names and figures', () => {
    expect(read('东苑32.5元/平方米/月、西苑18元/平方米/月、南苑50元/平方米/月。')).toEqual([
      ['东苑', '32.5元/平方米/月', '32.5元/平方米/月'],
      ['、西苑', '18元/平方米/月', '18元/平方米/月'],
      ['、南苑', '50元/平方米/月', '50元/平方米/月'],
    ]);
  });

  it('in a list that 分别 assigns', () => {
    expect(
      read('被评定为国家级、省级、市级创新平台的企业，分别给予每家80万元、30万元、20万元奖励。').map(([own, low]) => [
        own,
        low,
      ]),
    ).toEqual([
      ['被评定为国家级', '80万元'],
      ['省级', '30万元'],
      ['市级', '20万元'],
    ]);
  });

  it('with the end that a limit sets, and both of a range', () => {
    expect(read('拒不改正的，处5万元以下的罚款。').map(([, low, high]) => [low, high])).toEqual([[null, '5万元']]);
    expect(read('处1万元以上10万元以下的罚款。').map(([, low, high]) => [low, high])).toEqual([['1万元', '10万元']]);
  });

  it('and reads no size as a figure', () => expect(read('号牌规格为480毫米×140毫米。')).toEqual([]));
});
