import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '#core/document.ts';
import { normalisedLines } from '#test/support/normalised-lines.ts';
import { fixtureFile, readFixture } from '#test/support/read-fixture.ts';
import type { NormalisedDocument } from '../normalise/normalised-document.ts';
import { parseGongwen } from '../parse/parse-gongwen.ts';
import { extractMetadata } from './extract-metadata.ts';

const extract = (document: NormalisedDocument, fileName = '文件.txt'): PolicyDocument =>
  extractMetadata(parseGongwen(document).tree, document, { bytesHash: 'abc', fileName });

interface GoldDocument {
  readonly [field: string]: unknown;
  readonly validity: {
    readonly raw: string;
    readonly start: string | null;
    readonly end: string | null;
    readonly source: string;
  };
}

describe('hand-made records', () => {
  it.each(['plan-2023', 'notice-2019'])('%s says of itself what its record says', (name) => {
    const gold = JSON.parse(readFileSync(fixtureFile(name, 'gold-document.json'), 'utf8')) as GoldDocument;
    const { validity, ...facts } = gold;
    const read = extract(readFixture(name));
    expect({
      title: read.title,
      plan_title: read.enclosureTitle,
      doc_number: read.documentNumber,
      index_number: read.indexNumber,
      issuer: read.issuer,
      level: read.level,
      doc_type: read.documentType,
      written_date: read.signedOn,
      print_date: read.printedOn,
      publish_date: read.publishedOn,
      publicity: read.publicity,
      addressees: read.recipients,
      cc: read.copiedTo,
      approved_by: read.approvedBy,
      annexes: read.annexes,
    }).toEqual(facts);
    expect(read.term?.source ?? 'none').toBe(validity.source);
    expect([read.term?.start ?? null, read.term?.end ?? null]).toEqual([validity.start, validity.end]);
  });
});

describe('real documents', () => {
  it('reads a joint reply of two organs with its page metadata', () => {
    expect(extract(readFixture('reply-1996'))).toMatchObject({
      key: '国函〔1996〕95号',
      indexNumber: '000014349/1996-00073',
      issuer: '国务院、中央军委',
      level: '国家',
      documentType: '批复',
      signedOn: '1996-11-05',
      publishedOn: '2018-12-03',
      recipients: { list: ['武警总部'] },
    });
  });

  it('reads a joint order: number in the title, signers, effective date', () => {
    expect(extract(readFixture('joint-order-2026'))).toMatchObject({
      documentNumber: '中国人民银行 外交部 公安部 国家安全部 司法部 财政部 住房城乡建设部 市场监管总局令〔2026〕第1号',
      enclosureTitle: '反洗钱特别预防措施管理办法',
      issuer: '中国人民银行、外交部、公安部、国家安全部、司法部、财政部、住房城乡建设部、市场监管总局',
      level: '国家',
      documentType: '令（公布管理办法）',
      signedOn: '2026-01-13',
      effectiveOn: '2026-02-16',
    });
  });

  it('reads term, publicity and imprint of measures that are reissued', () => {
    expect(extract(readFixture('points-table-2025'))).toMatchObject({
      documentNumber: '穗府办规〔2025〕8号',
      enclosureTitle: '广州市积分制入户管理办法',
      signedOn: '2025-06-30',
      printedOn: '2025-07-04',
      effectiveOn: '2025-07-04',
      publicity: '主动公开',
      approvedBy: '经市人民政府同意',
      term: { raw: '有效期至2026年12月31日', end: '2026-12-31', source: 'clause' },
      annexes: [{ label: '附件', title: '广州市积分制入户指标体系及分值表', included: true }],
    });
  });
});

describe('identity', () => {
  it('is the number, else the index number, else title and date', () => {
    const title = '关于做好防汛工作的通知\n各乡镇：\n请做好防汛工作。\n清河县水利局\n2024年5月6日';
    expect(extract(normalisedLines(`清水利〔2024〕7号\n${title}`)).key).toBe('清水利〔2024〕7号');
    const pageMetadata = [{ label: '索引号', value: '1133/2024-0001', span: null }];
    expect(extract(normalisedLines(title, { pageMetadata })).key).toBe('1133/2024-0001');
    expect(extract(normalisedLines(title)).key).toBe('关于做好防汛工作的通知2024-05-06');
  });

  it('calls a document without any title by its file name', () => {
    expect(extract(normalisedLines('一、加强领导。'), '工作要求.txt').title).toBe('工作要求');
  });

  it('marks documents with a copy number as internal', () => {
    expect(extract(normalisedLines('000123\n清河县人民政府文件\n清政发〔2024〕9号\n关于某事的通知')).internal).toBe(
      true,
    );
  });
});
