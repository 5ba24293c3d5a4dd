import { describe, expect, it } from 'vitest';
import { formatDocumentName, shortDocumentName } from './format-citation.ts';

describe('the name of a document', () => {
  const report = { title: '政府工作报告', documentNumber: null, indexNumber: null };

  it('is its title and number', () => {
    expect(formatDocumentName({ ...report, documentNumber: '国发〔2018〕41号', signedOn: '2018-12-13' })).toBe(
      '《政府工作报告》（国发〔2018〕41号）',
    );
  });

  it('tells documents of one title without a number apart by the day they were signed', () => {
    expect(formatDocumentName({ ...report, signedOn: '2023-03-05' })).toBe('《政府工作报告》（2023年3月5日）');
    expect(formatDocumentName({ ...report, signedOn: null })).toBe('《政府工作报告》');
  });

  it('names the index number before the day', () => {
    expect(formatDocumentName({ ...report, indexNumber: '1133/2023-1', signedOn: '2023-03-05' })).toBe(
      '《政府工作报告》（索引号1133/2023-1）',
    );
  });

  it('is the title alone inside a sentence', () => {
    expect(shortDocumentName({ ...report, signedOn: '2023-03-05' })).toBe('《政府工作报告》');
  });
});
