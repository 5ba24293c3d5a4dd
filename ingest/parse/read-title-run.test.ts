import { expect, it } from 'vitest';
import { normalisedLines } from '#test/support/normalised-lines.ts';
import { readTitleRun } from './read-title-run.ts';

const run = (text: string, expected: readonly string[] = [], strict = false): number =>
  readTitleRun({ lines: normalisedLines(text).lines, at: 0, expected, strict });

it('reads wrapped lines up to the last that ends with a document type', () => {
  expect(run('某县人民政府关于贯彻落实某管理办法\n有关事项的通知\n某政发〔2024〕3号\n各乡镇：')).toBe(2);
});

it('adds the bracket of term or trial below, but not the one that says when it was passed', () => {
  expect(run('某县行动方案\n（2023—2027年）\n为加快发展，制定本方案。')).toBe(2);
  expect(run('某市条例\n（2020年5月14日某市人大常委会通过）')).toBe(1);
});

it('stops where an expected title is spelled out', () => {
  expect(run('某某申报\n审批表\n申请单位情况表', ['某某申报审批表'])).toBe(2);
});

it('finds no title in sentences, labels and headings', () => {
  expect(run('为贯彻落实上级精神，制定本方案。')).toBe(0);
  expect(run('版本：现行有效\n某某办法')).toBe(0);
  expect(run('一、总体要求')).toBe(0);
  expect(run('招生问答', [], true)).toBe(1);
  expect(run('你想知道的都在这', [], true)).toBe(0);
});
