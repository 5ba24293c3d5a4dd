import type { Span } from '../span.ts';
import type { Figure } from './figure.ts';
import { joinBounds } from './join-bounds.ts';
import { type Amount, readAmount, readChineseAmount } from './read-amount.ts';
import { type BoundReading, readBound } from './read-bound.ts';
import { readGoalWord } from './read-goal-word.ts';
import { endsWithDoing } from './verbs.ts';

const candidate = /\d+|[〇零一二两三四五六七八九十百千万亿廿]+|全(?:面|员|域)?覆盖|翻/gu;
/** A digit after these belongs to a name, an ordinal, a fraction or a date. */
const nameBefore = /[A-Za-z0-9第〔×*#@_.∶+每]$|[0-9][-—~:/]$/u;
/** `每招用1人给予…`: what the amount after it is counted by. */
const eachBefore = /每(?:成功)?(?:满|增加|增长|提高|减少|下降|降低|招用|招聘|引进|推荐|培训|吸纳|超过|提前|逾期)$/u;
/** `1259条` of a law. */
const lawBefore = /[法典例定》]$/u;
/** Classifiers with which a Chinese numeral counts things rather than being a figure of speech (一批, 一支, 一轮). */
const countedInWords = /^[个家项座所处条名场次件台人户间栋套]$/u;

/** All figures of a clause in order; `text` is masked, folded text. */
export const findFigures = (text: string, clause: Span): readonly Figure[] => {
  const figures: Figure[] = [];
  const line = text.slice(clause.start, clause.end);
  candidate.lastIndex = 0;
  let from = 0;
  for (let match = candidate.exec(line); match; match = candidate.exec(line)) {
    const figure = readFigure(line, match, from);
    if (!figure) continue;
    candidate.lastIndex = Math.max(candidate.lastIndex, figure.end);
    from = figure.end;
    figures.push(shift(figure, clause.start));
  }
  return joinBounds(figures).filter((figure, index, all) => !isBaseline(text, figure, nextStart(all, index, clause)));
};

const nextStart = (figures: readonly Figure[], index: number, clause: Span): number =>
  figures[index + 1]?.start ?? clause.end;

const readFigure = (line: string, match: RegExpExecArray, from: number): Figure | null => {
  const at = match.index;
  const goal = readGoalWord(line, at);
  if (goal) return goal;
  const head = line.slice(Math.max(from, at - 12), at);
  if (nameBefore.test(line.slice(Math.max(0, at - 2), at)) || eachBefore.test(head)) return null;
  const amount = /^\d/u.test(match[0]) ? readAmount(line, at) : readChineseAmount(line, at);
  if (!amount) return null;
  const bound = readBound(line, amount, from);
  const accepted = amount.chinese ? isChineseFigure(amount, bound, head, line) : isFigure(amount, bound, line);
  if (!accepted || (amount.unit === '条' && lawBefore.test(head))) return null;
  const { value, high, unit, kind } = amount;
  return { ...bound, value, high, unit, kind };
};

const isFigure = (amount: Amount, bound: BoundReading, line: string): boolean => {
  const next = line.charAt(bound.end);
  if (amount.kind === 'bare') {
    return (bound.after !== null || isStrong(bound)) && !/[A-Za-z年月日号版.\-—:/]/u.test(next);
  }
  if (amount.kind !== 'duration') return !isNamed(amount, bound, line);
  // 3年建成…10家 sets a time; 不少于3年, 3-6个月 and 压缩至5个工作日 are figures. 近3年 looks back.
  if (bound.before === '~' || /[“”]/u.test(next)) return false;
  return amount.high !== null || bound.before !== null || bound.after !== null || next === '';
};

const isStrong = ({ before }: BoundReading): boolean => before !== null && before !== '=' && before !== '~';

/** `2000万吨混矿项目`, `110千伏输变电站`: the capacity is part of the name. */
const capacityName =
  /^(?:级|(?:(?!的)\p{Script=Han}){0,10}?(?:项目|工程|机组|电站|变电站|电厂|电场|码头|泊位|线路|基地|装置|生产线|管网|管线|海缆|储罐))/u;

const isNamed = (amount: Amount, bound: BoundReading, line: string): boolean =>
  amount.kind === 'measure' &&
  bound.before === null &&
  bound.after === null &&
  capacityName.test(line.slice(amount.end, amount.end + 16));

const isChineseFigure = (amount: Amount, bound: BoundReading, head: string, line: string): boolean => {
  // 建成一家医院, not 成熟一个、开工一个.
  const isFollowed = amount.value > 1 || /^[\p{Script=Han}“《〔]/u.test(line.slice(bound.end));
  const bounded = bound.after !== null || isStrong(bound);
  if (amount.kind === 'money' || amount.kind === 'ratio') return true;
  if (amount.kind === 'count')
    return countedInWords.test(amount.unit) && (bounded || (isFollowed && endsWithDoing(head)));
  return bounded;
};

/** `从10%提高到15%`: the first figure is where it starts from. */
const isBaseline = (text: string, { start, end }: Figure, next: number): boolean =>
  /[从由自][^、,﹐;。]{0,20}$/u.test(text.slice(Math.max(0, start - 22), start)) &&
  /^[^、,﹐;。]{0,8}?(?:提高|提升|增加|增长|上升|扩大|降低|下降|减少|压缩|压减|缩短|调整|恢复|上调|下调|延长|[增升降])?(?:到|至)/u.test(
    text.slice(end, Math.min(next + 6, end + 16)),
  );

const shift = (figure: Figure, by: number): Figure => ({ ...figure, start: figure.start + by, end: figure.end + by });
