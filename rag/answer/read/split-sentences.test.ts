import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mappedFromSource, sourceSpanOf } from '#core/mapped-text.ts';
import { splitClauses, splitSentences } from './split-sentences.ts';

const mapped = (text: string) => mappedFromSource(text, { start: 0, end: text.length });
const texts = (text: string) => splitSentences(mapped(text)).map((sentence) => sentence.text);

describe('cutting sentences', () => {
  it('cuts at sentence ends and semicolons', () => {
    expect(texts('每年新增3家以上。到2027年建成2个；开展试点！')).toEqual([
      '每年新增3家以上。',
      '到2027年建成2个；',
      '开展试点！',
    ]);
  });

  it('keeps what stands in brackets and quotation marks together', () => {
    expect(texts('建立“一个项目。一个班子”的体系（含县级；乡级）。完成。')).toEqual([
      '建立“一个项目。一个班子”的体系（含县级；乡级）。',
      '完成。',
    ]);
  });

  it('gives a remark after a full stop a piece of its own', () => {
    expect(texts('推进改革。(责任单位:县委组织部)筹建人才驿站。（责任单位：县科协）')).toEqual([
      '推进改革。',
      '(责任单位:县委组织部)',
      '筹建人才驿站。',
      '（责任单位：县科协）',
    ]);
  });

  it('keeps the label of an entry with its text', () => {
    expect(texts('应符合以下条件：\n（一）年满18周岁；\n（二）无犯罪记录。')).toEqual([
      '应符合以下条件：',
      '（一）年满18周岁；',
      '（二）无犯罪记录。',
    ]);
  });

  it('does not let an unclosed bracket swallow the next line', () => {
    expect(texts('（责任单位：县发改局\n第二句。')).toEqual(['（责任单位：县发改局', '第二句。']);
  });

  it('cuts clauses at commas outside brackets', () => {
    expect(splitClauses(mapped('到2027年，建成园区（甲，乙），扩容。')).map(({ text }) => text)).toEqual([
      '到2027年，',
      '建成园区（甲，乙），',
      '扩容。',
    ]);
  });

  it('loses nothing and keeps every sentence in its place, for any text', () => {
    const alphabet = fc.constantFrom(...'县发改局。；，（）“”\n 12！');
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 80 }), (text) => {
        const sentences = splitSentences(mapped(text));
        expect(
          sentences
            .map((sentence) => sentence.text)
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(text.replace(/\s/gu, ''));
        for (const sentence of sentences) {
          const span = sourceSpanOf(sentence, { start: 0, end: sentence.text.length });
          expect(span && text.slice(span.start, span.end)).toBe(sentence.text);
        }
      }),
    );
  });
});
