import { describe, expect, it } from 'vitest';
import { mappedFromSource } from '#core/mapped-text.ts';
import type { Passage } from '#core/passage.ts';
import { asksGoals, goalSentences } from './goal-sentences.ts';

const passage = (path: string, headings: readonly string[], text: string, start = 0): Passage => ({
  id: `a#${path}#${start}`,
  documentId: 'a',
  ordinal: start,
  path,
  kind: 'subsection',
  headings,
  content: mappedFromSource(text, { start: 0, end: text.length }),
  span: { start, end: start + text.length },
});

const none = (_heading: string): number => 0;
const texts = (passages: readonly Passage[], years: readonly string[], scoreOf = none): readonly string[] =>
  goalSentences(passages, { years, scoreOf }).map(({ sentence }) => sentence.text);

describe('asksGoals', () => {
  it.each([
    '写段话讲渔港建设到2025年要达到什么',
    '介绍一下消防这块三年要达成啥',
    '拟一段讲校舍改造要干到啥地步',
    '写段工作目标',
  ])('knows that goals are asked for in %s', (question) => {
    expect(asksGoals(question)).toBe(true);
  });

  it('knows that other drafts want no goals', () => {
    expect(asksGoals('给我拟一段公租房申请流程的介绍')).toBe(false);
  });
});

describe('goalSentences', () => {
  const goals = '到2022年，新建渔港3座。渔船更新120艘。\n到2025年，渔港经济区达到6个。';

  it('takes the paragraph of the year asked about', () => {
    expect(texts([passage('一、（二）', ['（二）主要目标'], goals)], ['2022'])).toEqual([
      '到2022年，新建渔港3座。',
      '渔船更新120艘。',
    ]);
  });

  it('follows a paragraph into the next passage of its section, and no further', () => {
    const cut = passage('一、（二）', ['（二）主要目标'], '休闲渔业产值达到8亿元。', goals.length);
    const other = passage('二、', ['二、保障目标'], '培训渔民5000人。', goals.length + 12);
    expect(texts([passage('一、（二）', ['（二）主要目标'], goals), cut, other], ['2025'])).toEqual([
      '到2025年，渔港经济区达到6个。',
      '休闲渔业产值达到8亿元。',
    ]);
  });

  it('takes the sections of the subject before those of the goals, and only what counts something', () => {
    const fire = passage('三、', ['三、推进消防站建设'], '压实责任。新建乡镇消防站8个。');
    const scoreOf = (heading: string): number => (heading.includes('消防站') ? 1 : 0);
    expect(texts([passage('一、', ['一、主要目标'], goals), fire], [], scoreOf)).toEqual(['新建乡镇消防站8个。']);
  });
});
