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

describe('headings', () => {
  it('ranks by marker type whatever brackets and dots are used', () => {
    expect(
      read(`关于某事的意见
一、总体要求
(一) 指导思想。坚持稳中求进。
（二)基本原则
1、统筹规划。加强衔接。
2．分步实施。有序推进。
（1）先易后难；
（2）先急后缓。
①试点
二、组织实施
1.加强领导。`),
    ).toEqual([
      '标题 meta 关于某事的意见',
      '一、 section 总体要求',
      '  一、（一） subsection 指导思想',
      '  一、（二） subsection 基本原则',
      '    一、（二）1. item 统筹规划',
      '    一、（二）2. item 分步实施',
      '      一、（二）2.（1） subitem',
      '      一、（二）2.（2） subitem',
      '        一、（二）2.（2）① point 试点',
      '二、 section 组织实施',
      '  二、1. item 加强领导',
    ]);
  });

  it('keeps quoted numbers, figures and class pairs in the text', () => {
    expect(
      read(`某某条例
第一条　为了规范管理，制定本条例。
第二条　下列情形适用本条例：
（一）新建的；
（二）改建的。
（一）、（二）项规定的情形除外。
第一条规定的目的优先。
一、二级公路另行规定。
1.5倍以上的，从其规定。
2023.5以前建成的，不适用。
（2022—2024年）为过渡期。`),
    ).toEqual([
      '标题 meta 某某条例',
      '第一条 article',
      '第二条 article',
      '  第二条第一款 clause',
      '    第二条第一款（一） subsection',
      '    第二条第一款（二） subsection',
      '  第二条第二款 clause',
      '  第二条第三款 clause',
      '  第二条第四款 clause',
      '  第二条第五款 clause',
      '  第二条第六款 clause',
      '  第二条第七款 clause',
    ]);
  });

  it('gives sections below chapters no prefix when their numbers run through, else the chapter', () => {
    const through = '某某工作规则\n第一章　总则\n一、依法办事。\n第二章　职责\n二、分工负责。';
    const anew = '某某工作规则\n第一章　总则\n一、依法办事。\n第二章　职责\n一、分工负责。';
    const paths = (text: string) => read(text).map((line) => line.trim().split(' ')[0]);
    expect(paths(through)).toEqual(['标题', '第一章', '一、', '第二章', '二、']);
    expect(paths(anew)).toEqual(['标题', '第一章', '第一章一、', '第二章', '第二章一、']);
  });

  it('counts items through groups without a problem, and reports what is left out or repeated', () => {
    expect(codes('某方案\n一、任务\n（一）甲\n1.一\n2.二\n（二）乙\n3.三')).not.toContain('numbering-gap');
    expect(codes('某方案\n一、任务\n三、保障')).toContain('numbering-gap');
    expect(codes('某方案\n一、任务\n（一）甲\n（一）乙')).toContain('numbering-repeated');
    expect(codes('某方案\n一、任务\n（一）甲\n(二)乙')).toContain('bracket-mixed');
  });

  it('makes repeated labels distinct', () => {
    expect(read('某方案\n一、任务\n（一）甲\n（一）乙').slice(2)).toEqual([
      '  一、（一） subsection 甲',
      '  一、（一）〔重2〕 subsection 乙',
    ]);
  });

  it('puts an unnumbered line over sections that start anew', () => {
    expect(read('扶持政策清单\n面向单位\n一、社保补贴\n二、岗位补贴\n面向个人\n一、创业补贴').slice(1)).toEqual([
      '面向单位 part',
      '  面向单位·一、 section 社保补贴',
      '  面向单位·二、 section 岗位补贴',
      '面向个人 part',
      '  面向个人·一、 section 创业补贴',
    ]);
  });

  it('returns to the parent after a list in one sentence', () => {
    const { tree } = parseGongwen(
      normalisedLines(
        '工作规则\n一、会议的主要任务是：\n（一）讨论重大事项；\n（二）通报形势。\n会议一般每半年召开一次。',
      ),
    );
    expect(tree.children[1]?.lines.map(({ content }) => content.text)).toEqual([
      '一、会议的主要任务是：',
      '会议一般每半年召开一次。',
    ]);
  });

  it('reads decimal numbering of emergency plans', () => {
    expect(
      read(
        '某县防汛应急预案\n1 总则\n1.1 编制目的\n提高能力。\n1.2 适用范围\n1.2.1 县域\n2 组织体系\n2.1 指挥部',
      ).slice(1),
    ).toEqual([
      '1 item 总则',
      '  1.1 subitem 编制目的',
      '  1.2 subitem 适用范围',
      '    1.2.1 point 县域',
      '2 item 组织体系',
      '  2.1 subitem 指挥部',
    ]);
  });
});

describe('fields', () => {
  it('reads known labels and labels that recur under several headings', () => {
    expect(
      read(`补贴办法
1、创业资助
补贴条件：
（1）登记满6个月；
（2）正常经营。
补贴标准：10000元。
2、租金补贴
补贴条件：租赁场地。
补贴标准：每年6000元。
3、其他
补贴条件：另定。
补贴标准：另定。
牵头单位：县人社局`).slice(1),
    ).toEqual([
      '1. item 创业资助',
      '  1.补贴条件 field',
      '    1.补贴条件（1） subitem',
      '    1.补贴条件（2） subitem',
      '  1.补贴标准 field',
      '2. item 租金补贴',
      '  2.补贴条件 field',
      '  2.补贴标准 field',
      '3. item 其他',
      '  3.补贴条件 field',
      '  3.补贴标准 field',
      '  3.牵头单位 field',
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

  it('never fails and says what is missing, even of nothing', () => {
    expect(codes('')).toEqual(['no-title', 'no-document-number', 'no-date']);
  });
});
