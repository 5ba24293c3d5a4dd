import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concatMapped,
  mappedFromSource,
  replaceMapped,
  sliceMapped,
  sourceSpanOf,
  trimMapped,
  unmappedText,
} from './mapped-text.ts';

const source = '规上企业营\n\n业收入突破25亿元，基本形成格局。';

describe('mapped text', () => {
  it('keeps the place of text joined over a page break', () => {
    const joined = concatMapped([
      mappedFromSource(source, { start: 0, end: 5 }),
      mappedFromSource(source, { start: 7, end: 16 }),
    ]);
    expect(joined.text).toBe('规上企业营业收入突破25亿元');
    expect(sourceSpanOf(joined, { start: 2, end: 8 })).toEqual({ start: 2, end: 10 });
  });

  it('has no place for words of our own', () => {
    const row = concatMapped([unmappedText('责任单位：'), mappedFromSource(source, { start: 0, end: 4 })]);
    expect(sourceSpanOf(row, { start: 0, end: 5 })).toBeNull();
    expect(sourceSpanOf(row, { start: 0, end: 9 })).toEqual({ start: 0, end: 4 });
  });

  it('keeps the place of a character that is narrowed', () => {
    const narrowed = replaceMapped(mappedFromSource('到２０２７年', { start: 0, end: 6 }), /[０-９]/gu, (match) =>
      match[0].normalize('NFKC'),
    );
    expect(narrowed.text).toBe('到2027年');
    expect(sourceSpanOf(narrowed, { start: 1, end: 5 })).toEqual({ start: 1, end: 5 });
  });

  it('keeps what follows in place when characters are taken out', () => {
    const without = replaceMapped(mappedFromSource('**加强**保障', { start: 0, end: 8 }), /\*+/gu, () => '');
    expect(without.text).toBe('加强保障');
    expect(sourceSpanOf(without, { start: 2, end: 4 })).toEqual({ start: 6, end: 8 });
  });

  it('trims white space and its mapping', () => {
    const trimmed = trimMapped(mappedFromSource('  附件 ', { start: 0, end: 5 }));
    expect(trimmed).toEqual({ text: '附件', runs: [{ at: 0, source: 2, length: 2 }] });
  });
});

const mappedOf = (text: string, cuts: readonly number[]) => {
  const bounds = [...new Set([0, ...cuts.map((cut) => cut % (text.length + 1)), text.length])].sort((a, b) => a - b);
  return concatMapped(bounds.slice(1).map((end, index) => mappedFromSource(text, { start: bounds[index] ?? 0, end })));
};

describe('offset map, for any text', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 60 });
  const cuts = fc.array(fc.nat(60), { maxLength: 6 });

  it('points every character at itself', () => {
    fc.assert(
      fc.property(texts, cuts, (text, at) => {
        const mapped = mappedOf(text, at);
        expect(mapped.text).toBe(text);
        for (const run of mapped.runs) {
          expect(mapped.text.slice(run.at, run.at + run.length)).toBe(text.slice(run.source, run.source + run.length));
        }
      }),
    );
  });

  it('gives the same place before and after slicing', () => {
    fc.assert(
      fc.property(texts, cuts, fc.nat(60), fc.nat(60), (text, at, a, b) => {
        const mapped = replaceMapped(mappedOf(text, at), /\s/gu, () => '');
        const [start, end] = [Math.min(a, b, mapped.text.length), Math.min(Math.max(a, b), mapped.text.length)];
        const slice = sliceMapped(mapped, { start, end });
        expect(sourceSpanOf(slice, { start: 0, end: slice.text.length })).toEqual(sourceSpanOf(mapped, { start, end }));
      }),
    );
  });

  it('never runs backwards after deletions', () => {
    fc.assert(
      fc.property(texts, fc.string({ minLength: 1, maxLength: 1 }), (text, char) => {
        const mapped = replaceMapped(
          mappedOf(text, []),
          new RegExp(`\\u{${char.codePointAt(0)?.toString(16)}}`, 'gu'),
          () => '',
        );
        const ends = mapped.runs.map(({ source: from, length }) => from + length);
        expect(mapped.runs.every((run, index) => index === 0 || run.source >= (ends[index - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
