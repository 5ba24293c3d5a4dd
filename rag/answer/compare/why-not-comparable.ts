import { combineFigures } from '../../cite/combine-figures.ts';
import { textOverlap } from '../read/text-overlap.ts';
import type { StatedFigure } from './stated-figure.ts';

/** The end of a range that a question wants. */
export type WantedEnd = 'high' | 'low' | null;

/** The printed figure to work with; null for a range of which the question names no end, or an end that is not printed. */
export const wantedFigure = ({ low, high, bound }: StatedFigure, end: WantedEnd): string | null => {
  if (end !== null) return end === 'high' ? (high ?? low) : (low ?? high);
  return bound === 'range' ? null : (low ?? high);
};

/** What a share or a change is taken of; figures of different kinds are never set against each other. */
const MANNERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['同比', /同比|比上年|较上年/u],
  ['环比', /环比/u],
  ['占比', /占(?!地|用|道)|比重|占比/u],
  ['增长', /增长|增速|增幅|上升|上涨/u],
  ['下降', /下降|降幅|降低|减少/u],
  ['累计', /累计/u],
  ['人均', /人均/u],
  ['户均', /户均/u],
  ['亩均', /亩均/u],
];

/** A standard is an amount for each person or household whether it says so or not: 人均年低保标准, 生活年保障标准. */
const STANDARD = /(?:人均|户均)(?=.{0,10}标准)/gu;

const mannerOf = ({ own, wording }: StatedFigure, bothStandards: boolean): string => {
  const words = `${own}${wording}`;
  const said = bothStandards ? words.replace(STANDARD, '') : words;
  return MANNERS.filter(([, pattern]) => pattern.test(said))
    .map(([name]) => name)
    .join();
};

const sameManner = (left: StatedFigure, right: StatedFigure): boolean => {
  const bothStandards = [left, right].every(({ own, wording }) => `${own}${wording}`.includes('标准'));
  return mannerOf(left, bothStandards) === mannerOf(right, bothStandards);
};

/** Each what: 每人每月, 每年. */
const EACH = /每个?(人|家|户|亩|年度?|月|天|日|季度|学年|次|套|平方米|平米)|(年均)/gu;

const eachOf = ({ own, wording, per }: StatedFigure): string =>
  [
    ...new Set(
      [...`${per ?? ''}${own}${wording}`.matchAll(EACH)].map((match) =>
        (match[1] ?? match[2] ?? '').replace('天', '日').replace('年度', '年').replace('年均', '年'),
      ),
    ),
  ]
    .sort()
    .join();

/** Over how many years: 五年城镇新增就业4500万人. */
const YEARS = /(?<![第\d十])([二三四五六七八九十两]|\d{1,2})年(?!级|龄|期|以[上下]|[底初末])/u;

const yearsOf = ({ own, wording }: StatedFigure): string =>
  (YEARS.exec(own.replace(/\d{4}年/gu, '')) ?? YEARS.exec(wording.replace(/\d{4}年/gu, '')))?.[1] ?? '';

const UPPER: ReadonlySet<string> = new Set(['<=', '<']);
const LOWER: ReadonlySet<string> = new Set(['>=', '>']);

const limitOf = ({ bound }: StatedFigure): string => {
  if (UPPER.has(bound)) return 'upper';
  if (LOWER.has(bound)) return 'lower';
  return bound === 'range' ? 'range' : 'exact';
};

/** Below this the two wordings speak of different things. */
const SAME_MATTER = 0.3;

const bareWording = ({ own, wording }: StatedFigure, name: string): string =>
  `${own}${wording}`.replaceAll(name === '' ? ' ' : name, '').replace(/[\d.\s\p{P}]/gu, '');

/** Nothing but its name and its unit stands with a figure: 东苑31套. */
const BARE = 6;

const sameMatter = (a: StatedFigure, b: StatedFigure, [first, second]: readonly [string, string]): boolean => {
  if (a.evidence.sentence === b.evidence.sentence) return true;
  const [left, right] = [bareWording(a, first), bareWording(b, second)];
  const bare =
    left.length <= BARE &&
    right.length <= BARE &&
    a.evidence.found.passage.documentId === b.evidence.found.passage.documentId;
  return bare || textOverlap(left, right) >= SAME_MATTER;
};

const AIM = /目标|预期|力争|争取/u;

const isAim = ({ own, wording, context }: StatedFigure): boolean => AIM.test(`${own}${wording}${context}`);

/** A reason against calculating. `unrelated`: the two figures do not belong side by side at all. */
export interface Obstacle {
  readonly reason: string;
  readonly unrelated: boolean;
  /** Another pair of other figures fits as well. */
  readonly doubtful?: true;
}

const unrelated = (reason: string): Obstacle => ({ reason, unrelated: true });
const related = (reason: string): Obstacle => ({ reason, unrelated: false });

interface PairToCheck {
  readonly left: StatedFigure;
  readonly right: StatedFigure;
  /** The words of the question that each is told by. */
  readonly names: readonly [string, string];
}

/** Why two figures must not be calculated with each other, for the reader; null when nothing speaks against it. */
export const whyNotComparable = ({ left, right, names }: PairToCheck, end: WantedEnd): Obstacle | null => {
  if (!sameMatter(left, right, names)) return unrelated('所说的事项不同');
  const figures = [wantedFigure(left, end), wantedFigure(right, end)].filter((figure) => figure !== null);
  if (figures.length < 2) return related('原文写的是区间');
  if (combineFigures('difference', figures) === null) return unrelated('单位不同');
  if (left.threshold !== right.threshold) return unrelated('条件与标准不能混算');
  if (eachOf(left) !== eachOf(right)) return related('计算周期或计量对象不同');
  if (yearsOf(left) !== yearsOf(right)) return related('所跨年数不同');
  if (!sameManner(left, right)) return related('口径不同，总量、增速、占比不能混算');
  if (isAim(left) !== isAim(right)) return unrelated('目标与完成数不能混算');
  const limits = end === null && limitOf(left) !== limitOf(right);
  return limits ? related('上限、下限与定值不能混算') : null;
};
