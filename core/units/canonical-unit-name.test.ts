import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildUnitRegistry } from './build-unit-registry.ts';
import { canonicalUnitName } from './canonical-unit-name.ts';
import { parseUnitAliases } from './parse-unit-aliases.ts';

const countyNames = [
  ...['县发改局', '县发改局', '县发改委', '县经信局', '市经信局', '县财政局', '县民政局', '县教育局'],
  ...[
    '县人力社保局',
    '县人力社保局',
    '县人社局',
    '县资源规划局',
    '县市场监管局',
    '县市监局',
    '县卫健局',
    '县卫生健康局',
  ],
  ...[
    '县大数据局',
    '县大数据局',
    '县大数据中心',
    '县大数据管理中心',
    '县文广旅体局',
    '县综合执法局',
    '县综合行政执法局',
  ],
  ...['人行县支行', '人行县支行', '人行清河县支行', '国网县供电公司', '国网清河县供电公司', '市生态环境局清河分局'],
  ...[
    '县智慧物流园区指挥部',
    '智慧物流园区指挥部',
    '县物流园区指挥部',
    '县府办',
    '县科协',
    '团县委',
    '县纪委县监委机关',
  ],
  ...['县海洋与渔业局', '县海渔局', '市投资促进中心', '县投促中心', '清河海关', '各乡镇', '县委组织部', '县委社建委'],
];
const registry = buildUnitRegistry(countyNames);
const canonical = (printed: string): string => canonicalUnitName(printed, registry);

describe('canonicalUnitName', () => {
  it.each([
    ['县发改委', '县发改局'],
    ['县发展和改革局', '县发改局'],
    ['清河县发展和改革局', '县发改局'],
    ['县经济和信息化局', '县经信局'],
    ['县人社局', '县人力社保局'],
    ['县人力资源和社会保障局', '县人力社保局'],
    ['县自然资源和规划局', '县资源规划局'],
    ['清河县自然资源和规划局', '县资源规划局'],
    ['县资规局', '县资源规划局'],
    ['县市监局', '县市场监管局'],
    ['县市场监督管理局', '县市场监管局'],
    ['县卫健局', '县卫生健康局'],
    ['县卫生健康委员会', '县卫生健康局'],
    ['县文化和广电旅游体育局', '县文广旅体局'],
    ['县综合执法局', '县综合行政执法局'],
    ['县海洋渔业局', '县海洋与渔业局'],
    ['县大数据局', '县大数据管理中心'],
    ['县大数据发展管理局', '县大数据管理中心'],
    ['人行县支行', '人行清河县支行'],
    ['中国人民银行清河县支行', '人行清河县支行'],
    ['国网县供电公司', '国网清河县供电公司'],
    ['县供电公司', '国网清河县供电公司'],
    ['智慧物流园区指挥部', '县智慧物流园区指挥部'],
    ['县物流园区指挥部', '县智慧物流园区指挥部'],
    ['县政府办公室', '县府办'],
    ['清河县人民政府办公室', '县府办'],
    ['县科学技术协会', '县科协'],
    ['共青团清河县委员会', '团县委'],
    ['县纪委', '县纪委县监委机关'],
    ['县组织部', '县委组织部'],
    ['县投资促进中心', '县投促中心'],
    ['县 资源规\n划局', '县资源规划局'],
  ])('%s is %s', (printed, name) => expect(canonical(printed)).toBe(name));

  it.each([
    ['市经信局', '市经信局'],
    ['省经信厅', '省经信厅'],
    ['市生态环境局', '市生态环境局'],
    ['市生态环境局清河分局', '市生态环境局清河分局'],
    ['市投促中心', '市投资促进中心'],
    ['广宗县教育局', '广宗县教育局'],
    ['人行广宗县支行', '人行广宗县支行'],
    ['县司法局', '县司法局'],
    ['县委', '县委'],
    ['县政府', '县政府'],
    ['县委办', '县委办'],
    ['各乡镇', '各乡镇'],
    ['各有关乡镇', '各有关乡镇'],
  ])('keeps %s apart as %s', (printed, name) => expect(canonical(printed)).toBe(name));

  it('keeps a name without level apart where its body occurs at two levels', () => {
    expect(canonical('经信局')).toBe('经信局');
    expect(canonical('财政局')).toBe('县财政局');
  });

  it('reads a department without level among ministries as the central one', () => {
    const central = buildUnitRegistry(['财政部', '国家发展改革委', '发展改革委', '医保局', '县医保局', '县发改局']);
    expect(canonicalUnitName('发展改革委', central)).toBe('国家发展改革委');
    expect(canonicalUnitName('医保局', central)).toBe('医保局');
    expect(canonicalUnitName('市场监管总局', buildUnitRegistry(['国家市场监督管理总局']))).toBe('国家市场监督管理总局');
  });

  it('reads the names of a city district', () => {
    const district = buildUnitRegistry(['区发改委', '区教委', '江岸区教育局', '市规划自然资源委江岸分局', '区住建局']);
    expect(canonicalUnitName('区教育委员会', district)).toBe('区教委');
    expect(canonicalUnitName('江岸区住房和城乡建设局', district)).toBe('区住建局');
    expect(canonicalUnitName('市规自委江岸分局', district)).toBe('市规划自然资源委江岸分局');
  });

  it('gives members of a leading group one name whatever stands before 成员单位', () => {
    const name = '县服务业发展领导小组成员单位';
    expect(canonical('县服务业发展领导小组各成员单位')).toBe(name);
    expect(
      canonicalUnitName('县服务业发展领导小组其他成员单位', buildUnitRegistry(['县服务业发展领导小组各成员单位'])),
    ).toBe(name);
  });

  it('takes two counties for two where neither is plainly the home of the documents', () => {
    const city = buildUnitRegistry(['市财政局', '清河县政府', '广宗县政府', '清河县财政局', '广宗县财政局']);
    expect(canonicalUnitName('清河县财政局', city)).toBe('清河县财政局');
    expect(canonicalUnitName('广宗县人民政府', city)).toBe('广宗县政府');
    expect(city.homes).toEqual([]);
  });

  it('lets the alias file go before the rules, while a line holds', () => {
    const { aliases } = parseUnitAliases(
      '县数据局\t县大数据局\t2024-03-01\t\t机构改革\n县发改委\t县发改委\n县数字经济领导小组办公室\t县数经办',
    );
    const edited = buildUnitRegistry([...countyNames, '县数经办'], aliases);
    expect(canonicalUnitName('县大数据局', edited, '2024-06-30')).toBe('县数据局');
    expect(canonicalUnitName('县大数据中心', edited)).toBe('县数据局');
    expect(canonicalUnitName('县大数据局', edited, '2023-06-30')).toBe('县大数据管理中心');
    expect(canonicalUnitName('县发改委', edited)).toBe('县发改委');
    expect(canonicalUnitName('县发改局', edited)).toBe('县发改局');
    expect(canonicalUnitName('县数经办', edited)).toBe('县数字经济领导小组办公室');
  });

  it('is stable: the canonical name of a canonical name is itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...countyNames), (name) => {
        expect(canonical(canonical(name))).toBe(canonical(name));
      }),
    );
  });

  it('never throws', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'县市省国家发改局委办部分中心团人行网清河各（）() ') });
    fc.assert(fc.property(texts, (text) => typeof canonical(text) === 'string'));
    fc.assert(fc.property(fc.array(texts), (names) => buildUnitRegistry(names).units.length <= names.length));
  });
});

describe('buildUnitRegistry', () => {
  it('lists every printed form of a body, the most frequent first, and its level', () => {
    expect(registry.units.find(({ canonical: name }) => name === '县大数据管理中心')).toEqual({
      canonical: '县大数据管理中心',
      printedForms: ['县大数据局', '县大数据中心', '县大数据管理中心'],
      level: '县',
      mark: '县',
      collective: false,
    });
    expect(registry.homes).toEqual([{ stem: '清河', mark: '县' }]);
  });

  it('gives a local branch the level of its place', () => {
    expect(registry.units.find(({ canonical: name }) => name === '市生态环境局清河分局')?.level).toBe('县');
  });
});

it('a central commission is one body with and without 中国 and in full', () => {
  const names = ['中国银保监会', '银保监会', '中国银行保险监督管理委员会', '中国证监会', '证监会'];
  const registry = buildUnitRegistry(names);
  expect(new Set(names.slice(0, 3).map((name) => canonicalUnitName(name, registry))).size).toBe(1);
  expect(canonicalUnitName('证监会', registry)).toBe('中国证监会');
});
