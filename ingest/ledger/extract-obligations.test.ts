import { describe, expect, it } from 'vitest';
import type { Obligation } from '#core/obligation.ts';
import { ledgerOf } from '#test/support/ledger-of.ts';

const shell = `清河县人民政府办公室关于印发清河县小微企业园建设三年行动计划（2024—2026年）的通知
各乡镇人民政府，县政府各部门：
现将行动计划印发给你们，请认真贯彻执行。
清河县人民政府办公室
2024年3月5日
清河县小微企业园建设三年行动计划（2024—2026年）
`;

const rowsOf = (body: string): readonly Obligation[] => ledgerOf(shell + body).rows;

const nameOf = ({ path, group }: Obligation): string => (group === null ? path : `${path}[${group}]`);

/** `path title | role:unit …`, a rule-given role with the rule's initial. */
const outline = (rows: readonly Obligation[]): readonly string[] =>
  rows.map((row) => {
    const units = row.units.map(({ role, basis, printed }) => {
      const rule = { stated: '', 'first-listed-rule': '^', 'blanket-clause': '+' }[basis];
      return `${rule}${role}:${printed}`;
    });
    return [`${nameOf(row)} ${row.kind} ${row.title}`, ...units].join(' ');
  });

describe('what is a row', () => {
  it('goals, tasks, measures and mechanisms; no guidance and no containers', () => {
    expect(
      outline(
        rowsOf(`一、总体要求
（一）指导思想。坚持高质量发展。
（二）主要目标。到2026年，累计建成小微企业园5个。
二、重点任务
（一）完善规划布局
1.编制园区专项规划。
2.建立用地保障清单。
三、保障措施
（一）加强组织领导。成立领导小组。
四、工作机制
（一）会商制度。每季度召开会商会。`),
      ),
    ).toEqual([
      '一、（二） goal 主要目标',
      '二、（一）1. task 编制园区专项规划',
      '二、（一）2. task 建立用地保障清单',
      '三、（一） measure 加强组织领导',
      '四、（一） mechanism 会商制度',
    ]);
  });

  it('a paragraph of guidance that sets figures', () => {
    expect(
      outline(
        rowsOf(`一、总体要求
坚持规划引领，统筹推进三大行动。
按照“3个1”（编制1个规划、建立1个专班、落实1批项目）的要求，抓好落实。`),
      ),
    ).toEqual(['一、 requirement 按照“3个1”']);
  });

  it('the text between two notes', () => {
    const rows = rowsOf(`二、重点任务
1.提升医疗服务。启动县医院迁建。（责任单位：县卫健局）推进远程会诊，完善急救体系。（责任单位：县卫健局、县大数据中心）`);
    expect(outline(rows)).toEqual([
      '二、1.[1] task 启动县医院迁建 responsible:县卫健局',
      '二、1.[2] task 推进远程会诊，完善急救体系 responsible:县卫健局 responsible:县大数据中心',
    ]);
    expect(rows.map(({ content }) => content.text)).toEqual([
      '提升医疗服务。启动县医院迁建。',
      '推进远程会诊，完善急救体系。',
    ]);
  });

  it('a section with fields', () => {
    const [row] = rowsOf(`二、重点项目
（一）城东园区。
目标任务：到2025年，建成厂房12万平方米。
召集人：副县长李四
牵头单位：县经信局
责任单位：县住建局、各乡镇
完成时限：2025年6月底前`);
    expect(row && outline([row])).toEqual([
      '二、（一） task 城东园区 lead:县经信局 responsible:县住建局 responsible:各乡镇',
    ]);
    expect(row?.convener).toBe('副县长李四');
    expect(row?.deadline).toMatchObject({ raw: '2025年6月底前', end: '2025-06-30', basis: 'explicit' });
    expect(row?.targets).toMatchObject([{ raw: '建成厂房12万平方米', by: '2025-12-31', byRaw: '到2025年' }]);
    expect(row?.unitsRaw).toBe('县经信局｜县住建局、各乡镇');
  });

  it('a row of a table with a column of units, linked to the item that states the same', () => {
    const rows = rowsOf(`二、重点任务
1.城东园区建设。完成主体工程，配套道路同步建成。
2.老园区改造。改造老园区3个。
附件：任务分解表
附件
任务分解表
序号\t项目名称\t工作任务\t牵头单位\t配合单位\t完成时限
1\t城东园区建设\t完成主体工程\t县城投公司\t县住建局、县财政局\t2025年12月底前
2\t老园区改造提升\t改造老园区3个\t县经信局\t各有关乡镇\t2026年6月底前`);
    expect(outline(rows.slice(2))).toEqual([
      '附件表·1 task 城东园区建设 lead:县城投公司 participant:县住建局 participant:县财政局',
      '附件表·2 task 老园区改造提升 lead:县经信局 participant:各有关乡镇',
    ]);
    expect(rows.map(({ counterpart }) => counterpart)).toEqual(['附件表·1', '附件表·2', '二、1.', '二、2.']);
    expect(rows[3]?.targets).toMatchObject([{ raw: '改造老园区3个', by: '2026-06-30', byBasis: 'explicit' }]);
  });

  it('a row of a list of measures under the label it prints', () => {
    const rows = rowsOf(`二、重点任务
附件：改革举措清单
附件
改革举措清单
序号\t改革举措\t主要内容\t指导部门\t实施单位\t配合单位
1\t技术经理人全程参与的服务模式\t引入技术经理人全程参与成果转化。\t县科技局、县财政局\t县科技创新中心\t县教育局`);
    expect(outline(rows.slice(1))).toEqual([
      '附件表·1 task 技术经理人全程参与的服务模式 responsible:县科技局 responsible:县财政局 responsible:县科技创新中心 participant:县教育局',
    ]);
    expect(rows[1]?.units.map(({ label = null }) => label)).toEqual(['指导部门', '指导部门', '实施单位', null]);
  });

  it('no row of a service guide that says where to go', () => {
    const rows = rowsOf(`二、申请事项
（一）设立登记
办理部门：县市场监管局
所需材料：申请书`);
    expect(rows.flatMap(({ units }) => units)).toEqual([]);
  });

  it('each mechanism of a section that sets several', () => {
    expect(
      outline(
        rowsOf(`四、工作机制
1.会商调度。周调度，专班每周五召开碰头会。月通报，每月5日前通报进展。`),
      ),
    ).toEqual(['四、1.[1] mechanism 周调度', '四、1.[2] mechanism 月通报']);
  });

  it('nothing in rules, replies and announcements', () => {
    const rows = ledgerOf(`清河县公共租赁住房管理办法
第一条 为规范管理，制定本办法。
第二条 申请人应当提交材料。
一、申请条件
（一）本县户籍。`).rows;
    expect(rows).toEqual([]);
  });

  it('in a notice without owners, the sections that set a day', () => {
    const { rows } = ledgerOf(`清河县人民政府办公室关于做好秋粮收购工作的通知
各乡镇人民政府：
一、高度重视。各单位要加强领导。
二、及时报送。各乡镇于2024年9月底前报送收购进度。
清河县人民政府办公室
2024年8月1日`);
    expect(outline(rows)).toEqual(['二、 requirement 及时报送']);
  });
});

describe('rules of the document', () => {
  it('the first unit leads from where that is stated', () => {
    expect(
      outline(
        rowsOf(`二、重点任务
1.编制规划。明确布局。（责任单位：县水利局、县林业局）
2.建设园区。完善配套。（责任单位：县住建局、县财政局〔列第一位的为牵头单位，下同〕）
3.引进企业。加强招商。（责任单位：县经信局）`),
      ),
    ).toEqual([
      '二、1. task 编制规划 responsible:县水利局 responsible:县林业局',
      '二、2. task 建设园区 ^lead:县住建局 ^participant:县财政局',
      '二、3. task 引进企业 ^lead:县经信局',
    ]);
  });

  it('without 下同 the first unit leads in that list only', () => {
    expect(
      outline(
        rowsOf(`二、重点任务
1.编制规划。明确布局。（责任单位：县水利局、县林业局〔列第一位的为牵头单位〕）
2.引进企业。加强招商。（责任单位：县经信局、县财政局）`),
      ),
    ).toEqual([
      '二、1. task 编制规划 ^lead:县水利局 ^participant:县林业局',
      '二、2. task 引进企业 responsible:县经信局 responsible:县财政局',
    ]);
  });

  it('a blanket clause adds its owner to what follows in the chapter, not in the next', () => {
    expect(
      outline(
        rowsOf(`二、重点任务
1.编制规划。明确布局。（责任单位：县水利局）
2.建设园区。完善配套。（责任单位：县住建局，以下各项工作均需各乡镇共同推进，不再单独列出）
3.引进企业。加强招商。（责任单位：县经信局）
三、保障措施
1.强化资金保障。（责任单位：县财政局）`),
      ),
    ).toEqual([
      '二、1. task 编制规划 responsible:县水利局',
      '二、2. task 建设园区 responsible:县住建局 +participant:各乡镇',
      '二、3. task 引进企业 responsible:县经信局 +participant:各乡镇',
      '三、1. measure 强化资金保障 responsible:县财政局',
    ]);
  });

  it('余同 gives the same owners to what follows', () => {
    expect(
      outline(
        rowsOf(`二、重点任务
1.编制规划。明确布局。（责任单位：县水利局、各乡镇，余同）
2.建设水库。完成主体工程。
三、保障措施
1.强化资金保障。多渠道筹资。`),
      ),
    ).toEqual([
      '二、1. task 编制规划 responsible:县水利局 responsible:各乡镇',
      '二、2. task 建设水库 responsible:县水利局 responsible:各乡镇',
      '三、1. measure 强化资金保障',
    ]);
  });

  it('a note at a heading speaks for the items below that name no owner', () => {
    expect(
      outline(
        rowsOf(`二、重点任务
（一）完善规划布局（责任单位：县资源规划局）。
1.编制园区专项规划。明确布局。
2.建立清单。动态更新。（责任单位：县经信局）`),
      ),
    ).toEqual([
      '二、（一）1. task 编制园区专项规划 responsible:县资源规划局',
      '二、（一）2. task 建立清单 responsible:县经信局',
    ]);
  });

  it('fields of a section speak for the items below it, with their time', () => {
    const rows = rowsOf(`二、重点任务
（一）推进园区建设
牵头单位：县经信局
完成时限：2025年底前
1.编制专项规划。明确布局。
2.建设厂房。完善配套。`);
    expect(outline(rows)).toEqual([
      '二、（一）1. task 编制专项规划 lead:县经信局',
      '二、（一）2. task 建设厂房 lead:县经信局',
    ]);
    expect(rows.map(({ deadline }) => deadline.end)).toEqual(['2025-12-31', '2025-12-31']);
  });

  it('a note behind the last of several numbers speaks for all of them', () => {
    const rows = rowsOf(`二、重点任务
（一）推进园区建设。
1.编制专项规划。
2.建设厂房。（县经信局牵头，县住建局配合，2025年底前完成）`);
    expect(outline(rows)).toEqual(['二、（一） task 推进园区建设 lead:县经信局 participant:县住建局']);
    expect(rows[0]?.deadline.end).toBe('2025-12-31');
  });

  it('a sentence says who leads where no list does', () => {
    expect(
      outline(
        rowsOf(`三、保障措施
（一）加强协调。由县发展改革局、县财政局联合牵头，各乡镇配合，建立会商制度。`),
      ),
    ).toEqual(['三、（一） measure 加强协调 lead:县发展改革局 lead:县财政局 participant:各乡镇']);
  });
});

describe('what a row says', () => {
  it('keeps names as printed and one canonical name for each body', () => {
    const rows = rowsOf(`二、重点任务
1.编制规划。（责任单位：县人力资源社会保障局、县市场监管局）
2.开展培训。（责任单位：县人社局、县市监局）`);
    expect(rows.flatMap(({ units }) => units.map(({ printed, canonical }) => `${printed}=${canonical}`))).toEqual([
      '县人力资源社会保障局=县人力资源社会保障局',
      '县市场监管局=县市场监管局',
      '县人社局=县人力资源社会保障局',
      '县市监局=县市场监管局',
    ]);
  });

  it('dates a figure by the date that governs it, else by the term; standards and conditions have no date', () => {
    const [row] = rowsOf(`二、重点任务
1.壮大主体。2025年底前，引进企业30家以上。培育规上企业5家。对年产值达到5000万元的企业，给予10万元奖励。`);
    expect(row?.targets.map(({ raw, by, byRaw, byBasis }) => [raw, by, byRaw, byBasis])).toEqual([
      ['引进企业30家以上', '2025-12-31', '2025年底前', 'explicit'],
      ['培育规上企业5家', '2026-12-31', null, 'plan-period'],
      ['年产值达到5000万元的企业', null, null, null],
      ['给予10万元奖励', null, null, null],
    ]);
  });

  it('repeats what a leading 每年 governs, but no share', () => {
    const [row] = rowsOf(`二、重点任务
1.推进技改。每年实施技改项目2个以上，新增机器人7台以上，技改投资占比达到20%。`);
    expect(row?.recurrences).toEqual([
      { raw: '每年实施技改项目2个以上', rule: 'FREQ=YEARLY' },
      { raw: '新增机器人7台以上', rule: 'FREQ=YEARLY' },
    ]);
  });

  it('reads a day without a year as one of every year where the task is yearly', () => {
    const [row] = ledgerOf(`清河县专班工作方案
一、工作机制
（一）年总结，年底由各专班报告推进情况。`).rows;
    expect(row?.deadline).toMatchObject({ start: null, end: null, basis: 'recurring' });
  });

  it('quotes an ambiguous time and computes nothing from it', () => {
    const [row] = rowsOf(`二、重点任务
1.建设网箱。力争在2026年前建成网箱1万立方米。`);
    expect(row?.deadline).toMatchObject({ raw: '2026年前', end: null, ambiguous: true });
    expect(row?.targets).toMatchObject([{ by: null, byRaw: '2026年前' }]);
  });
});

describe('what other documents print', () => {
  it('the time of a stage stands behind its heading or opens its text', () => {
    const rows = rowsOf(`二、实施步骤
（一）动员部署阶段（2024年3月—4月）。召开动员会，制定工作方案。
（二）自查阶段
1997年4―6月，由社会团体根据清理整顿的规定和要求进行自查并写出自查报告。
（三）落实《清河县行动方案（2024—2026年）》。建立台账。`);
    expect(rows.map(({ deadline: { raw, end, basis } }) => [raw, end, basis])).toEqual([
      ['2024年3月—4月', '2024-04-30', 'explicit'],
      ['1997年4―6月', '1997-06-30', 'explicit'],
      ['2024—2026年', '2026-12-31', 'plan-period'],
    ]);
  });

  it('a year before what is built or aimed at is the time of the figure', () => {
    const [row] = rowsOf(
      '二、重点任务\n（一）壮大力量。2025年初步建成300个示范性职业教育集团（联盟），带动中小企业参与。力争2026年每千常住人口基层卫生人员数不低于3.5人。',
    );
    expect(row?.targets.map(({ value, by, byRaw }) => [value, by, byRaw])).toEqual([
      [300, '2025-12-31', '2025年'],
      [3.5, '2026-12-31', '2026年'],
    ]);
  });

  it('the number of things listed behind a colon is no figure to be reached', () => {
    const [row] = rowsOf(
      '二、重点任务\n（一）知识产权保护方面5项：知识产权案件“三合一”审判；降低侵权损失的专利保险机制；新建站点3个。',
    );
    expect(row?.targets.map(({ raw }) => raw)).toEqual(['新建站点3个']);
  });

  it('the leading hospital of a group of hospitals is not cut down to the group', () => {
    const [row] = rowsOf('二、重点任务\n（一）优化转诊。医联体牵头医院牵头、成员单位共同参与，成立双向转诊管理中心。');
    expect(row?.units).toEqual([]);
  });
});
