import { describe, expect, it } from 'vitest';
import { asksToExport, wantedFormats } from './export-request.ts';

describe('the wish for a file of the last answer', () => {
  it.each([
    ['导出', ['xlsx']],
    ['发个表', ['xlsx']],
    ['要word版', ['docx']],
    ['整理成excel发我', ['xlsx']],
    ['请帮我导出成表格', ['xlsx']],
    ['能发个excel吗？', ['xlsx']],
    ['把上面的任务导出', ['xlsx']],
    ['导出word和excel', ['xlsx', 'docx']],
    ['导出word', ['docx']],
    ['Word', ['docx']],
    ['给我发一份文档', ['docx']],
    ['发给我文件', []],
  ])('%s', (text, formats) => {
    expect(asksToExport(text)).toBe(true);
    expect(wantedFormats(text)).toEqual(formats);
  });

  it.each([
    '发表讲话的是谁',
    '表彰哪些单位',
    '导出哪些指标',
    '这个表怎么填',
    '发文单位是谁',
    '县经信局的任务发个表格',
    '给我',
    '哪些文件',
    '8号文的附件表有哪些内容',
    '生成式人工智能文件有哪些',
  ])('not: %s', (text) => {
    expect(asksToExport(text)).toBe(false);
  });

  it('a question can name the format itself', () => {
    expect(wantedFormats('给县经信局列任务清单，发个表格')).toEqual(['xlsx']);
    expect(wantedFormats('给县经信局列任务清单，要word')).toEqual(['docx']);
    expect(wantedFormats('给县经信局做任务分解表')).toEqual([]);
    expect(wantedFormats('发表过哪些意见')).toEqual([]);
  });
});
