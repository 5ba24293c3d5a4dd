import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseNumeral } from '../numerals.ts';
import {
  compareSectionPaths,
  findSectionPaths,
  isAncestorPath,
  normaliseSectionPath,
  parentPath,
  resolveSectionPath,
} from '../section-path.ts';

describe('normaliseSectionPath', () => {
  it.each([
    ['三、（一）1.', '三、（一）1.'],
    ['三(一)1', '三、（一）1.'],
    ['三、(一)1、', '三、（一）1.'],
    ['三，（一） 1．', '三、（一）1.'],
    ['二（六）17', '二、（六）17.'],
    ['（六）第17项', '（六）17.'],
    ['(六）', '（六）'],
    ['㈥', '（六）'],
    ['二、（一）1.（2）①', '二、（一）1.（2）①'],
    ['二（一）1⑵', '二、（一）1.（2）'],
    ['第17条', '第十七条'],
    ['第五条（二）', '第五条（二）'],
    ['第三条第二款', '第三条第二款'],
    ['第三条第二款第（一）项', '第三条第二款（一）'],
    ['第三条的第二项', '第三条（二）'],
    ['第十二条之一', '第十二条之一'],
    ['第一章第2节', '第一章第二节'],
    ['附件2·一、', '附件2·一、'],
    ['附件二', '附件2'],
    ['附件表·三、6', '附件表·三、6'],
    ['附件表三、6', '附件表·三、6'],
    ['附件六.1', '附件·六、1.'],
    ['1.2.3', '1.2.3'],
  ])('%s becomes %s', (text, path) => expect(normaliseSectionPath(text)).toBe(path));

  it.each([
    '',
    '三年',
    '十四五',
    '牵头单位',
    '（2022—2024年）',
    '1（一）三',
    '第一批',
    '第三产业',
    '一体化',
    '26号文',
    '（一',
  ])('"%s" is no path', (text) => expect(normaliseSectionPath(text)).toBeNull());
});

const small = fc.integer({ min: 1, max: 30 });
const chinese = small.map(formatChineseNumeral);
const canonical = fc.oneof(
  fc.tuple(chinese, chinese, small, small).map(([one, two, three, four]) => `${one}、（${two}）${three}.（${four}）`),
  fc.tuple(chinese, chinese).map(([one, two]) => `第${one}条第${two}款（${two}）`),
  fc.tuple(small, chinese, small).map(([one, two, three]) => `附件${one}表·${two}、${three}`),
);

describe('canonical paths', () => {
  it('stay as they are, and each parent encloses its child', () => {
    fc.assert(
      fc.property(canonical, (path) => {
        expect(normaliseSectionPath(path)).toBe(path);
        let below = path;
        for (let above = parentPath(below); above !== null; above = parentPath(above)) {
          expect(isAncestorPath(above, path)).toBe(true);
          expect(isAncestorPath(below, above)).toBe(false);
          expect(compareSectionPaths(above, path)).toBeLessThan(0);
          below = above;
        }
      }),
    );
  });

  it('sort by number', () => {
    fc.assert(
      fc.property(small, small, (one, other) => {
        const path = (number: number): string => `二、（${formatChineseNumeral(number)}）3.`;
        expect(Math.sign(compareSectionPaths(path(one), path(other)))).toBe(Math.sign(one - other));
      }),
    );
  });

  it('no text makes them fail', () => {
    const labels = fc.constantFrom(
      '一、',
      '（二）',
      '3.',
      '第四条',
      '之一',
      '附件',
      '表·',
      '〔重2〕',
      '牵头单位',
      '①',
      '1.2',
      '·',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(labels).map((parts) => parts.join('')),
        ),
        (text) => {
          normaliseSectionPath(text);
          parentPath(text);
          for (const { span, printed } of findSectionPaths(text))
            expect(text.slice(span.start, span.end)).toBe(printed);
        },
      ),
    );
  });
});

describe('parentPath', () => {
  it.each([
    ['二、（一）1.', '二、（一）'],
    ['二、（五）牵头单位', '二、（五）'],
    ['二、', null],
    ['前言', null],
    ['第三条第二款（一）', '第三条第二款'],
    ['附件表·三、6', '附件表·三、'],
    ['附件表·三、', '附件表'],
    ['附件表', '附件'],
    ['附件·落款', '附件'],
    ['二、（一）〔重2〕', '二、'],
  ])('of %s is %s', (path, parent) => expect(parentPath(path)).toBe(parent));
});

describe('isAncestorPath', () => {
  it('goes by labels, not by letters', () => {
    expect(isAncestorPath('一、', '一、（二）3.')).toBe(true);
    expect(isAncestorPath('附件', '附件2·一、')).toBe(false);
    expect(isAncestorPath('第一条', '第一条之一')).toBe(false);
    expect(isAncestorPath('一、（二）', '一、（二）〔重2〕1.')).toBe(false);
    expect(isAncestorPath('一、', '一、')).toBe(false);
  });
});

describe('compareSectionPaths', () => {
  it('orders a document as it is read', () => {
    const paths = [
      '附件表·三、6',
      '二、（十）',
      '前言',
      '落款',
      '二、（二）牵头单位',
      '标题',
      '二、（二）',
      '附件',
      '一、',
      '二、',
      '附件表·三、',
    ];
    expect(paths.toSorted(compareSectionPaths)).toEqual([
      '标题',
      '前言',
      '一、',
      '二、',
      '二、（二）',
      '二、（二）牵头单位',
      '二、（十）',
      '附件',
      '附件表·三、',
      '附件表·三、6',
      '落款',
    ]);
  });
});

describe('findSectionPaths', () => {
  const found = (text: string): readonly string[] => findSectionPaths(text).map(({ path }) => path);

  it.each([
    ['26号文二（一）1说什么', ['二、（一）1.']],
    ['第三条怎么说', ['第三条']],
    ['三（六）2 的数字', ['三、（六）2.']],
    ['（六）第17项是谁牵头', ['（六）17.']],
    ['26号文三、里写了什么', ['三、']],
    ['三（二）10家企业', ['三、（二）']],
    ['第3项任务和第三条第二款', ['3.', '第三条第二款']],
    ['附件1的指标和附件表三、6', ['附件1', '附件表·三、6']],
    ['比较二（一）2和三（四）', ['二、（一）2.', '三、（四）']],
  ])('%s', (text, paths) => expect(found(text)).toEqual(paths));

  it.each([
    '“十四五”（2021—2025）规划',
    '一、二、三产业融合',
    '第一批项目、第二产业',
    '（2022—2024年）',
    '增长1.5倍',
    '附件里有什么',
    '三年1500万元',
    '20号和26号',
    '近岸海域一、二类海水',
  ])('finds none in "%s"', (text) => expect(found(text)).toEqual([]));

  it('gives the place and the words', () => {
    const text = '请看二、(一)1、的责任单位';
    const [mention] = findSectionPaths(text);
    expect(mention).toEqual({ path: '二、（一）1.', span: { start: 2, end: 8 }, printed: '二、(一)1' });
  });

  it('gets through long hostile text', () => {
    // A quadratic reader would not come back within the test's time limit.
    for (const text of ['一'.repeat(50_000), '（'.repeat(50_000), '第一'.repeat(25_000), '附件1'.repeat(20_000)]) {
      for (const { span, printed } of findSectionPaths(text)) expect(text.slice(span.start, span.end)).toBe(printed);
    }
  });
});

describe('resolveSectionPath', () => {
  const paths = [
    '前言',
    '一、',
    '二、',
    '二、（一）',
    '二、（一）1.',
    '二、（二）',
    '二、（二）4.',
    '三、',
    '三、（二）',
    '附件',
    '附件表·三、',
    '附件表·三、6',
  ];

  it.each([
    ['二、（一）1.', ['二、（一）1.']],
    ['（二）4.', ['二、（二）4.']],
    ['二、4.', ['二、（二）4.']],
    ['第四条', ['二、（二）4.']],
    ['第三部分', ['三、']],
    ['（二）', ['二、（二）', '三、（二）']],
    ['附件·三、6.', ['附件表·三、6']],
    ['二、（九）', []],
    ['第九条', []],
  ])('%s', (written, expected) => expect(resolveSectionPath(written, paths)).toEqual(expected));
});
