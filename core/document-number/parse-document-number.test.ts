import { describe, expect, it } from 'vitest';
import { documentNumberKey } from './document-number-key.ts';
import { parseDocumentNumber } from './parse-document-number.ts';

describe('parseDocumentNumber', () => {
  it('reads the number of an ordinary document', () => {
    expect(parseDocumentNumber(' 国办函〔2018〕71 号\n')).toEqual({
      agency: '国办函',
      year: 2018,
      sequence: 71,
      printed: '国办函〔2018〕71 号',
      kind: 'standard',
    });
  });

  it('reads the number of an order', () => {
    expect(parseDocumentNumber('国务院令第746号')).toEqual({
      agency: '国务院令',
      year: null,
      sequence: 746,
      printed: '国务院令第746号',
      kind: 'order',
    });
  });

  it.each([
    ['浙司〔2019〕45号', '浙司〔2019〕45号'],
    ['泾政（2023）1号', '泾政〔2023〕1号'],
    ['穗建规字〔2024〕5号', '穗建规字〔2024〕5号'],
    ['国发【1981】88号', '国发〔1981〕88号'],
    ['〔1996〕武司字第82号', '武司字〔1996〕82号'],
    ['国令第746号', '国务院令第746号'],
    ['中华人民共和国国务院令第746号', '国务院令第746号'],
    ['中国人民银行令〔2024〕第4号', '中国人民银行令〔2024〕4号'],
    ['中国人民银行 国家市场监督管理总局令〔 2024〕第3号', '中国人民银行国家市场监督管理总局令〔2024〕3号'],
    ['公告2023年第5号', '公告〔2023〕5号'],
    ['浙江省人民政府令第三百七十二号', '浙江省人民政府令第372号'],
    ['国办发〔二〇〇四〕十八号', '国办发〔2004〕18号'],
  ])('gives %s the key %s', (text, key) => {
    const number = parseDocumentNumber(text);
    expect(number && documentNumberKey(number)).toBe(key);
  });

  it.each([
    '',
    '-',
    '—',
    '无',
    '暂无',
    '26号',
    '〔2023〕26号',
    '按照国办函〔2018〕71号要求',
    '按照国办函〔2018〕71号',
    '国务院办公厅文件',
    '十届全国人大四次会议第7264号',
    '天河路112号',
    '到2027年7号',
    '国办函〔2018〕0号',
    '国办函〔2018〕71号、72号',
    '113309220026431300/2023-31439',
  ])('finds no document number in "%s"', (text) => expect(parseDocumentNumber(text)).toBeNull());
});
