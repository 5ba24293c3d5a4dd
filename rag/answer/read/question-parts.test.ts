import { describe, expect, it } from 'vitest';
import { questionParts } from './question-parts.ts';

describe('questionParts', () => {
  it('parts a question that asks two things', () => {
    expect(questionParts('公告期多少天，期满后几天内申请')).toEqual(['公告期多少天', '期满后几天内申请']);
    expect(questionParts('个人最高贷多少、企业最高多少')).toEqual(['个人最高贷多少', '企业最高多少']);
  });

  it('keeps a question whole where a piece only describes', () => {
    const question = '我今年四十，没工作，社保补贴能领多少';
    expect(questionParts(question)).toEqual([question]);
  });
});
