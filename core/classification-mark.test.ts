import { describe, expect, test } from 'vitest';
import { findClassificationMark } from './classification-mark.ts';

const notice = [
  '某县人民政府办公室文件',
  '某政办发〔2024〕3号',
  '某县人民政府办公室关于做好防汛工作的通知',
  '各乡镇人民政府：',
];

describe('secrecy marks', () => {
  test.each([
    ...['机密★20年', '机 密★20年', '秘密★１年', '绝密', '秘　密 ★ 6个月', '机密★长期', '绝密★启用前'],
    ...['000012 机密★1年 特急', '密级：秘密', '**机密★10年**', '【机密】', '机密☆5年', '<p>机密★1年</p>'],
  ])('%s as a header line', (line) => {
    expect(findClassificationMark([line, ...notice])).toEqual({ kind: 'classified', rule: 'secrecy-mark' });
  });

  test('urgency alone is no secrecy mark', () => {
    expect(findClassificationMark(['特急', ...notice])).toBeNull();
  });

  test('a starred mark counts on a later line too: an attachment carries its own', () => {
    const body = Array.from({ length: 40 }, (_, at) => `${at + 1}.按照职责分工抓好落实。`);
    expect(findClassificationMark([...notice, ...body, '附件1', '秘密★3年'])?.kind).toBe('classified');
  });

  test.each([
    '依法保护当事人的商业秘密和个人隐私。',
    '保守国家秘密，人人有责',
    '商业秘密',
    '涉及国家秘密、商业秘密的，按照有关规定执行。',
    '机密级信息系统的建设应当经过审查。',
    '密级：公开',
    '秘密转移财产的',
    '保密期限为20年',
    '（三）国家秘密的密级分为绝密、机密、秘密三级。',
  ])('not in running text: %s', (line) => {
    expect(findClassificationMark([...notice.slice(0, 3), line, ...notice.slice(3)])).toBeNull();
  });

  test('a bare word far from the top is a heading of a glossary, no mark', () => {
    const body = Array.from({ length: 12 }, () => '按照职责分工抓好落实。');
    expect(findClassificationMark([...body, '秘密'])).toBeNull();
  });
});

describe('internal marks', () => {
  test.each([
    ['000123', 'copy-number'],
    ['份号：000123', 'copy-number'],
    ['０００１２３', 'copy-number'],
    ['内部资料，注意保存', 'internal-mark'],
    ['内部参阅', 'internal-mark'],
    ['内 部 资 料', 'internal-mark'],
    ['注意保存', 'internal-mark'],
    ['内部资料 请勿外传', 'internal-mark'],
  ])('%s on the first line', (line, rule) => {
    expect(findClassificationMark([line, ...notice])).toEqual({ kind: 'internal', rule });
  });

  test.each([
    '（此件不予公开）',
    '公开方式：依申请公开',
    '信息公开选项：不予公开',
    '公开属性: 依申请公开',
    '依申请公开',
  ])('%s as a note', (line) => {
    expect(findClassificationMark([...notice, '某县人民政府办公室', '2024年5月6日', line])).toEqual({
      kind: 'internal',
      rule: 'not-public',
    });
  });

  test.each([
    '（此件公开发布）',
    '公开方式：主动公开',
    '主动公开 依申请公开 不予公开',
    '收到依申请公开件12件，均已办结。',
    '内部管理制度',
    '加强内部控制',
    '313000',
  ])('not from %s inside the document', (line) => {
    expect(findClassificationMark([...notice, line, '2024年5月6日'])).toBeNull();
  });
});

test('finishes on hostile input', () => {
  const lines = [
    '机密'.repeat(100_000),
    ' '.repeat(100_000),
    '★'.repeat(100_000),
    ...Array.from({ length: 50_000 }, () => '秘 密 密 级'),
  ];
  expect(findClassificationMark(lines)).toBeNull();
});
