import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseNumeral } from '../numerals.ts';
import { documentNumberKey } from './document-number-key.ts';
import { findDocumentNumbers } from './find-document-numbers.ts';

const knownAgencies = ['清政办发', '清政发', '沧政办发', '国办函', '国务院令', '中国人民银行国家市场监督管理总局令'];

/** What is found, short: agency, year, sequence; `·` for what is left out. */
const found = (text: string, knownSequences: readonly number[] = []): string =>
  findDocumentNumbers(text, { knownAgencies, knownSequences: new Set(knownSequences) })
    .map(({ agency, year, sequence }) => `${agency ?? '·'} ${year ?? '·'} ${sequence}`)
    .join('; ');

describe('findDocumentNumbers', () => {
  it.each([
    '清政办发〔2023〕26号',
    '清政办发﹝2023﹞26号',
    '清政办发[2023]26号',
    '清政办发［2023］26号',
    '清政办发【2023】26号',
    '清政办发(2023)26号',
    '清政办发（2023）26号',
    '清政办发〖2023〗26号',
    '清政办发 〔2023〕 26 号',
    '清政办发〔２０２３〕２６号',
    '清政办发〔2023〕第26号',
    '清政办发〔2023〕026号',
    '清政办发2023年26号',
    '清政办发2023年第26号',
    '清政办发2023-26号',
    '清政办发〔二〇二三〕二十六号',
    '清政办发〔二○二三〕26号',
    '清政办发〔2O23〕26号',
    '清政办发〔2〇23〕26号',
    '清政办发([【2023】26号'.replace('([', ''),
    '清政办发2023〕26号',
    '清政办发〔202326号',
    '清政办发202326号',
    '清政办发l2023]26号',
    '清政办发〔2023〕26吗',
    '清政办发〔2023〕26',
    '清政办发\n〔2023〕26号',
    '请问清政办发〔2023〕26号是什么',
    '按照清政办发〔2023〕26号要求',
    '（清政办发〔2023〕26号）',
  ])('reads %j as one number', (text) => expect(found(text)).toBe('清政办发 2023 26'));

  it.each([
    ['26号文里谁牵头', '· · 26'],
    ['二十六号文件讲了什么', '· · 26'],
    ['2023年26号文', '· 2023 26'],
    ['第26号文', '· · 26'],
    ['〔2019〕84号有什么要求', '· 2019 84'],
    ['国务院一九八〇年223号文件规定', '国务院 1980 223'],
    ['落实中央一号文件', '中央 · 1'],
    ['关于迁址新建的批复 国函〔1996〕95号', '国函 1996 95'],
    ['麻烦给我讲讲〔2023〕26号', '· 2023 26'],
    ['清政办发26号', '清政办发 · 26'],
    ['国务院令第746号公布', '国务院令 · 746'],
    ['2021年7月27日中华人民共和国国务院令第746号公布', '国务院令 · 746'],
    ['（广东省人民政府令第181号）第二十条', '广东省人民政府令 · 181'],
    ['财政部、税务总局公告2023年第5号', '财政部税务总局公告 2023 5'],
    ['中国人民银行 国家市场监督管理总局令〔2024〕第3号', '中国人民银行国家市场监督管理总局令 2024 3'],
    ['你部《请示》（〔1996〕武司字第82号）收悉', '武司字 1996 82'],
    ['20号文和26号文一样吗', '· · 20; · · 26'],
    ['20号和26号文一样吗', '· · 20; · · 26'],
    ['浙政发〔2019〕8号、10号', '浙政发 2019 8; 浙政发 2019 10'],
    ['清政发〔2023〕3号和沧政办发〔2019〕126号', '清政发 2023 3; 沧政办发 2019 126'],
    ['浙政发〔2019〕8号和沧政办发〔2019〕126号', '浙政发 2019 8; 沧政办发 2019 126'],
  ])('reads "%s"', (text, expected) => expect(found(text)).toBe(expected));

  it('takes an agency it does not know from the words before the bracket', () => {
    expect(found('根据《关于推进的意见》（浙司〔2019〕45号）要求')).toBe('浙司 2019 45');
    expect(found('贯彻省发改能源〔2021〕210号')).toBe('省发改能源 2021 210');
  });

  it('does not take a longer name for the known agency inside it', () => {
    const mentions = findDocumentNumbers('浙财社〔2017〕144号', { knownAgencies: ['财社'] });
    expect(mentions.map(({ agency }) => agency)).toEqual(['浙财社']);
  });

  it.each([
    '到2027年7号项目建成',
    '大力推进7号海上风电项目',
    '3号楼和5号楼',
    '12345号热线',
    '12345热线',
    '4月26号前报送',
    '轨道交通3号线开通',
    '第2741号提案的答复',
    '粤ICP备2022149652号-1',
    '粤公网安备 44010602000147号',
    '天河路112号',
    '26号文化广场',
    '2023年12月26日',
    '7月26号下午开会',
  ])('finds nothing in "%s", though it holds a 7, a 26 and a 112', (text) => {
    expect(found(text, [7, 26, 112, 2741])).toBe('');
  });

  it('takes a bare number only when the caller holds a document of that number', () => {
    expect(found('26号里谁牵头', [26])).toBe('· · 26');
    expect(found('市里126号讲的“7个1”是指啥', [26, 126])).toBe('· · 126');
    expect(found('17、20、26号说的是一码事吗', [17, 20, 26])).toBe('· · 17; · · 20; · · 26');
    expect(found('26号二（一）1说什么', [26])).toBe('· · 26');
    expect(found('126号市发改委牵头的和参与的', [126])).toBe('· · 126');
    expect(found('126号头一个要交账的是谁', [126])).toBe('· · 126');
    expect(found('99号里谁牵头', [26])).toBe('');
  });

  it.each([
    ['减免的条件各地最晚几月报上去备案（1998年88号文）', '· 1998 88'],
    ['我没单位咋算（2018年41号）', '· 2018 41'],
    ['现场检查最少得去几个人（2021年3号令）', '· 2021 3'],
    ['养殖证怎么换（2019年12号文件）', '· 2019 12'],
    ['租金能扣多少(2018年41号文)', '· 2018 41'],
    ['746号令里登记要几天', '· · 746'],
  ])('%s: the bracket belongs to the sentence, and what stands before it is no agency', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it('gives the place and the words as they stand in the text', () => {
    const text = '请问 清政办发 ［２０２３］ 26 号文讲什么';
    const [mention] = findDocumentNumbers(text, { knownAgencies });
    expect(mention?.printed).toBe('清政办发 ［２０２３］ 26 号');
    expect(text.slice(mention?.span.start, mention?.span.end)).toBe(mention?.printed);
  });
});

const brackets = fc.constantFrom('〔〕', '﹝﹞', '[]', '［］', '【】', '()', '（）', '〖〗');
const spaces = fc.constantFrom('', ' ', '　');
const spellings = fc.record({
  agency: fc.constantFrom(...knownAgencies.slice(0, 4)),
  year: fc.integer({ min: 1990, max: 2039 }),
  sequence: fc.integer({ min: 1, max: 9999 }),
  pair: brackets,
  gap: spaces,
  ordinal: fc.constantFrom('', '第'),
  digits: fc.constantFrom('plain', 'wide', 'padded', 'chinese'),
  joint: fc.constantFrom('brackets', 'word', 'dash', 'open lost', 'close lost'),
  around: fc.constantFrom(['', ''], ['请问', '是什么'], ['根据', '要求'], ['（', '）'], ['', '文']),
});

const wide = (text: string): string =>
  text.replaceAll(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

type Spelling = typeof spellings extends fc.Arbitrary<infer T> ? T : never;

const spell = ({ agency, year, sequence, pair, gap, ordinal, digits, joint, around }: Spelling): string => {
  const [open, close] = [...pair];
  const written = {
    plain: [`${year}`, `${sequence}`],
    wide: [wide(`${year}`), wide(`${sequence}`)],
    padded: [`${year}`, `0${sequence}`],
    chinese: [
      [...`${year}`].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''),
      formatChineseNumeral(sequence),
    ],
  }[digits];
  const yearPart = {
    brackets: `${open}${written[0]}${close}`,
    word: `${written[0]}年`,
    dash: `${written[0]}-`,
    'open lost': `${written[0]}${close}`,
    'close lost': `${open}${written[0]}${gap === '' ? ' ' : gap}`,
  }[joint];
  return `${around[0]}${agency}${gap}${yearPart}${gap}${ordinal}${written[1]}${gap}号${around[1]}`;
};

describe('every spelling of a number', () => {
  it('has the same key', () => {
    fc.assert(
      fc.property(spellings, (spelling) => {
        const text = spell(spelling);
        const keys = findDocumentNumbers(text, { knownAgencies }).map(({ agency, year, sequence }) =>
          documentNumberKey({ agency: agency ?? '', year, sequence }),
        );
        expect(keys, text).toEqual([documentNumberKey(spelling)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('never has the key of a number that differs in one digit', () => {
    fc.assert(
      fc.property(spellings, fc.nat({ max: 7 }), fc.integer({ min: 1, max: 9 }), (spelling, place, shift) => {
        const printed = `${spelling.year}${spelling.sequence}`;
        const at = place % printed.length;
        const changed = [...printed]
          .map((digit, index) => (index === at ? `${(Number(digit) + shift) % 10}` : digit))
          .join('');
        const other = { ...spelling, year: Number(changed.slice(0, 4)), sequence: Number(changed.slice(4)) };
        for (const mention of findDocumentNumbers(spell(other), { knownAgencies })) {
          expect(documentNumberKey({ ...mention, agency: mention.agency ?? '' })).not.toBe(documentNumberKey(spelling));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws and points into the text', () => {
    const pieces = fc.constantFrom(
      '清政办发',
      '〔',
      '〕',
      '2023',
      '26',
      '号',
      '文',
      '年',
      '第',
      '二十六',
      '和',
      '、',
      '令',
      ' ',
      '\n',
      'O',
      '月',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const { span, printed } of findDocumentNumbers(text, { knownAgencies, knownSequences: new Set([26]) })) {
            expect(text.slice(span.start, span.end)).toBe(printed);
            expect(printed).not.toBe('');
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gets through long hostile text', () => {
    // A quadratic reader would not come back within the test's time limit.
    const hard = ['二〇二三〔', '2023-', '一', '和26号', '〔'].map((piece) => piece.repeat(80_000 / piece.length));
    for (const text of hard) {
      for (const { span, printed } of findDocumentNumbers(text, { knownAgencies })) {
        expect(text.slice(span.start, span.end)).toBe(printed);
      }
    }
  });
});
