import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '#core/citation.ts';
import type { Section } from '#core/section.ts';
import { type CitedSource, checkClaim } from './check-claim.ts';
import type { Claim } from './claim.ts';

const sentence = '到2027年，县发改局牵头建成“一岛一品”项目12个，累计完成投资1.5亿元。';
const sourceText = `一、主要目标\n${sentence}\n二、保障措施\n每月调度一次。`;
const section = (path: string, start: number, end: number): Section => ({
  path,
  label: path,
  heading: '',
  kind: 'section',
  parent: null,
  depth: 0,
  span: { start, end },
});
const first = sourceText.indexOf('二、');
const source: CitedSource = {
  sourceText,
  sections: [section('一、', 0, first - 1), section('二、', first, sourceText.length)],
};
const start = sourceText.indexOf(sentence);
const citation: Citation = {
  documentId: 'd',
  documentNumber: '某政办发〔2023〕26号',
  indexNumber: null,
  title: '某县行动方案',
  path: '一、',
  quote: sentence,
  span: { start, end: start + sentence.length },
};
const lookUp = (id: string): CitedSource | undefined => (id === 'd' ? source : undefined);
const verdict = (claim: Partial<Claim>) =>
  checkClaim({ kind: 'extract', text: sentence, citations: [citation], ...claim }, lookUp);

describe('the citation gate', () => {
  it('passes an extract of its quote', () => {
    expect(verdict({ text: '累计完成投资1.5亿元' })).toBe('sound');
    expect(verdict({ text: '到2027年，…累计完成投资1.5亿元。' })).toBe('sound');
  });

  it('drops a statement that cites nothing', () => {
    expect(verdict({ citations: [] })).toBe('no-citation');
  });

  it('drops a quote from another section, another document or past the section', () => {
    expect(verdict({ citations: [{ ...citation, path: '二、' }] })).toBe('quote-not-verbatim');
    expect(verdict({ citations: [{ ...citation, documentId: 'x' }] })).toBe('quote-not-verbatim');
    expect(verdict({ citations: [{ ...citation, span: { start, end: sourceText.length } }] })).toBe(
      'quote-not-verbatim',
    );
  });

  it('passes a composed statement whose facts stand in the quote', () => {
    expect(verdict({ kind: 'composed', text: '某政办发〔2023〕26号一、：县发改局，12个' })).toBe('sound');
  });

  it.each([
    '县财政局牵头',
    '建成项目2个',
    '投资5亿元',
    '投资15亿元',
    '“一岛一功能”项目',
    '到2025年',
    '某政办发〔2023〕27号',
    '十二个项目',
  ])('drops a composed statement with a fact the quote does not hold: %s', (text) => {
    expect(verdict({ kind: 'composed', text })).toBe('token-unsupported');
  });

  it('lets a computed figure through when its operands are quoted and it comes out the same again', () => {
    const product = (result: number, factors: readonly number[]) =>
      verdict({
        kind: 'computed',
        text: `推算${result}个`,
        calculations: [{ kind: 'product', result, factors }],
        given: ['2年'],
      });
    expect(product(24, [12, 2])).toBe('sound');
    expect(product(25, [12, 2])).toBe('calculation-wrong');
    expect(product(26, [13, 2])).toBe('calculation-wrong');
    expect(verdict({ kind: 'computed', text: '推算24个' })).toBe('token-unsupported');
    expect(verdict({ kind: 'computed', text: '推算', operands: ['13个'] })).toBe('token-unsupported');
  });

  it('counts words that are quoted, and years from one to another', () => {
    const counted = (of: readonly string[], result: number) =>
      verdict({ kind: 'computed', text: `共${result}家`, calculations: [{ kind: 'count', result, of }] });
    expect(counted(['县发改局'], 1)).toBe('sound');
    expect(counted(['县发改局', '县财政局'], 2)).toBe('calculation-wrong');
    expect(counted(['县发改局'], 2)).toBe('calculation-wrong');
    const years = (from: number) =>
      verdict({
        kind: 'computed',
        text: '共5年',
        calculations: [{ kind: 'years', result: 5, from, to: 2027 }],
        given: ['2023年'],
      });
    expect(years(2023)).toBe('sound');
    expect(years(2022)).toBe('calculation-wrong');
  });

  it.each([['到2027年12月'], ['某政办发〔2027〕26号']])(
    'drops days and numbers of documents that are put together from parts of the quote: %s',
    (text) => {
      expect(verdict({ kind: 'composed', text })).toBe('token-unsupported');
    },
  );

  it('closes the gap of a page break inside a quote and nothing else', () => {
    const torn = `一、规上企业营\n\n业收入突破25亿元`;
    const quoteStart = 2;
    const tornSource = { sourceText: torn, sections: [section('一、', 0, torn.length)] };
    const tornCitation = {
      ...citation,
      quote: '规上企业营业收入突破25亿元',
      span: { start: quoteStart, end: torn.length },
    };
    expect(
      checkClaim({ kind: 'extract', text: '营业收入突破25亿元', citations: [tornCitation] }, () => tornSource),
    ).toBe('sound');
  });

  it('always catches one changed, added or missing character of a quote or an extract', () => {
    const characters = fc.constantFrom(...'0123456789甲乙县市局万亿以上下不', '，', '。');
    fc.assert(
      fc.property(
        fc.nat(sentence.length - 1),
        characters,
        fc.constantFrom('change', 'insert', 'delete'),
        (at, char, how) => {
          const rest = sentence.slice(how === 'insert' ? at : at + 1);
          const forged = `${sentence.slice(0, at)}${how === 'delete' ? '' : char}${rest}`;
          fc.pre(forged !== sentence);
          expect(verdict({ citations: [{ ...citation, quote: forged }] })).toBe('quote-not-verbatim');
          fc.pre(!sentence.includes(forged));
          expect(verdict({ text: forged })).toBe('text-not-in-quote');
        },
      ),
    );
  });
});
