import { describe, expect, it } from 'vitest';
import { normalisedLines } from '#test/support/normalised-lines.ts';
import { outline } from '#test/support/outline.ts';
import { parseGongwen } from './parse-gongwen.ts';

const read = (text: string): readonly string[] => outline(normalisedLines(text));
const codes = (text: string): readonly string[] => parseGongwen(normalisedLines(text)).problems.map(({ code }) => code);

describe('notice and what it issues', () => {
  it('divides the file into shell, enclosure and colophon', () => {
    expect(
      read(`清河县人民政府办公室文件
清政办发〔2024〕8号
清河县人民政府办公室关于印发
清河县小微企业园建设三年行动计划（2024—2026年）的通知
各乡镇人民政府，县政府各部门：
《清河县小微企业园建设三年行动计划（2024—2026年）》已经县政府第30次常务会议审议通过，现印发给你们，请认真贯彻执行。
清河县人民政府办公室
2024年3月5日
（此件公开发布）
清河县小微企业园建设三年行动计划
（2024—2026年）
为加快小微企业园建设，制定本计划。
一、总体要求
到2026年，建成小微企业园3个。
抄送：县委各部门，县人大常委会、县政协办公室。
清河县人民政府办公室
2024年3月6日印发`),
    ).toEqual([
      '版头 colophon 清河县人民政府办公室文件',
      '文号 meta 清政办发〔2024〕8号',
      '标题 meta 清河县人民政府办公室关于印发清河县小微企业园建设三年行动计划（2024—2026年）的通知',
      '主送 meta 各乡镇人民政府，县政府各部门',
      '印发通知 preamble 印发通知正文',
      '落款 meta 清河县人民政府办公室',
      '成文日期 meta 2024年3月5日',
      '公开属性 meta （此件公开发布）',
      '方案标题 meta 清河县小微企业园建设三年行动计划（2024—2026年）',
      '前言 preamble',
      '一、 section 总体要求',
      '抄送 colophon',
      '版记 colophon 清河县人民政府办公室 2024年3月6日印发',
    ]);
  });

  it('takes an enclosure behind the label 附件 for the main text when the notice has no headings', () => {
    expect(
      read(`某市财政局关于印发《某市政府采购管理办法》的通知
市级各单位：
现将《某市政府采购管理办法》印发给你们，请遵照执行。
附件：某市政府采购管理办法
某市财政局
2025年6月22日
附件
某市政府采购管理办法
第一章　总则
第一条　为规范政府采购，制定本办法。`),
    ).toEqual([
      '标题 meta 某市财政局关于印发《某市政府采购管理办法》的通知',
      '主送 meta 市级各单位',
      '印发通知 preamble 印发通知正文',
      '附件清单 annex-list',
      '落款 meta 某市财政局',
      '成文日期 meta 2025年6月22日',
      '方案标题 meta 某市政府采购管理办法',
      '第一章 chapter 总则',
      '  第一条 article',
    ]);
  });

  it('reads an order with its signers and the note under the title of what it promulgates', () => {
    expect(
      read(`某某省人民政府令
第372号
《某某省规范性文件管理办法》已经省人民政府第8次常务会议审议通过，现予公布，自2024年9月1日起施行。
省长　张某某
2024年7月2日
某某省规范性文件管理办法
（2024年7月2日某某省人民政府令第372号公布
自2024年9月1日起施行）
第一条　本办法适用于规范性文件的制定。`),
    ).toEqual([
      '版头 colophon 某某省人民政府令',
      '文号 meta 第372号',
      '公布令 preamble 公布令正文',
      '落款 meta 省长 张某某',
      '成文日期 meta 2024年7月2日',
      '方案标题 meta 某某省规范性文件管理办法',
      '题注 meta （2024年7月2日某某省人民政府令第372号公布 自2024年9月1日起施行）',
      '第一条 article',
    ]);
  });

  it('reads a reply signed by two organs with the date in Chinese numerals', () => {
    expect(
      read(`国务院、中央军委关于同意某部机关迁址的批复
国函〔1996〕95号
某总部：
关于机关迁址的请示收悉。现批复如下：
一、同意迁址。
二、所需经费由你部解决。
国务院　中央军委
一九九六年十一月五日
（本文有删减）`),
    ).toEqual([
      '标题 meta 国务院、中央军委关于同意某部机关迁址的批复',
      '文号 meta 国函〔1996〕95号',
      '主送 meta 某总部',
      '前言 preamble',
      '一、 section 同意迁址',
      '二、 section 所需经费由你部解决',
      '落款 meta 国务院 中央军委',
      '成文日期 meta 一九九六年十一月五日',
      '附注 meta （本文有删减）',
    ]);
  });
});

describe('several documents in one notice', () => {
  it('gives the second enclosure a prefix of its own', () => {
    expect(
      read(`中共某县委办公室 某县人民政府办公室关于印发《某县2024年工作要点》和《某县三年行动计划（2024—2026年）》的通知
各乡镇党委：
《某县2024年工作要点》《某县三年行动计划（2024—2026年）》已经县委、县政府同意，现印发给你们。
中共某县委办公室
某县人民政府办公室
2024年4月1日
某县2024年工作要点
一、总体要求
某县三年行动计划
（2024—2026年）
一、目标`).slice(3),
    ).toEqual([
      '落款 meta 中共某县委办公室 某县人民政府办公室',
      '成文日期 meta 2024年4月1日',
      '方案标题 meta 某县2024年工作要点',
      '一、 section 总体要求',
      '附件2 annex 某县三年行动计划（2024—2026年）',
      '  附件2·一、 section 目标',
    ]);
  });
});

describe('a document to the level above', () => {
  it('keeps the signatory out of the number and closing formula and contact out of the text', () => {
    expect(
      read(`清河县人民政府文件
清政〔2024〕12号　　签发人：李某某
清河县人民政府关于调整用地指标的请示
某某市人民政府：
现将有关情况请示如下：
一、请示事项
恳请调整用地指标500亩。
妥否，请批示。
清河县人民政府
2024年5月6日
（联系人：王某某，联系电话：0000-1234567）`),
    ).toEqual([
      '版头 colophon 清河县人民政府文件',
      '文号 meta 清政〔2024〕12号',
      '标题 meta 清河县人民政府关于调整用地指标的请示',
      '主送 meta 某某市人民政府',
      '前言 preamble',
      '一、 section 请示事项',
      '结语 preamble 妥否，请批示',
      '落款 meta 清河县人民政府',
      '成文日期 meta 2024年5月6日',
      '附注 meta （联系人：王某某，联系电话：0000-1234567）',
    ]);
  });
});

describe('attachments', () => {
  it('tells a list of attachments from items, with wrapped entries, and reports what is missing', () => {
    const text = `关于做好年度工作的通知
一、工作要求
各单位要高度重视。
附件：1.指标目标清单
2.某县2023年
重点举措清单
3.重大项目清单
某县发展和改革局
2023年2月28日
附件3
重大项目清单
一、交通项目
1.改建国道。`;
    expect(read(text).slice(-6)).toEqual([
      '附件清单 annex-list',
      '落款 meta 某县发展和改革局',
      '成文日期 meta 2023年2月28日',
      '附件3 annex 重大项目清单',
      '  附件3·一、 section 交通项目',
      '    附件3·一、1. item 改建国道',
    ]);
    expect(parseGongwen(normalisedLines(text)).problems.filter(({ code }) => code === 'annex-missing')).toMatchObject([
      { detail: '附件1 指标目标清单' },
      { detail: '附件2 某县2023年重点举措清单' },
    ]);
  });

  it('reads a table with groups, restarting numbers and its header, in the attachment of a plan', () => {
    expect(
      read(`某县三年行动计划
一、主要任务
略。
附件：项目计划表
附件
项目计划表
序号\t项目名称\t责任单位
一、工业项目\t\t
1\t园区建设\t县经信局
2\t技术改造\t县经信局、县财政局
二、商贸项目\t\t
1\t综合市场\t县商务局
\t夜间经济\t县文旅局`),
    ).toEqual([
      '标题 meta 某县三年行动计划',
      '一、 section 主要任务',
      '附件清单 annex-list',
      '附件 annex 项目计划表',
      '  附件表 table 项目计划表',
      '    附件表·一、 table-group 工业项目',
      '      附件表·一、1 table-row 园区建设',
      '      附件表·一、2 table-row 技术改造',
      '    附件表·二、 table-group 商贸项目',
      '      附件表·二、1 table-row 综合市场',
    ]);
  });
});

describe('work reports and pages', () => {
  it('reads title, occasion, author and salutation of a work report; paragraphs with a dash are text', () => {
    expect(
      read(`政府工作报告
——2025年1月19日在某市第十五届人民代表大会第四次会议上
市长　王某某
各位代表：
现在，我代表市人民政府向大会报告工作。
一、2024年工作回顾
全市上下奋力拼搏。
——经济运行回升向好。增长5.3%。`),
    ).toEqual([
      '标题 meta 政府工作报告',
      '题注 meta ——2025年1月19日在某市第十五届人民代表大会第四次会议上',
      '作者 meta 市长 王某某',
      '称谓 meta 各位代表',
      '前言 preamble',
      '一、 section 2024年工作回顾',
    ]);
  });

  it('takes a table of contents for what it is', () => {
    expect(
      read(
        '某县应急预案\n目　录\n1 总则\n1.1 目的\n1.2 依据\n2 组织\n2.1 机构\n1 总则\n1.1 目的\n提高能力。\n1.2 依据\n2 组织\n2.1 机构',
      ),
    ).toEqual([
      '标题 meta 某县应急预案',
      '目录 meta',
      '1 item 总则',
      '  1.1 subitem 目的',
      '  1.2 subitem 依据',
      '2 item 组织',
      '  2.1 subitem 机构',
    ]);
  });

  it('tells the page from the document when both print a title', () => {
    expect(
      read(
        '某办法（某发〔2025〕124号）\n来源：某网站\n某局关于印发《某管理办法》的通知\n（某发〔2025〕124号）\n各单位：\n现印发给你们。',
      ),
    ).toEqual([
      '网页标题 meta 某办法（某发〔2025〕124号）',
      '发布信息 meta',
      '标题 meta 某局关于印发《某管理办法》的通知',
      '文号 meta 某发〔2025〕124号',
      '主送 meta 各单位',
      '前言 preamble',
    ]);
  });

  it('never fails and says what is missing, even of nothing', () => {
    expect(codes('')).toEqual(['no-title', 'no-document-number', 'no-date']);
  });
});
