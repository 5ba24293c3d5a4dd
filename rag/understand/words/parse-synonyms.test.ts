import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSynonyms } from './load-synonyms.ts';
import { mergeSynonyms, parseSynonyms } from './parse-synonyms.ts';

describe('a word list', () => {
  it('gives the official words of an everyday word in order', () => {
    const { synonyms, problems } = parseSynonyms('\uFEFF# 说明\r\n办证\t登记、核发证照\r\n\r\n老年卡\t老年人优待证\n');
    expect([...synonyms]).toEqual([
      ['办证', ['登记', '核发证照']],
      ['老年卡', ['老年人优待证']],
    ]);
    expect(problems).toEqual([]);
  });

  it('says which line can not be read and why, and reads the others', () => {
    const { synonyms, problems } = parseSynonyms(
      ['办证 登记', '\t登记', '低保\t', '低保\t最低生活保障', '低保\t救助', 'a\tb\tc', '一二三四五六七八九\t某'].join(
        '\n',
      ),
    );
    expect([...synonyms.keys()]).toEqual(['低保']);
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 5, 6, 7]);
    expect(problems[0]?.message).toContain('Tab');
    expect(problems[3]?.message).toBe('“低保”前面已写过');
  });

  it('tells a file of another encoding', () => {
    expect(parseSynonyms('\uFFFD\uFFFD\t登记').problems).toEqual([
      { line: 1, message: '有认不出的字，文件请存为 UTF-8 编码' },
    ]);
  });

  it('never fails, and loses no line in silence', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
        const text = lines.join('\n');
        const said = text.split(/\r\n|\r|\n/u).filter((line) => {
          const bare = line.replace(/^\uFEFF/u, '');
          return bare.trim() !== '' && !bare.trimStart().startsWith('#');
        });
        const { synonyms, problems } = parseSynonyms(text);
        expect(synonyms.size + problems.length).toBeLessThanOrEqual(said.length);
      }),
    );
  });

  it('comes without a slip of its own', () => {
    expect(loadSynonyms().size).toBeGreaterThan(1000);
  });

  it('puts the words of the office before those that come with Wenhao', () => {
    const merged = mergeSynonyms(
      new Map([['低保', ['最低生活保障']]]),
      new Map([['低保', ['社会救助', '最低生活保障']]]),
    );
    expect(merged.get('低保')).toEqual(['社会救助', '最低生活保障']);
  });
});
