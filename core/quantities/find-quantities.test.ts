import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from './find-quantities.ts';

/** `raw | bound value[-high] unit`, with `?` for a threshold. */
const read = (text: string): readonly string[] =>
  findQuantities(text).map(({ raw, bound, value, high, unit, threshold }) =>
    `${raw} | ${bound} ${value}${high === null ? '' : `-${high}`} ${unit}${threshold ? '?' : ''}`.trim(),
  );

describe('findQuantities reads the words around a figure as its bound', () => {
  it.each([
    ['新增规模以上工业企业400户以上', '>= 400 户'],
    ['民间投资占比不低于40%', '>= 40 %'],
    ['为各区至少培育1家示范基地', '>= 1 家'],
    ['规上制造业全员劳动生产率 ≥ 110 万元/人以上', '>= 110 万元/人'],
    ['全年赔付率不低于协议赔付率的90%', '>= 90 %'],
    ['居民人均消费支出达到4万元', 'reach 4 万元'],
    ['城市污水集中收集率提升至75%', 'reach 75 %'],
    ['绿色经济占比达49%', 'reach 49 %'],
    ['绿色经济占比达49%以上', '>= 49 %'],
    ['数字经济占比超过50%', '> 50 %'],
    ['营业收入突破25亿元', '> 25 亿元'],
    ['城镇调查失业率控制在5.5%以内', '<= 5.5 %'],
    ['扣除期限不能超过48个月', '<= 48 个月'],
    ['床位费不高于每人每天35元', '<= 35 元'],
    ['单位产品能耗低于0.5吨标准煤/万元', '< 0.5 吨标准煤/万元'],
    ['年应纳税所得额不到100万元', '< 100 万元'],
    ['工业增加值占生产总值比重稳定在10%左右', '~ 10 %'],
    ['建设约100间规范化工作室', '~ 100 间'],
    ['基本养老保险参保率保持100%', '= 100 %'],
    ['完成年度投资67亿元', '= 67 亿元'],
    ['资助学生2130多万名', '> 2130 万名'],
    ['缓税缓费4万多亿元', '> 4 万亿元'],
    ['建成养殖水体1万立方米的养殖示范基地', '= 1 万立方米'],
  ])('%s', (text, reading) => expect(read(text)).toEqual([`${text} | ${reading}`]));

  it('puts the bound of the last figure on all that 分别 joins, each with its own subject', () => {
    expect(
      findQuantities('污水处理设施覆盖率、出水水质达标率分别达到100%和90%。').map(({ subject, bound, value }) => [
        subject,
        bound,
        value,
      ]),
    ).toEqual([
      ['污水处理设施覆盖率', 'reach', 100],
      ['出水水质达标率', 'reach', 90],
    ]);
    expect(read('农业、服务业增加值分别增长4%和6%左右')).toEqual([
      '农业、服务业增加值分别增长4%和6%左右 | ~ 4 %',
      '农业、服务业增加值分别增长4%和6%左右 | ~ 6 %',
    ]);
  });
});

describe('findQuantities reads numbers and units as printed', () => {
  it.each([
    ['限额标准为1,000元', '= 1000 元'],
    ['货物吞吐量达１．２５亿吨', 'reach 1.25 亿吨'],
    ['建筑业产值达 14.3 亿', 'reach 14.3 亿元'],
    ['城镇新增就业1100万人', '= 1100 万人'],
    ['县城人口占比提高0.4个百分点', '= 0.4 百分点'],
    ['规上工业亩均税收达到12万元', 'reach 12 万元/亩'],
    ['农村低保标准提高至6818元/年', 'reach 6818 元/年'],
    ['新产品开发1-2个', 'range 1-2 个'],
    ['签约服务覆盖率提升1～3个百分点', 'range 1-3 百分点'],
    ['缴纳个人所得税1万—3万元', 'range 1-3 万元'],
    ['补贴标准为5000元至1万元', 'range 0.5-1 万元'],
    ['并处二十万元以上两百万元以下罚款', 'range 20-200 万元'],
    ['代表人数不少于五人', '>= 5 人'],
    ['建成一家三级综合医院', '= 1 家'],
    ['资金投入增长百分之十五', '= 15 %'],
    ['城乡居民收入倍差保持在1.5以内', '<= 1.5'],
    ['规上工业增加值实现翻番', '= 2 倍'],
    ['城镇居民收入翻两番', '= 4 倍'],
    ['重点关注港口服务和船舶服务2大板块', '= 2 个'],
    ['实现乡镇和重点行政村信号全覆盖', 'full 100 %'],
  ])('%s', (text, reading) => {
    expect(read(text).map((line) => line.split(' | ')[1])).toEqual([reading]);
  });

  it.each([
    '到2025年底前形成体系，2022—2024年逐年推进',
    '根据〔2023〕26号文件，县政府第19次常务会议审议通过',
    '推进5G、LNG和“1612”体系建设，落实“7个1”要求',
    '按照《城乡建设“十四五”规划（2021—2025年）》第3条',
    '110千伏输变电站完工，2000万吨混矿项目投产',
    '二、重点任务（一）三大行业、一批项目和五年制专业',
    '实行“一个项目、一名责任领导、一个工作班子”',
    '开展二次招商，发放一次性补助，组织一轮评估',
    '落实一个个惠民项目，工作专班由4部门组成',
    '开展全覆盖检查，构建多层次、全覆盖、可持续的体系，提高设施覆盖面',
    '建成5000吨级泊位，培育千亿级产业，国产C919大型客机下线',
    '3年建成示范园区，近3年无违法记录',
    '应用网上技术市场3.0版，服务热线12345',
  ])('no figure in: %s', (text) => expect(read(text)).toEqual([]));

  it('leaves out what a figure starts from', () => {
    expect(read('研发投入强度从2.1%提高到2.5%以上，新能源装机由5个增加至8个')).toEqual([
      '研发投入强度从2.1%提高到2.5%以上 | >= 2.5 %',
      '新能源装机由5个增加至8个 | reach 8 个',
    ]);
  });

  it('keeps list numbers, cells and neighbouring figures apart', () => {
    expect(read('1. 18—40周岁计30分；2. 40周岁以上计20分')).toEqual([
      '18—40周岁计30分 | = 30 分',
      '18—40周岁 | range 18-40 周岁?',
      '40周岁以上计20分 | = 20 分',
      '40周岁以上 | >= 40 周岁?',
    ]);
    expect(read('新增泊位3\t5个')).toEqual(['5个 | = 5 个']);
    expect(read('建成站点5，300户居民受益')).toEqual(['300户居民受益 | = 300 户']);
  });
});

describe('findQuantities cuts the wording', () => {
  it('leaves out times, 力争 and other lead-ins, and stops at the bound', () => {
    expect(
      read('到2027年，力争培育升规企业6家以上。从土地出让收入中提取0.5%以上作为专项经费，其中农业占比达25%以上。'),
    ).toEqual([
      '培育升规企业6家以上 | >= 6 家',
      '从土地出让收入中提取0.5%以上 | >= 0.5 %',
      '农业占比达25%以上 | >= 25 %',
    ]);
    expect(read('（责任单位：市民政局、市财政局）2. 方案期内将补充耕地面积50亩以上')).toEqual([
      '补充耕地面积50亩以上 | >= 50 亩',
    ]);
    expect(read('围绕应用场景建设、直播电商等方面实施高质量发展项目2个')).toEqual(['实施高质量发展项目2个 | = 2 个']);
  });

  it('goes on to what is counted or given after the figure', () => {
    expect(read('引导5家规上企业导入卓越绩效管理等先进方法')).toEqual(['引导5家规上企业导入卓越绩效管理 | = 5 家']);
    expect(read('引进青年人才的，给予企业10万元/人奖励。')).toEqual(['给予企业10万元/人奖励 | = 10 万元/人']);
    expect(read('布局商业服务点3个（东岛、西岛、北岛）')).toEqual(['布局商业服务点3个 | = 3 个']);
    expect(read('对15个风能资源丰富的海岛，开展研究和谋划，带动产业发展。')).toEqual([
      '对15个风能资源丰富的海岛，开展研究和谋划 | = 15 个',
    ]);
  });

  it('cuts parallel parts at 、 and 和 only where each has its figure', () => {
    expect(read('完成技改投入1500万元以上、改造或引进新生产线6条以上')).toEqual([
      '完成技改投入1500万元以上 | >= 1500 万元',
      '改造或引进新生产线6条以上 | >= 6 条',
    ]);
    expect(read('（完成1个谋划课题、绘就1张产业全景图）')).toEqual([
      '完成1个谋划课题 | = 1 个',
      '绘就1张产业全景图 | = 1 张',
    ]);
    expect(read('完成东镇、西镇、北镇3个居家养老场所建设')).toEqual([
      '完成东镇、西镇、北镇3个居家养老场所建设 | = 3 个',
    ]);
    expect(read('新增绿色园区2个和绿色工厂15家')).toEqual(['新增绿色园区2个 | = 2 个', '绿色工厂15家 | = 15 家']);
  });
});

describe('findQuantities tells conditions from targets', () => {
  it.each([
    [
      '对单位能耗低于0.52吨标准煤/万元的新上项目，开辟绿色通道',
      '单位能耗低于0.52吨标准煤/万元的新上项目 | < 0.52 吨标准煤/万元?',
    ],
    [
      '对超过0.52吨标准煤/万元的重大项目或补链项目进行审查',
      '对超过0.52吨标准煤/万元的重大项目 | > 0.52 吨标准煤/万元?',
    ],
    ['完成亩均税收5万元以下低效企业整治', '完成亩均税收5万元以下低效企业整治 | <= 5 万元/亩?'],
    ['年销售额达到5000万元的，可以申报', '年销售额达到5000万元 | reach 5000 万元?'],
    ['招用4人以上的，优先支持', '招用4人以上 | >= 4 人?'],
  ])('%s', (text, reading) => expect(read(text)).toEqual([reading]));

  it('gives a condition inside a target beside it', () => {
    expect(read('集体经济年经营性收入50万元以上的行政村占比达到65%')).toEqual([
      '集体经济年经营性收入50万元以上的行政村占比达到65% | reach 65 %',
      '集体经济年经营性收入50万元以上 | >= 50 万元?',
    ]);
    expect(read('家庭年可支配收入20-60万元比例达到36%')).toEqual([
      '家庭年可支配收入20-60万元比例达到36% | reach 36 %',
      '家庭年可支配收入20-60万元 | range 20-60 万元?',
    ]);
  });

  it('takes grants for what they are', () => {
    expect(read('给予不超过200万元的补助；按实际利率的50%给予财政贴息')).toEqual([
      '给予不超过200万元的补助 | <= 200 万元',
      '按实际利率的50%给予财政贴息 | = 50 %',
    ]);
  });
});

describe('findQuantities carries what leads a sentence', () => {
  const manners = (text: string): readonly unknown[] =>
    findQuantities(text).map(({ value, per, softness }) => [value, per, softness]);

  it('每年 and 力争 reach to the end of their sentence, to a new time or to 累计', () => {
    expect(manners('力争每年实施技改项目2个以上，新增工业机器人7台以上。新增专利5件。')).toEqual([
      [2, '每年', '力争'],
      [7, '每年', '力争'],
      [5, null, null],
    ]);
    expect(manners('每年推进重大项目60个、完成投资120亿元以上，至2027年，五年累计完成投资600亿元以上')).toEqual([
      [60, '每年', null],
      [120, '每年', null],
      [600, null, null],
    ]);
    expect(manners('每年新增高新技术企业1家，科技型企业7家，力争3年建成研发中心10家')).toEqual([
      [1, '每年', null],
      [7, '每年', null],
      [10, null, '力争'],
    ]);
  });

  it('每年 inside a name and 年均 do not', () => {
    expect(manners('全县每年出让的建设用地中工业用地比例不低于30%，容积率达到1.5')).toEqual([
      [30, '每年', null],
      [1.5, null, null],
    ]);
    expect(manners('零售额年均增长8%，进出口总额达到40亿元')).toEqual([
      [8, '年均', null],
      [40, null, null],
    ]);
  });

  it('原则上, 左右 and a leading 力争到2025年 make a figure soft; winning funds does not', () => {
    expect(manners('原则上3-6个月完成一轮评估')).toEqual([[3, null, '原则上']]);
    expect(manners('失业率5.5%左右')).toEqual([[5.5, null, '左右']]);
    expect(manners('力争到2025年，绿色园区达到10个')).toEqual([[10, null, '力争']]);
    expect(manners('争取上级资金3000万元')).toEqual([[3000, null, null]]);
  });
});

describe('findQuantities names what is measured', () => {
  const subjects = (text: string): readonly string[] => findQuantities(text).map(({ subject }) => subject);

  it('without verbs, and with the owner from the part before', () => {
    expect(subjects('规上工业亩均税收达到12万元、亩均增加值达到150万元')).toEqual([
      '规上工业亩均税收',
      '规上工业亩均增加值',
    ]);
    expect(subjects('企业研发费用达0.4亿元，占营业收入比重达1.5%')).toEqual([
      '企业研发费用',
      '企业研发费用占营业收入比重',
    ]);
    expect(subjects('软件业收入突破800亿元，同比增长20.6%')).toEqual(['软件业收入', '软件业收入同比增长']);
    expect(subjects('累计建成数字化车间2个以上')).toEqual(['数字化车间（累计）']);
    expect(subjects('绘就1张产业全景图')).toEqual(['产业全景图']);
    expect(subjects('建设保障性租赁住房1.2万套')).toEqual(['保障性租赁住房']);
  });
});

describe('findQuantities holds for any text', () => {
  const fragments = [
    ...'一二十百万亿个家项元%亩年月日的和及、，。；：（）“”《》 \t\n0123456789.,-—～/',
    '到2025年',
    '每年',
    '力争',
    '不低于',
    '达到',
    '以上',
    '以下',
    '左右',
    '分别',
    '全覆盖',
    '翻两番',
    '万元/亩',
    '个百分点',
    '给予',
    '对',
    '企业',
    '\uE000',
    '😀',
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('never throws; spans lie in the text in order, raw is the text there, ranges rise', () => {
    fc.assert(
      fc.property(text, (source) => {
        let last = 0;
        for (const { raw, span, value, high } of findQuantities(source)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(source.length);
          expect(raw).toBe(source.slice(span.start, span.end));
          expect(raw).toMatch(/[0-9０-９〇零一二两三四五六七八九十百千万亿廿]|覆盖|番/u);
          expect(Number.isFinite(value)).toBe(true);
          if (high !== null) expect(high).toBeGreaterThan(value);
          last = span.start;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads one clause of 200,000 figures', () => {
    expect(findQuantities('1个'.repeat(200_000))).toHaveLength(200_000);
  });

  it.each([
    '10个、',
    '5万元以上企业',
    '每年新增企业3家以上，',
    '从1%',
    '“（《',
    '1,111,',
    '占1%，',
    '二万元以上',
    '到2025年',
    '的',
  ])('gets through 100,000 characters of %s', (piece) => {
    // A quadratic reader would not come back within the test's time limit.
    const source = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const { span, raw } of findQuantities(source)) expect(source.slice(span.start, span.end)).toBe(raw);
  });
});
