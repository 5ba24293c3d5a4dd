import { describe, expect, it } from 'vitest';
import { mappedFromSource } from '#core/mapped-text.ts';
import { splitRhythms } from './split-rhythms.ts';

const parts = (text: string): readonly string[] =>
  splitRhythms(mappedFromSource(text, { start: 0, end: text.length })).map(
    ({ name, content }) => `${name}|${content.text}`,
  );

describe('splitRhythms', () => {
  it('cuts at the names that were announced', () => {
    expect(
      parts('建立“周调度、月通报”机制。周调度，专班每周五召开碰头会。协调解决问题。月通报，每月5日前通报进展。'),
    ).toEqual(['周调度|周调度，专班每周五召开碰头会。协调解决问题。', '月通报|月通报，每月5日前通报进展。']);
  });

  it('cuts where a sentence goes on to a second rhythm', () => {
    expect(parts('信息报送。专班每季度编印简报，同时实行进展月报。各部门不再自行编发。')).toEqual([
      '|信息报送。专班每季度编印简报',
      '|同时实行进展月报。各部门不再自行编发。',
    ]);
  });

  it('leaves a text with one rhythm, or none, whole', () => {
    expect(parts('制定年度计划。每年年初制定工作计划。明确目标。')).toEqual([
      '|制定年度计划。每年年初制定工作计划。明确目标。',
    ]);
    expect(parts('成立专班，统筹推进。')).toEqual(['|成立专班，统筹推进。']);
  });
});
