import { describe, expect, it } from 'vitest';
import type { DocumentNumber } from './document-number.ts';
import { findDocumentNumbers } from './find-document-numbers.ts';
import { matchDocumentNumber } from './match-document-number.ts';
import { parseDocumentNumber } from './parse-document-number.ts';

const registry = [
  '清政办发〔2023〕26号',
  '清政办发〔2023〕20号',
  '沧政办发〔2022〕20号',
  '国务院令第746号',
  '中国人民银行令〔2024〕第4号',
]
  .map((printed) => parseDocumentNumber(printed))
  .filter((number): number is DocumentNumber => number !== null);

const outcome = (text: string): string => {
  const [mention] = findDocumentNumbers(text, {
    knownAgencies: registry.map(({ agency }) => agency),
    knownSequences: new Set(registry.map(({ sequence }) => sequence)),
  });
  if (!mention) return 'no mention';
  const match = matchDocumentNumber(mention, registry);
  if (match.kind === 'exact') return `exact ${match.number.printed}`;
  return match.kind === 'none' ? 'none' : match.numbers.map(({ printed }) => printed).join(' | ');
};

describe('matchDocumentNumber', () => {
  it.each([
    ['清政办发(2023)26号', 'exact 清政办发〔2023〕26号'],
    ['国令第746号', 'exact 国务院令第746号'],
    ['国务院令746号', 'exact 国务院令第746号'],
    ['26号文', '清政办发〔2023〕26号'],
    ['20号文', '清政办发〔2023〕20号 | 沧政办发〔2022〕20号'],
    ['2022年20号文', '沧政办发〔2022〕20号'],
    ['政办发〔2023〕26号', '清政办发〔2023〕26号'],
    ['清政办〔2023〕26号', '清政办发〔2023〕26号'],
    ['人民银行令〔2024〕第4号', '中国人民银行令〔2024〕第4号'],
  ])('%s: %s', (text, expected) => expect(outcome(text)).toBe(expected));

  it.each([
    '清政办发〔2023〕99号',
    '清政办发〔2022〕26号',
    '沧政办发〔2023〕26号',
    '浙政办发〔2023〕26号',
    '清政发〔2023〕26号',
    '99号文',
  ])('nothing held answers for %s', (text) => expect(outcome(text)).toBe('none'));

  it('lets a number that took agency and year from its neighbour be another one', () => {
    const [, second] = findDocumentNumbers('清政办发〔2023〕26号和20号');
    expect(second && matchDocumentNumber(second, registry)).toMatchObject({ kind: 'exact' });
    const [, third] = findDocumentNumbers('沧政办发〔2022〕20号和26号');
    expect(third && matchDocumentNumber(third, registry)).toMatchObject({ kind: 'candidates' });
  });
});
