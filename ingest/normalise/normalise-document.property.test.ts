import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPlain } from '../load/load-plain.ts';
import type { LoadedDocument } from '../load/loaded-document.ts';
import { normaliseDocument } from './normalise-document.ts';

const narrow = (text: string): string =>
  text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );

const squeeze = (text: string): string => narrow(text).replace(/\s/g, '');

/** Real sentences, headings and fields, as they stand in documents of several offices. */
const LINES = [
  '某县人民政府办公室关于印发某县制造业产业集群建设行动方案的通知',
  '某政办发〔2023〕26号',
  '各乡镇人民政府，县政府直属各单位：',
  '一、总体要求',
  '（一）主要思路。坚持以高端化智能化绿色化为主攻方向，统筹推进空间腾换、招大做强六大行动。',
  '1.整治低效工业用地。聚焦批而未供、供而未用等问题，容积率宜高则高。（责任单位：县资源规划局、县经信局）',
  '牵头单位：县发改局',
  '责任单位：县委组织部、县委宣传部、县农业农村局、市生态环境局某县分局、人行县支行等。',
  '到２０２７年，规上企业营业收入突破25亿元，规上企业 R&D 投入年均保持1800万元以上。',
  '第十二条　本办法自2024年11月1日起施行，《某办法》（某发〔2018〕30号）同时废止。',
  '序号\t项目名称\t责任单位',
  '1\t西城区综合服务 中心新建项目\t县绿色小微园区指 挥部',
  '某县人民政府办公室',
  '2023年4月23日',
  '（此件公开发布）',
];

/** A document with its lines cut at random places, as page breaks and wraps do. */
const brokenDocument = fc
  .array(
    fc.tuple(
      fc.constantFrom(...LINES),
      fc.array(fc.nat(90), { maxLength: 3 }),
      fc.constantFrom('\n', '\n\n', '\r\n', '\n \n'),
    ),
    {
      maxLength: 14,
    },
  )
  .map((lines) =>
    lines
      .map(([line, cuts, ending]) => {
        const places = [...new Set(cuts)]
          .filter((cut) => cut < line.length && !line.includes('\t'))
          .sort((a, b) => a - b);
        return `${[0, ...places].map((from, at) => line.slice(from, places[at])).join(ending)}\n`;
      })
      .join('\n'),
  );

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(...'一二（）()、，。：；《》1２aＢ 　\t\n\n\r*#|<p>-—&;\u200B\uD800'),
    maxLength: 300,
  }),
);

const expectFaithful = (loaded: LoadedDocument): void => {
  const { lines, sourceText } = normaliseDocument(loaded);
  for (const { content, span } of lines) {
    expect(content.text.trim()).not.toBe('');
    let [at, source] = [0, 0];
    for (const run of content.runs) {
      expect(run.at).toBeGreaterThanOrEqual(at);
      expect(run.source).toBeGreaterThanOrEqual(source);
      [at, source] = [run.at + run.length, run.source + run.length];
      const printed = narrow(sourceText.slice(run.source, source)).replace(/[\s\u0085]|&/g, ' ');
      expect(content.text.slice(run.at, at).replace(/[\s&<>"“”—·]/g, ' ')).toBe(printed.replace(/[<>"“”—·]/g, ' '));
    }
    expect(at).toBeLessThanOrEqual(content.text.length);
    expect(span.start).toBeLessThan(span.end);
    expect(span.end).toBeLessThanOrEqual(sourceText.length);
  }
};

test('every mapped character stands in the source, in order, on broken documents', () => {
  fc.assert(
    fc.property(brokenDocument, (text) => expectFaithful(loadPlain(text, 'text'))),
    { numRuns: 300 },
  );
});

test('every mapped character stands in the source, in order, on any text, and nothing throws', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('text' as const, 'markdown' as const), (text, format) =>
      expectFaithful(loadPlain(text, format)),
    ),
    { numRuns: 1000 },
  );
});

test('no character of a broken document is lost or doubled, and the order is kept', () => {
  fc.assert(
    fc.property(brokenDocument, (text) => {
      const { lines } = normaliseDocument(loadPlain(text, 'text'));
      expect(squeeze(lines.map((line) => line.content.text).join(''))).toBe(squeeze(text));
    }),
    { numRuns: 300 },
  );
});

test('text without any markup is kept whole whatever it is', () => {
  const units = fc.constantFrom(...'县乡镇政府一二三（）、，。：；《》“”abZ019年月日 　\n\n');
  fc.assert(
    fc.property(fc.string({ unit: units, maxLength: 400 }), (text) => {
      const loaded = { ...loadPlain(text, 'text'), furniture: [] };
      const { lines } = normaliseDocument(loaded);
      expect(squeeze(lines.map((line) => line.content.text).join(''))).toBe(squeeze(text));
    }),
    { numRuns: 500 },
  );
});

test('a line of five million characters is read in one piece', () => {
  const text = '各乡镇 要高度重视，'.repeat(500_000);
  const { lines } = normaliseDocument(loadPlain(text, 'text'));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.content.text.length).toBe(4_500_000);
});
