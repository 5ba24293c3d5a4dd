import { describe, expect, it } from 'vitest';
import { findRuleStatements } from './rule-statements.ts';

const rules = (text: string, isList = false): readonly string[] =>
  findRuleStatements(text, isList).map(({ kind, reach, units, role }) =>
    `${kind} ${reach} ${units.map(({ printed }) => `${printed} ${role}`).join('、')}`.trim(),
  );

describe('findRuleStatements', () => {
  it.each([
    ['县水利局〔列第一位的为牵头单位，下同〕', 'first-listed onward'],
    ['财政部负责。列第一位者为牵头单位，下同', 'first-listed onward'],
    ['排在首位的为牵头单位', 'first-listed here'],
    ['各项任务列首位的单位为牵头单位', 'first-listed all'],
    ['第一责任单位为牵头单位，下同', 'first-listed onward'],
    ['以下各项工作均需各乡镇共同推进，不再单独列出', 'blanket onward 各乡镇 participant'],
    ['以上任务均由各县（市、区）政府负责落实，不再一一列出', 'blanket before 各县（市、区）政府 responsible'],
  ])('%j is %s', (text, rule) => {
    expect(rules(text)).toEqual([rule]);
  });

  it('reads 余同 in a unit list only', () => {
    expect(rules('责任单位：县水利局、各乡镇，余同', true)).toEqual(['same-units onward']);
    expect(rules('县发展和改革局（以下简称县发改局，下同）')).toEqual([]);
  });

  it.each(['各单位均要按照职责抓好落实', '县水利局为牵头单位', '排名第一的园区给予奖励'])('%j is none', (text) => {
    expect(rules(text)).toEqual([]);
  });
});
