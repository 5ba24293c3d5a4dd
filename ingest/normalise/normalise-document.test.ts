import { describe, expect, test } from 'vitest';
import { loadPlain } from '../load/load-plain.ts';
import { normaliseDocument } from './normalise-document.ts';
import type { NormalisedDocument } from './normalised-document.ts';

const read = (text: string, format: 'text' | 'markdown' = 'text'): NormalisedDocument =>
  normaliseDocument(loadPlain(text, format));
const linesOf = (text: string, format: 'text' | 'markdown' = 'text'): readonly string[] =>
  read(text, format).lines.map((line) => line.content.text);

describe('page breaks', () => {
  test('a sentence cut by a blank line is one line again, and the join is noted', () => {
    const { lines, problems, sourceText } = read(
      '到2027年，制造业增加值占全县GDP比重稳步提升，规上企业营\n\n业收入突破25亿元，基本形成特色制造业产业体系。',
    );
    expect(lines.map((line) => line.content.text)).toEqual([
      '到2027年，制造业增加值占全县GDP比重稳步提升，规上企业营业收入突破25亿元，基本形成特色制造业产业体系。',
    ]);
    expect(problems.map(({ code, detail }) => [code, detail])).toEqual([
      ['page-break-joined', '提升，规上企业营｜业收入突破25亿'],
    ]);
    expect(sourceText.slice(problems[0]?.span?.start, problems[0]?.span?.end)).toBe('营\n\n业');
  });

  test.each([
    [
      'a list that stops at a comma',
      '牵头单位：市发改委、石化基地管委会，\n\n某区政府、产业集聚区管委会负责对应区块',
      1,
    ],
    ['a unit cut in the middle of its name', '责任单位：县发改局、市生态环境局某\n\n县分局、各乡镇等。', 1],
    ['an item cut in its text', '3.引导企业做大做强。鼓励有能力的企业\n\n加大投资扩展规模，支持企业兼并重组。', 1],
    [
      'a title in an attachment list',
      '附件：1.某县2024年指标目标清单\n\n2.某县2024年\n\n重点举措清单\n\n3.某县2024年重大项目清单',
      3,
    ],
    ['a page number between', '各乡镇要切实加强领导，明确责任分工，落实工\n— 3 —\n作经费，确保任务完成。', 1],
  ])('%s is joined', (_, text, count) => {
    expect(linesOf(text)).toHaveLength(count);
  });

  test.each([
    ['a heading without full stop', '二、主要目标\n\n到2027年，全县规上企业营业收入突破25亿元。'],
    ['a sentence that is over', '各乡镇要加强领导，落实责任。\n\n县级部门要做好指导，强化服务。'],
    ['a field and the next field', '牵头单位：县经信局\n\n责任单位：县发改局、县财政局'],
    ['text and a numbered heading', '现就有关事项，结合我县实际，通知\n\n一、总体要求'],
    ['a title and its year', '某县制造业产业集群建设行动方案\n\n（2023—2027年）'],
    ['a signature and its date', '某县人民政府办公室\n\n2023年4月23日'],
    ['the last sentence and the signature', '请结合各自职能，认真抓好贯彻落实\n\n某县人民政府办公室'],
    ['text and the list of attachments', '强化人大、政协监督作用，完善社会监督机制\n\n附件：三年行动计划表'],
    ['a comma and the signature', '请结合各自职能，认真抓好贯彻落实，\n\n某县人民政府办公室'],
    ['the last attachment and a note', '附件：有关情况说明\n\n（此件公开发布）'],
    ['recipients and text', '各乡镇人民政府，县政府直属各单位：\n\n现将方案印发给你们，请认真贯彻执行。'],
    ['a title and its text', '关于做好防汛工作的通知\n\n各乡镇要加强领导，落实责任。'],
  ])('%s stay apart', (_, text) => {
    expect(linesOf(text)).toHaveLength(2);
    expect(read(text).problems).toEqual([]);
  });
});

describe('text wrapped at the edge of a page', () => {
  const wrapped = `-1-中国人民银行关于印发《贵金属和宝石从业
机构反洗钱和反恐怖融资管理办法》的通知
（银发〔2025〕124号）
中国人民银行上海总部，各省、自治区、直辖市及计划单列
市分行，反洗钱中心、上海黄金交易所、中国珠宝玉石首饰
行业协会、中国黄金协会、上海钻石交易所：
为贯彻落实《中华人民共和国反洗钱法》，中国人民银
行制定了《贵金属和宝石从业机构反洗钱和反恐怖融资管理
办法》，现印发给你们，请遵照执行。
请中国人民银行上海总部，各省、自治区、直辖市及计
划单列市分行以适当方式通知到辖区内贵金属和宝石从业
机构；请上海黄金交易所、中国黄金协会、中国珠宝玉石首
饰行业协会、上海钻石交易所以适当方式通知到会员单位或
成员单位。
附件：贵金属和宝石从业机构反洗钱和反恐怖融资管理
办法
中国人民银行
2025年6月22日

-2-附件
第一章总则
第一条为了预防洗钱和恐怖融资（以下简称洗钱）活
动，遏制洗钱及相关犯罪，加强和规范贵金属和宝石从业机
构反洗钱和反恐怖融资工作，制定本办法。
`;

  test('paragraphs are whole, page numbers gone', () => {
    expect(linesOf(wrapped)).toEqual([
      '中国人民银行关于印发《贵金属和宝石从业机构反洗钱和反恐怖融资管理办法》的通知',
      '（银发〔2025〕124号）',
      '中国人民银行上海总部，各省、自治区、直辖市及计划单列市分行，反洗钱中心、上海黄金交易所、中国珠宝玉石首饰行业协会、中国黄金协会、上海钻石交易所：',
      '为贯彻落实《中华人民共和国反洗钱法》，中国人民银行制定了《贵金属和宝石从业机构反洗钱和反恐怖融资管理办法》，现印发给你们，请遵照执行。',
      '请中国人民银行上海总部，各省、自治区、直辖市及计划单列市分行以适当方式通知到辖区内贵金属和宝石从业机构；请上海黄金交易所、中国黄金协会、中国珠宝玉石首饰行业协会、上海钻石交易所以适当方式通知到会员单位或成员单位。',
      '附件：贵金属和宝石从业机构反洗钱和反恐怖融资管理办法',
      '中国人民银行',
      '2025年6月22日',
      '附件',
      '第一章总则',
      '第一条为了预防洗钱和恐怖融资（以下简称洗钱）活动，遏制洗钱及相关犯罪，加强和规范贵金属和宝石从业机构反洗钱和反恐怖融资工作，制定本办法。',
    ]);
  });

  test('one paragraph a line is left alone', () => {
    const text = '线上办理，登录政务服务网\n窗口办理，县行政服务中心二楼\n咨询电话，见附件';
    expect(linesOf(text)).toHaveLength(3);
  });
});

describe('marks and spaces', () => {
  test.each([
    ['#### **四、保障措施**', '四、保障措施'],
    ['<p>谋划布局电商产业园，规划园区面积２０００平方米以上。</p>', '谋划布局电商产业园，规划园区面积2000平方米以上。'],
    ['关于印发 某县工作总体方案 (2023—2027年)的通知', '关于印发某县工作总体方案(2023—2027年)的通知'],
    ['力争到 2024 年，规上企业 R&D 投入达到 0.5 亿元', '力争到2024年，规上企业 R&D 投入达到0.5亿元'],
    ['(三) 六横 LNG 产业。', '(三)六横 LNG 产业。'],
    ['令〔 2024〕第3号', '令〔2024〕第3号'],
    ['第三章　总　则', '第三章总则'],
    ['土 地 使 用 期 限 的 批 复', '土地使用期限的批复'],
    ['中国人民银行 农业农村部印发《关于加强金融服务的意见》', '中国人民银行 农业农村部印发《关于加强金融服务的意见》'],
    ['国务院　中央军委', '国务院 中央军委'],
    ['市人民政府办公室关于 明确重大产业方向的通知', '市人民政府办公室关于明确重大产业方向的通知'],
    ['1 总体要求', '1 总体要求'],
    ['中国人民银行   行长   潘功胜', '中国人民银行 行长 潘功胜'],
    ['县\u200B发改局\u00AD、县\uFEFF财政局', '县发改局、县财政局'],
    ['R&amp;D&nbsp;经费', 'R&D 经费'],
    ['张**同志', '张**同志'],
  ])('%s', (source, content) => {
    expect(linesOf(source)).toEqual([content]);
  });

  test('Markdown marks are read in Markdown only', () => {
    expect(linesOf('- 1\\. 见[通知](https://x.gov.cn/a)\n\n> 注意', 'markdown')).toEqual(['1. 见通知', '注意']);
    expect(linesOf('- 1. 见[通知]')).toEqual(['- 1. 见[通知]']);
  });

  test('the depth of a Markdown heading is kept', () => {
    expect(read('### 一、总体要求\n\n正文。').lines.map((line) => line.markdownHeading)).toEqual([3, null]);
  });

  test.each(['— 1 —', '-2-', '－ 3 －', '第 3 页 共 10 页', '---', '***', '　　'])(
    '%s alone leaves no line',
    (line) => {
      expect(linesOf(`一、总体要求\n\n${line}\n\n二、主要目标`)).toEqual(['一、总体要求', '二、主要目标']);
    },
  );

  test('a range, a year or a negative number is no page number', () => {
    expect(linesOf('-5-10℃低温天气')).toEqual(['-5-10℃低温天气']);
    expect(linesOf('2023—2027年')).toEqual(['2023—2027年']);
  });
});

describe('tables in text', () => {
  const table = `附件
序号	项目名称	责任单位
一、工业布局
1	西城区综合服务 中心新建项目	县绿色小微园区指 挥部


2	海岛街区	县经信局、县文广旅 体局、 有关乡镇
— 4 —
序号	项目名称	责任单位
3	<p>线上经济</p>	县经信局 县财政局
`.replace('一、工业布局', '一、工业布局\t\t');

  test('rows go on over page breaks; wraps in cells close up; a repeated header is marked', () => {
    const { lines } = read(table);
    expect(lines.map((line) => line.table)).toEqual([null, 0, 0, 0, 0, 0, 0]);
    expect(
      lines.slice(1).map((line) => line.cells?.map((cell) => `${cell.header ? '^' : ''}${cell.content.text}`)),
    ).toEqual([
      ['^序号', '^项目名称', '^责任单位'],
      ['一、工业布局', '', ''],
      ['1', '西城区综合服务中心新建项目', '县绿色小微园区指挥部'],
      ['2', '海岛街区', '县经信局、县文广旅体局、有关乡镇'],
      ['^序号', '^项目名称', '^责任单位'],
      ['3', '线上经济', '县经信局 县财政局'],
    ]);
    expect(lines[3]?.content.text).toBe('1\t西城区综合服务中心新建项目\t县绿色小微园区指挥部');
  });

  test('a table with other columns is another table', () => {
    const { lines } = read('序号\t任务\n1\t甲\n\n序号\t任务\t单位\n1\t乙\t丙');
    expect(lines.map((line) => line.table)).toEqual([0, 0, 1, 1]);
  });

  test('a tab in a paragraph or before it makes no table', () => {
    expect(read('\t各乡镇要加强领导。\n\t县级部门要做好指导。').lines.map((line) => line.table)).toEqual([null, null]);
    expect(read('国务院总理\t某某\n\n各位代表：').lines.map((line) => line.table)).toEqual([null, null]);
  });
});

test('metadata rows are lines of their own, marked, in their place', () => {
  const { lines } = read(
    '索引号 0002/2024-0001\n  • 文号:\n\n    -\n\n关于印发方案的通知\n\n信息来源:\n\n各乡镇要加强领导，落实责任。',
  );
  expect(lines.map((line) => [line.metadata, line.content.text])).toEqual([
    [true, '索引号 0002/2024-0001'],
    [true, '文号:-'],
    [false, '关于印发方案的通知'],
    [true, '信息来源:'],
    [false, '各乡镇要加强领导，落实责任。'],
  ]);
});
