import type { PolicyDocument } from '#core/document.ts';
import type { Section } from '#core/section.ts';
import type { IngestedDocument } from '#store';

const SOURCE = [
  '国务院关于印发个人所得税专项附加扣除暂行办法的通知',
  '国发〔2018〕41号',
  '第一章 总则',
  '第二章 子女教育',
  '第五条 纳税人的子女接受全日制学历教育的相关支出，按照每个子女每月1000元的标准定额扣除。',
].join('\n');

const sectionAt = (section: Omit<Section, 'span'>, text: string): Section => {
  const start = SOURCE.indexOf(text);
  return { ...section, span: { start, end: start + text.length } };
};

/** A document with the least it can have; the rest is given by the test. */
export const bareDocument = (
  given: Partial<PolicyDocument> & Pick<PolicyDocument, 'id' | 'title'>,
): PolicyDocument => ({
  key: given.documentNumber ?? given.id,
  file: `${given.id}.txt`,
  documentNumber: null,
  indexNumber: null,
  enclosureTitle: null,
  issuer: null,
  level: null,
  documentType: null,
  signedOn: null,
  printedOn: null,
  publishedOn: null,
  effectiveOn: null,
  publicity: null,
  recipients: null,
  copiedTo: null,
  approvedBy: null,
  term: null,
  references: [],
  annexes: [],
  webMetadata: {},
  internal: false,
  ...given,
});

/** 国发〔2018〕41号, in short: a notice with its enclosure, two chapters, one article. */
export const taxDeductions: IngestedDocument = {
  document: bareDocument({
    id: 'a'.repeat(64),
    title: '国务院关于印发个人所得税专项附加扣除暂行办法的通知',
    enclosureTitle: '个人所得税专项附加扣除暂行办法',
    documentNumber: '国发〔2018〕41号',
    issuer: '国务院',
    level: '国家',
    documentType: '通知（印发办法）',
    signedOn: '2018-12-13',
    effectiveOn: '2019-01-01',
    recipients: { raw: '各省、自治区、直辖市人民政府：', list: ['各省、自治区、直辖市人民政府'] },
    references: [{ title: '中华人民共和国个人所得税法', documentNumber: null, span: { start: 0, end: 1 } }],
  }),
  sourceText: SOURCE,
  sections: [
    sectionAt(
      { path: '文号', label: null, heading: '国发〔2018〕41号', kind: 'meta', parent: null, depth: 0 },
      '国发〔2018〕41号',
    ),
    sectionAt(
      { path: '第二章', label: '第二章', heading: '子女教育', kind: 'chapter', parent: null, depth: 0 },
      SOURCE.slice(SOURCE.indexOf('第二章')),
    ),
    sectionAt(
      { path: '第五条', label: '第五条', heading: '', kind: 'article', parent: '第二章', depth: 1 },
      SOURCE.slice(SOURCE.indexOf('第五条')),
    ),
  ],
  passages: [],
  obligations: [],
  problems: [{ code: 'numbering-gap', detail: '第二章之前缺少条文', span: { start: 37, end: 40 } }],
};

/** A three-year plan on a web page without 文号, as county pages often are. */
export const expiredPlan: IngestedDocument = {
  document: bareDocument({
    id: 'b'.repeat(64),
    title: '关于推进农业机械化三年行动计划（2019—2021年）的通知',
    indexNumber: '000014349/2018-00188',
    term: { raw: '2019—2021年', start: '2019-01-01', end: '2021-12-31', source: 'title', explicitExpiryClause: false },
    webMetadata: { 主题分类: '农业、林业、水利', 有效性: '' },
  }),
  sourceText: '𠀋关于推进农业机械化三年行动计划（2019—2021年）的通知\n一、总体要求',
  sections: [
    {
      path: '一、',
      label: '一、',
      heading: '总体要求',
      kind: 'section',
      parent: null,
      depth: 0,
      span: { start: 33, end: 39 },
    },
  ],
  passages: [],
  obligations: [],
  problems: [],
};
