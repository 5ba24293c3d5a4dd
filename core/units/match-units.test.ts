import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildUnitRegistry } from './build-unit-registry.ts';
import { type MatchOptions, matchUnits } from './match-units.ts';
import { parseUnitAliases } from './parse-unit-aliases.ts';

const { aliases } = parseUnitAliases('县供销社\t县供销联社、供销大集');
const registry = buildUnitRegistry(
  [
    ...[
      '县发改局',
      '县经信局',
      '市经信局',
      '市发改委',
      '县财政局',
      '县民政局',
      '县教育局',
      '县统计局',
      '县气象局',
      '县司法局',
    ],
    ...[
      '县市场监管局',
      '县市监局',
      '县资源规划局',
      '市自然资源和规划局',
      '县农业农村局',
      '县交通运输局',
      '县海洋与渔业局',
    ],
    ...[
      '市海洋与渔业局',
      '县大数据局',
      '县大数据中心',
      '人行清河县支行',
      '国网县供电公司',
      '县交投公司',
      '县智慧物流园区指挥部',
    ],
    ...[
      '县委社建委',
      '县委组织部',
      '县科协',
      '县残联',
      '县供销社',
      '县府办',
      '市生态环境局清河分局',
      '清河海关',
      '广宗县政府',
    ],
    ...['花山镇', '五里乡', '各乡镇', '县文广旅体局', '县应急管理局', '中国（山东）大宗商品交易中心', '县机关事务中心'],
  ],
  aliases,
);

const match = (question: string, options: MatchOptions = { askerLevel: '县', allowBare: true }): readonly string[] =>
  matchUnits(question, registry, options).map(
    ({ canonical, mentioned, exactness, levelAssumed }) =>
      `${canonical} ${mentioned} ${exactness}${levelAssumed ? ' ?' : ''}`,
  );

describe('matchUnits', () => {
  it.each([
    ['县市监局有哪些任务', '县市场监管局 县市监局 exact'],
    ['县市场监督管理局牵头几项', '县市场监管局 县市场监督管理局 alias'],
    ['市监局有哪些任务', '县市场监管局 市监局 short ?'],
    ['发改牵头的有几项', '县发改局 发改 short ?'],
    ['资规局当牵头的有哪些', '县资源规划局 资规局 short ?'],
    ['清河县自然资源和规划局负责什么', '县资源规划局 清河县自然资源和规划局 alias'],
    ['给农业农村局弄份清单', '县农业农村局 农业农村局 short ?'],
    ['供电公司要干几件', '国网县供电公司 供电公司 short ?'],
    ['交投（县里的）分了哪几个工程', '县交投公司 交投 short'],
    ['县里的交投分了哪几个工程', '县交投公司 交投 short'],
    ['大数据那边（局、中心都算）的活理一理', '县大数据中心 大数据 short ?'],
    ['人行在清河的要管哪些', '人行清河县支行 人行 short ?'],
    ['人民银行牵头什么', '人行清河县支行 人民银行 short ?'],
    ['园区指挥布（智慧物流那个）负责的汇总下', '县智慧物流园区指挥部 园区指挥布 typo ?'],
    ['社建委挂了哪些', '县委社建委 社建委 short ?'],
    ['组织部呢', '县委组织部 组织部 short ?'],
    ['气象局有活吗', '县气象局 气象局 short ?'],
    ['气象有任务吗', '县气象局 气象 short ?'],
    ['民生工程谁总挑头，民政吗', '县民政局 民政 short ?'],
    ['市海渔局的全列', '市海洋与渔业局 市海渔局 alias'],
    ['科协的任务', '县科协 科协 short ?'],
    ['残疾人联合会参与哪些', '县残联 残疾人联合会 short ?'],
    ['供销大集要干啥', '县供销社 供销大集 alias ?'],
    ['县人民政府办公室牵头哪些', '县府办 县人民政府办公室 alias'],
    ['生态环境局负责什么', '市生态环境局清河分局 生态环境局 short ?'],
    ['环保局负责什么', '市生态环境局清河分局 环保局 short ?'],
    ['海关参与哪些', '清河海关 海关 short ?'],
    ['花山镇有没有任务', '花山镇 花山镇 exact'],
    ['花山有没有任务', '花山镇 花山 short'],
    ['各乡镇要做什么', '各乡镇 各乡镇 exact'],
    ['大宗商品交易中心参与哪些', '中国（山东）大宗商品交易中心 大宗商品交易中心 short'],
    ['中国(山东)大宗商品交易中心参与哪些', '中国（山东）大宗商品交易中心 中国(山东)大宗商品交易中心 exact'],
    ['县 财 政 局有哪些', '县财政局 县 财 政 局 exact'],
  ])('understands %j', (question, expected) => expect(match(question)).toEqual([expected]));

  it('finds every unit a question names, in order, with spans into the question', () => {
    const question = '问下：县经信局、 科协和市发改委分别干啥';
    const matches = matchUnits(question, registry, { askerLevel: '县' });
    expect(matches.map(({ canonical }) => canonical)).toEqual(['县经信局', '县科协', '市发改委']);
    expect(matches.map(({ span }) => question.slice(span.start, span.end))).toEqual(['县经信局', '科协', '市发改委']);
    expect(matches[0]?.printedForms).toEqual(['县经信局']);
  });

  it('takes a bare name for the asker’s bureau, for every level when the asker has none', () => {
    expect(match('经信局牵头哪些', { askerLevel: '市' })).toEqual(['市经信局 经信局 short ?']);
    expect(match('经信局牵头哪些', {})).toEqual(['县经信局 经信局 short ?', '市经信局 经信局 short ?']);
    expect(match('经信局牵头哪些', { askerLevel: '省' })).toEqual([
      '县经信局 经信局 short ?',
      '市经信局 经信局 short ?',
    ]);
    expect(match('市里的发改牵头哪些')).toEqual(['市发改委 发改 short']);
  });

  it.each([
    '省经信厅牵头哪些',
    '省发改委要干啥',
    '市财政局牵头哪些',
    '广宗县发改局有哪些任务',
    '广宗发改局有哪些任务',
    '平乡县教育局牵头几项',
    '市生态环境局广宗分局负责什么',
    '国家统计局公布了什么',
  ])('does not take a body of another level or place for ours: %s', (question) => expect(match(question)).toEqual([]));

  it.each([
    ['县经新局有哪些', '县经信局 县经新局 typo'],
    ['县农业农存局有哪些', '县农业农村局 县农业农存局 typo'],
    ['县机关事物中心', '县机关事务中心 县机关事物中心 typo'],
    ['县机关务事中心', '县机关事务中心 县机关务事中心 typo'],
    ['县智慧物流园指挥部', '县智慧物流园区指挥部 县智慧物流园指挥部 typo'],
  ])('forgives one slip: %s', (question, expected) => expect(match(question)).toEqual([expected]));

  it.each([
    '县审计局有哪些',
    '县税务局有哪些',
    '县医保局有哪些',
    '县民宗局有哪些',
    '县财政厅',
    '县教育界',
    '省交投公司',
  ])('does not make a registered unit out of another real one: %s', (question) => expect(match(question)).toEqual([]));

  it.each([
    '工业布局谁抓，全局怎么看',
    '海洋经济怎么发展',
    '农业农村现代化谁负责',
    '交通运输条件哪些单位管',
    '统计数据谁报',
    '教育资源怎么配',
    '民政服务设施谁建',
    '文化和旅游产业增加值多少',
    '人行道改造谁负责',
    '海关特殊监管区谁管',
    '大数据产业谁牵头',
    '财政扶持政策哪些',
    '市场监管领域双随机谁牵头',
    '应急管理体系谁建',
    '卫生健康现代化',
    '气象灾害防御谁负责',
    '交通、农业、水利项目哪些单位负责',
  ])('leaves ordinary words alone even where bare words count: %s', (question) => expect(match(question)).toEqual([]));

  it('counts a bare word only where the caller allows it', () => {
    expect(match('发改牵头的有几项', { askerLevel: '县' })).toEqual([]);
    expect(match('民政吗', {})).toEqual([]);
    expect(match('发改局牵头的有几项', { askerLevel: '县' })).toEqual(['县发改局 发改局 short ?']);
  });

  it('takes any place for ours where neither names nor issuers tell which one is', () => {
    const names = ['市发改委', '市教育局'];
    const unknown = buildUnitRegistry(names);
    const known = buildUnitRegistry(names, [], ['邢台市人民政府办公室']);
    const canonicals = (question: string, units: typeof known) =>
      matchUnits(question, units).map(({ canonical }) => canonical);
    expect(canonicals('邢台市发改委牵头哪些', unknown)).toEqual(['市发改委']);
    expect(canonicals('邢台市发改委牵头哪些', known)).toEqual(['市发改委']);
    expect(canonicals('衡水市发改委牵头哪些', known)).toEqual([]);
    expect(known.units.map(({ canonical }) => canonical)).toEqual(names);
  });

  it('recognises every printed name as exactly itself', () => {
    const printed = registry.units.flatMap(({ canonical, printedForms }) =>
      printedForms.map((name) => ({ canonical, name })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...printed),
        fc.constantFrom('', '请问', '26号文里'),
        ({ canonical, name }, before) => {
          const [first, ...others] = matchUnits(`${before}${name}的任务`, registry);
          expect(first).toMatchObject({ canonical, mentioned: name, exactness: 'exact', levelAssumed: false });
          expect(others).toEqual([]);
        },
      ),
    );
  });

  it('never throws; spans lie in the question, in order', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'县市里的发改局经信财政民农业村园区指挥部布大数据人行（）, \n花山镇A'),
    });
    fc.assert(
      fc.property(texts, fc.boolean(), (question, allowBare) => {
        let last = 0;
        for (const { mentioned, span } of matchUnits(question, registry, { allowBare })) {
          expect(question.slice(span.start, span.end)).toBe(mentioned);
          expect(span.start).toBeGreaterThanOrEqual(last);
          last = span.start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds nothing in an empty registry', () => {
    expect(matchUnits('县发改局', buildUnitRegistry([]))).toEqual([]);
  });
});
