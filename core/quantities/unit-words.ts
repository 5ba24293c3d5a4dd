/**
 * How a unit behaves in a clause: things are counted (`3个`, `5家`), the rest is measured. `age` and `duration` are
 * measures that are often not targets.
 */
export type UnitKind = 'count' | 'money' | 'ratio' | 'measure' | 'duration' | 'age';

/** A unit of measurement; words of one dimension convert by their factors. */
export interface UnitWord {
  readonly word: string;
  readonly kind: UnitKind;
  readonly dimension: string;
  readonly factor: number;
}

type Scale = readonly (readonly [word: string, factor: number])[];

const dimension = (kind: UnitKind, name: string, words: Scale): readonly UnitWord[] =>
  words.map(([word, factor]) => ({ word, kind, dimension: name, factor }));

/** One 亩 is a fifteenth of a hectare. */
const squareMetresPerMu = 10_000 / 15;

const measured: readonly UnitWord[] = [
  ...dimension('money', 'yuan', [['元', 1]]),
  ...dimension('money', 'dollar', [['美元', 1]]),
  ...dimension('money', 'euro', [['欧元', 1]]),
  ...dimension('money', 'hong-kong-dollar', [['港元', 1]]),
  ...dimension('ratio', 'share', [
    ['%', 1],
    ['‰', 0.1],
  ]),
  ...dimension('ratio', 'percentage-point', [
    ['百分点', 1],
    ['个百分点', 1],
  ]),
  ...dimension('ratio', 'times', [['倍', 1]]),
  ...dimension('measure', 'area', [
    ['平方米', 1],
    ['㎡', 1],
    ['平方公里', 1_000_000],
    ['公顷', 10_000],
    ['亩', squareMetresPerMu],
    ['平', 1],
  ]),
  ...dimension('measure', 'length', [
    ['米', 1],
    ['延米', 1],
    ['公里', 1000],
    ['千米', 1000],
    ['海里', 1852],
    ['厘米', 0.01],
    ['毫米', 0.001],
  ]),
  ...dimension('measure', 'volume', [
    ['立方米', 1],
    ['方', 1],
    ['千升', 1],
    ['升', 0.001],
  ]),
  ...dimension('measure', 'mass', [
    ['吨', 1],
    ['千克', 0.001],
    ['公斤', 0.001],
    ['斤', 0.0005],
    ['克', 1e-6],
    ['毫克', 1e-9],
    ['微克', 1e-12],
  ]),
  ...dimension('measure', 'coal-equivalent', [
    ['吨标准煤', 1],
    ['吨标煤', 1],
    ['千克标准煤', 0.001],
  ]),
  ...dimension('measure', 'power', [
    ['千瓦', 1],
    ['兆瓦', 1000],
    ['吉瓦', 1_000_000],
    ['瓦', 0.001],
    ['kW', 1],
    ['MW', 1000],
    ['GW', 1_000_000],
  ]),
  ...dimension('measure', 'energy', [
    ['千瓦时', 1],
    ['兆瓦时', 1000],
    ['kWh', 1],
    ['MWh', 1000],
  ]),
  ...dimension('measure', 'voltage', [
    ['千伏', 1],
    ['伏', 0.001],
  ]),
  ...dimension('measure', 'containers', [
    ['标箱', 1],
    ['标准箱', 1],
    ['TEU', 1],
  ]),
  ...dimension('measure', 'person-years', [['人年', 1]]),
  ...dimension('measure', 'points', [['分', 1]]),
  ...dimension('duration', 'minutes', [
    ['秒', 1 / 60],
    ['分钟', 1],
    ['小时', 60],
    ['天', 1440],
    ['日', 1440],
    ['周', 10_080],
  ]),
  ...dimension('duration', 'months', [
    ['个月', 1],
    ['年', 12],
  ]),
  ...dimension('duration', 'working-days', [
    ['工作日', 1],
    ['个工作日', 1],
  ]),
  ...dimension('duration', 'class-hours', [
    ['学时', 1],
    ['课时', 1],
  ]),
  ...dimension('age', 'age', [
    ['周岁', 1],
    ['岁', 1],
  ]),
];

const countWords =
  '个 家 项 件 台 套 条 张 批 批次 场 场次 次 人次 班次 户 座 所 处 幢 栋 间 宗 种 类 门 篇 份 部 支 只 头 羽 株 棵 尾 组 片 块 例 起 笔 枚 轮 站 辆 艘 架 列 盏 口 眼 根 节';

const counted: readonly UnitWord[] = [
  ...dimension('count', 'people', [
    ['人', 1],
    ['名', 1],
    ['位', 1],
  ]),
  ...countWords.split(' ').map((word): UnitWord => ({ word, kind: 'count', dimension: word, factor: 1 })),
];

/** Every unit that is read, longest word first. */
export const unitWords: readonly UnitWord[] = [...measured, ...counted].toSorted(
  (left, right) => right.word.length - left.word.length,
);

const byWord = new Map(unitWords.map((unit) => [unit.word, unit] as const));

/** The unit of that name, null when none is. */
export const findUnitWord = (word: string): UnitWord | null => byWord.get(word) ?? null;

/** Words before a unit that multiply it: 万元, 亿吨. */
export const scaleFactors: ReadonlyMap<string, number> = new Map([
  ['万亿', 1e12],
  ['千万', 1e7],
  ['百万', 1e6],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1000],
  ['百', 100],
]);
