import { describe, expect, it } from 'vitest';
import { sampleReply } from '#test/support/sample-reply.ts';
import type { OutgoingReply } from './outgoing-reply.ts';
import { withFewSources } from './with-few-sources.ts';

const resting = (count: number, inFull = false): OutgoingReply => {
  const sources = Array.from({ length: count }, (_, at) => ({
    document: '《方案》',
    path: `${at + 1}.`,
    quote: '原文',
  }));
  return sampleReply({ blocks: [{ kind: 'citations', heading: '依据', sources }], inFull });
};

describe('the sources of a reply', () => {
  it('are all shown when a screen holds them, or when they were asked for', () => {
    expect(withFewSources(resting(8))).toEqual(resting(8));
    expect(withFewSources(resting(9, true))).toEqual(resting(9, true));
  });

  it('are the first three when there are many, with how to get the others', () => {
    const [block] = withFewSources(resting(26)).blocks;
    expect(block).toMatchObject({ heading: '依据（共 26 条，先列 3 条，回复“展开”看全部）' });
    expect(block?.kind === 'citations' && block.sources.map(({ path }) => path)).toEqual(['1.', '2.', '3.']);
  });
});
