import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitUnitList } from './split-unit-list.ts';

/** The names found, `*` behind a collective owner. */
const split = (text: string): readonly string[] =>
  splitUnitList(text).map(({ printed, collective }) => `${printed}${collective ? '*' : ''}`);

describe('splitUnitList', () => {
  it.each<[string, readonly string[]]>([
    ['县发改局、县经信局、县教育局、各乡镇等。', ['县发改局', '县经信局', '县教育局', '各乡镇*']],
    ['县委宣传部，县经信局、县统计局', ['县委宣传部', '县经信局', '县统计局']],
    ['县委宣传部；县经信局;县统计局', ['县委宣传部', '县经信局', '县统计局']],
    ['团县委、县妇联、县总工会、县供销社', ['团县委', '县妇联', '县总工会', '县供销社']],
    ['县纪委县监委机关、县委办', ['县纪委县监委机关', '县委办']],
    ['县人大办、县政协办、县人武部', ['县人大办', '县政协办', '县人武部']],
    ['国网清河县供电公司、中国电信清河分公司', ['国网清河县供电公司', '中国电信清河分公司']],
    ['市生态环境局清河分局、清河海关、清河边检站', ['市生态环境局清河分局', '清河海关', '清河边检站']],
    ['江北新区—滨江管委会、北山大学', ['江北新区—滨江管委会', '北山大学']],
    ['中国（山东）大宗商品交易中心、市商务局', ['中国（山东）大宗商品交易中心', '市商务局']],
    ['县共富办、县重大项目推进中心、县为民服务中心', ['县共富办', '县重大项目推进中心', '县为民服务中心']],
    ['青岛港、中石化', ['青岛港', '中石化']],
  ])('splits %j', (text, names) => expect(split(text)).toEqual(names));

  it.each<[string, readonly string[]]>([
    ['农业农村部、工业和信息化部等负责', ['农业农村部', '工业和信息化部']],
    ['财政部牵头，人力资源社会保障部、教育部按职责分工负责', ['财政部', '人力资源社会保障部', '教育部']],
    ['人力资源社会保障部、税务总局（按职责分工负责）', ['人力资源社会保障部', '税务总局']],
    ['（财政部牵头，教育部负责）', ['财政部', '教育部']],
    ['国家发展改革委、财政部会同有关部门负责', ['国家发展改革委', '财政部', '有关部门*']],
    ['人力资源社会保障部、民政部等有关部门和单位按职责分工负责', ['人力资源社会保障部', '民政部']],
    ['县公安局等11个部门', ['县公安局']],
    ['由县发改局牵头，县财政局配合', ['县发改局', '县财政局']],
    ['市发改委、高新区管委会负责对应区块', ['市发改委', '高新区管委会']],
    ['责任单位：县发改局（牵头）、县经信局（配合）；配合单位：县财政局', ['县发改局', '县经信局', '县财政局']],
    ['县发改局（县经信局、县财政局配合）、县教育局', ['县发改局', '县经信局', '县财政局', '县教育局']],
    ['县发改局（联系人：张科长）、县财政局', ['县发改局', '县财政局']],
  ])('takes role words off %j', (text, names) => expect(split(text)).toEqual(names));

  it.each<[string, readonly string[]]>([
    [
      '区发改委、区教委、市规划自然资源委江岸分局、各街镇',
      ['区发改委', '区教委', '市规划自然资源委江岸分局', '各街镇*'],
    ],
    ['省发展改革委、省委网信办，各市（州）人民政府', ['省发展改革委', '省委网信办', '各市（州）人民政府*']],
    ['自治区工信厅，各盟行政公署', ['自治区工信厅', '各盟行政公署*']],
    ['县水利局、各乡镇人民政府（街道办事处）及有关单位', ['县水利局', '各乡镇人民政府（街道办事处）*', '有关单位*']],
    ['中央宣传部、全国总工会、共青团中央、中国民航局', ['中央宣传部', '全国总工会', '共青团中央', '中国民航局']],
    ['牵头领导：张某；责任单位：团区委；完成时限：2024年底', ['团区委']],
  ])('reads lists of other levels and places: %j', (text, names) => expect(split(text)).toEqual(names));

  it('leaves remarks and clauses out that name nobody', () => {
    expect(
      split('县资源规划局、县经信局〔列第一位的为牵头单位，下同〕，以下各项工作均需各乡镇共同推进，不再单独列出'),
    ).toEqual(['县资源规划局', '县经信局']);
    expect(split('无')).toEqual([]);
    expect(split('牵头单位：')).toEqual([]);
  });

  it.each([
    '各乡镇',
    '各有关乡镇',
    '有关乡镇',
    '各省级人民政府',
    '各县（市、区）人民政府',
    '各县（区）政府',
    '各乡镇（街道）',
    '各乡镇、街道',
    '各省、自治区、直辖市人民政府',
    '县级以上人民政府',
    '各有关部门和单位',
    '县级有关部门',
    '各群团组织',
    '领导小组成员单位',
    '县数字经济发展领导小组各成员单位',
    '县服务业发展工作领导小组其他成员单位',
    '县政府直属各单位',
    '人力资源社会保障行政部门',
  ])('keeps the collective owner %s whole', (name) => {
    expect(split(`县发改局、${name}`)).toEqual(['县发改局', `${name}*`]);
  });

  it('closes names that a line break or a narrow table cell tears', () => {
    expect(split('县经信局、县文广旅 体局、 有关乡镇')).toEqual(['县经信局', '县文广旅体局', '有关乡镇*']);
    const text = '市生态环境局清\n\n河分局、县供销社';
    expect(splitUnitList(text)[0]).toEqual({
      printed: '市生态环境局清河分局',
      span: { start: 0, end: 12 },
      collective: false,
    });
  });

  it('parts names that stand together without a separator', () => {
    expect(split('县发改局 县经信局\n县资源规 划局')).toEqual(['县发改局', '县经信局', '县资源规划局']);
    expect(split('县委和县政府、教育部与财政部')).toEqual(['县委', '县政府', '教育部', '财政部']);
    expect(split('市港航和口岸管理局、市住房和城乡建设局、市海洋与渔业局')).toEqual([
      '市港航和口岸管理局',
      '市住房和城乡建设局',
      '市海洋与渔业局',
    ]);
  });

  const registered = fc.constantFrom(
    ...['县发改局', '县委社建委', '团县委', '市生态环境局清河分局', '国网清河县供电公司', '人行清河县支行', '各乡镇'],
    ...['县纪委县监委机关', '自贸区综合协调局', '临空产业集聚区管委会', '中国（山东）大宗商品交易中心', '北山大学'],
    ...['工业和信息化部', '市港航和口岸管理局', '清河镇', '各县（区）政府', '县高等级公路建设指挥部', '县农业农村局'],
  );

  it('never loses a name of a joined list', () => {
    const lists = fc.array(registered, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lists, fc.constantFrom('、', '，', '；', '、\n', '， '), (names, separator) => {
        const text = names.join(separator);
        const mentions = splitUnitList(text);
        expect(mentions.map(({ printed }) => printed)).toEqual(names);
        expect(mentions.map(({ span }) => text.slice(span.start, span.end))).toEqual(names);
      }),
    );
  });

  it('never throws, and every name stands at its span', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'县市局委发改、，；（）〔〕()[] \n由等和各乡镇负责牵头：:<>第公司中心1A'),
    });
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { printed, span } of splitUnitList(text)) {
          expect(text.slice(span.start, span.end).replace(/\s+/gu, '')).toBe(printed);
          expect(span.start).toBeGreaterThanOrEqual(last);
          last = span.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
