import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonalData } from './personal-data.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`, 'u'));
const words = fc.constantFrom('', '联系人张三，', '请打给', '我是李四 ', '：', '1.', '（');
const rest = fc.constantFrom('', '，谢谢', '。', ' 的补贴到账了吗', '）', '、', '\n');

const mobile = fc.tuple(fc.constantFrom('3', '4', '5', '6', '7', '8', '9'), digits(9)).map(([a, b]) => `1${a}${b}`);

const CHECK = '10X98765432';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const withCheck = (body: string): string =>
  body + CHECK[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11];
const idBody = fc
  .tuple(
    fc.integer({ min: 110000, max: 659999 }),
    fc.date({ min: new Date('1930-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }),
    digits(3),
  )
  .map(([area, born, serial]) => `${area}${born.toISOString().slice(0, 10).replaceAll('-', '')}${serial}`);

describe('masking of personal data', () => {
  it('leaves no mobile number, whatever stands around it and however it is written', () => {
    fc.assert(
      fc.property(words, mobile, rest, fc.constantFrom('', ' ', '-'), (before, number, after, gap) => {
        const written = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap);
        expect(maskPersonalData(`${before}${written}${after}`)).toBe(`${before}【手机号】${after}`);
      }),
    );
  });

  it('leaves no ID number', () => {
    fc.assert(
      fc.property(words, idBody.map(withCheck), rest, (before, number, after) => {
        expect(maskPersonalData(`${before}${number}${after}`)).toBe(`${before}【身份证号】${after}`);
      }),
    );
  });

  it('keeps 18 digits whose check digit is wrong: they are no ID number', () => {
    fc.assert(
      fc.property(idBody, fc.integer({ min: 1, max: 9 }), (body, off) => {
        const right = CHECK.indexOf(withCheck(body).at(-1) ?? '');
        const wrong = `${body}${CHECK[(right + off) % 11]}`;
        expect(maskPersonalData(`编号${wrong}`)).toBe(`编号${wrong}`);
      }),
    );
  });

  it('leaves no landline', () => {
    const area = fc.constantFrom('010', '021', '0571', '0592', '0755');
    const number = fc.tuple(fc.integer({ min: 2, max: 9 }), digits(7)).map(([a, b]) => `${a}${b}`);
    fc.assert(
      fc.property(words, area, number, rest, (before, code, local, after) => {
        expect(maskPersonalData(`${before}${code}-${local}${after}`)).toBe(`${before}【电话】${after}`);
        expect(maskPersonalData(`${before}（${code}）${local}${after}`)).toBe(`${before}【电话】${after}`);
        expect(maskPersonalData(`电话：${local}${after}`)).toBe(`电话：【电话】${after}`);
      }),
    );
  });

  it.each([
    ['+86 138-1234-5678', '【手机号】'],
    ['手机１３８１２３４５６７８', '手机【手机号】'],
    ['13812345678/13912345678', '【手机号】/【手机号】'],
    ['13812345678,13912345678', '【手机号】,【手机号】'],
    ['第一行\n13812345678', '第一行\n【手机号】'],
    ['0571-87654321转802', '【电话】'],
    ['电话是87654321', '电话是【电话】'],
    ['身份证11010519491231002x', '身份证【身份证号】'],
  ])('masks %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  it.each([
    '临政办发〔2024〕26号',
    '国办发〔2023〕12345号',
    '索引号 11330100002490123A/2024-00012',
    '索引号 000014349/2019-00044',
    '统一社会信用代码 91330100MA27XLNW8K',
    '投资13800138000元',
    '规模13812345678.50元',
    '13812345678 吨',
    '2024-01-15至2025-12-31',
    '拨打12345热线',
    '订单A13812345678',
    '编号138123456789',
    '亩均税收20万元，面积12345678平方米',
    'https://example.gov.cn/art/2024/11/5/art_1229_59012345.html',
  ])('keeps %s', (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });

  it('keeps document numbers, index numbers and amounts in general', () => {
    const number = fc
      .tuple(fc.integer({ min: 1980, max: 2030 }), fc.integer({ min: 1, max: 99999 }))
      .map(([year, at]) => `某政发〔${year}〕${at}号`);
    const index = fc
      .tuple(fc.integer({ min: 110000, max: 659999 }), digits(9), digits(5))
      .map(([area, body, at]) => `索引号11${area}${body}1/2024-${at}`);
    const amount = fc
      .tuple(fc.bigInt({ min: 1n, max: 99_999_999_999n }), fc.constantFrom('元', '万元', '亿元', '人', '吨', '%'))
      .map(([value, unit]) => `共${value}${unit}`);
    fc.assert(
      fc.property(fc.oneof(number, index, amount), (text) => {
        expect(maskPersonalData(text)).toBe(text);
      }),
    );
  });

  it('changes nothing more when done twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, mobile, idBody.map(withCheck), rest)), (parts) => {
        const once = maskPersonalData(parts.join(''));
        expect(maskPersonalData(once)).toBe(once);
      }),
    );
  });
});
