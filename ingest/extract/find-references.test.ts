import { expect, it } from 'vitest';
import { normalisedLines } from '#test/support/normalised-lines.ts';
import { findReferences } from './find-references.ts';

it('finds titles with and without numbers and numbers alone, each once, with their place', () => {
  const text = `根据《某市关于加强谋划工作的通知》（某政办发〔2019〕84号）和《某省规范性文件管理办法》要求，
按照某政发〔2020〕5号、《某市关于加强谋划工作的通知》执行，落实“《蓝海》”项目。`;
  const found = findReferences(normalisedLines(text).lines, { documentNumber: null, titles: [] });
  expect(
    found.map(({ title, documentNumber, span }) => [title, documentNumber, text.slice(span.start, span.end)]),
  ).toEqual([
    ['某市关于加强谋划工作的通知', '某政办发〔2019〕84号', '《某市关于加强谋划工作的通知》（某政办发〔2019〕84号）'],
    ['某省规范性文件管理办法', null, '《某省规范性文件管理办法》'],
    [null, '某政发〔2020〕5号', '某政发〔2020〕5号'],
  ]);
});

it('leaves out the document itself and what it encloses', () => {
  const { lines } = normalisedLines('《某县行动方案（2023-2027年）》已经审议通过（某政办发〔2023〕26号）。');
  const own = { documentNumber: '某政办发〔2023〕26号', titles: ['某县行动方案（2023—2027年）'] };
  expect(findReferences(lines, own)).toEqual([]);
});
