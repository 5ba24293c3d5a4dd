import { describe, expect, it } from 'vitest';
import { unmappedText } from '#core/mapped-text.ts';
import type { Passage } from '#core/passage.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { Evidence } from '../rank-sentences.ts';
import { bestForParts } from './best-for-parts.ts';

const passage = { id: 1, documentId: 'd', path: '一、', headings: [] } as unknown as Passage;
const evidence = (text: string, score: number): Evidence => ({
  found: { passage, score: 1, lexical: 1, dense: 0 },
  sentence: unmappedText(text),
  position: 0,
  score,
});

describe('bestForParts', () => {
  it('answers each part by the sentence of its own subject and measure, in the order asked', () => {
    const question = '个人创业贷款最高多少、小微企业最高多少';
    const terms = new Set(lexicalTerms(question));
    const scoreOf = (text: string): number => new Set(lexicalTerms(text).filter((term) => terms.has(term))).size;
    const ranked = [
      evidence('小微企业申请创业贷款的，最高不超过200万元。', 2),
      evidence('个人创业贷款最高不超过30万元。', 1.9),
      evidence('贷款由财政贴息。', 1.2),
    ];
    const chosen = bestForParts(['个人创业贷款最高多少', '小微企业最高多少'], ranked, scoreOf);
    expect(chosen.map(({ sentence }) => sentence.text)).toEqual([
      '个人创业贷款最高不超过30万元。',
      '小微企业申请创业贷款的，最高不超过200万元。',
    ]);
  });
});
