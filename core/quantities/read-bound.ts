import type { Bound } from '../obligation.ts';
import type { Amount } from './read-amount.ts';

/** How an amount is bounded by the words around it. */
export interface BoundReading {
  readonly bound: Bound;
  /** Where the words before the amount begin (`不低于`), else where the amount begins. */
  readonly start: number;
  /** Where the words after it end (`以上`), else where the amount ends. */
  readonly end: number;
  readonly before: Bound | null;
  readonly after: Bound | null;
  /** 左右, 约: what makes the figure approximate. */
  readonly approximate: string | null;
}

interface BoundWords {
  readonly bound: Bound;
  readonly pattern: RegExp;
}

const boundWords = (bound: Bound, source: string): BoundWords => ({
  bound,
  pattern: new RegExp(`^(?:${source})`, 'u'),
});

/** Words before a figure. 不低于 stands before 低于 because the first that fits counts. */
const wordsBefore: readonly BoundWords[] = [
  boundWords('>=', '≥|>=|≧|不[得能应可宜]?(?:低于|少于|小于|下于)|至少|最低|最少|最短|大于(?:或)?等于'),
  boundWords(
    '<=',
    '≤|<=|≦|(?:不[得能应可宜]?|未)(?:超过|超出|高于|大于|多于|突破|超)|至多|最多|最高|最长|小于(?:或)?等于',
  ),
  boundWords('>', '>|突破|超过|超出|高于|多于|大于|超'),
  boundWords('<', '<|低于|少于|小于|不足|不满|未满|不到|达不到|未达到?'),
  boundWords(
    'reach',
    '达到|达成|达|(?:提高|提升|增加|增长|上升|扩大|扩展|拓展|延长|放宽|恢复|突破|降低|下降|压减|压缩|缩短|减少|控制|调整|上调|下调|集聚|增|升|降)(?:到|至)',
  ),
  boundWords('~', '大约|约|大概|将近|接近|(?<![最附靠临邻就])近'),
  boundWords('=', '稳定在|稳定|保持在|保持|维持在|维持|控制在|为|到|至'),
];

const anyBefore = wordsBefore.map(({ pattern }) => pattern.source.slice('^(?:'.length, -1)).join('|');
/** The comparator itself, then at most 在, 到 …: `突破到`, `保持在`. */
const directlyBefore = new RegExp(`(?:${anyBefore})(?:了|在|到|至|为|:)*$`, 'u');
/** `不低于协议赔付率的90%`, `不高于每人每天35元`, `至少安排1名`, `最高可补贴300元`: words may stand between. */
const apart =
  /(?:(?:不低于|不少于|不超过|不高于|达到|超过|至少)(?:[^、]{1,16}的|每[^、]{1,8})|(?:至少|至多|最[多长]|最高(?!人民))\p{Script=Han}{1,6})$/u;

const wordsAfter: readonly BoundWords[] = [
  boundWords('>=', '及?(?:以上|之上)'),
  boundWords('<=', '及?(?:以下|以内|之内)|内(?![部容外陆涝涵需地生])'),
  boundWords('>', '以外'),
  boundWords('~', '左右|上下|前后'),
];
/** `5万元（含）以上` */
const bracketAside = /^〔\uE000{1,10}〕(?=及?以[上下内])/u;
const windowBefore = 24;
const windowAfter = 14;

/** Reads the bound of an amount; words before `from` belong to the figure before it. */
export const readBound = (text: string, amount: Amount, from: number): BoundReading => {
  const left = text.slice(Math.max(from, amount.start - windowBefore), amount.start);
  const prefix = directlyBefore.exec(left)?.[0] ?? apart.exec(left)?.[0] ?? '';
  const before = firstBound(wordsBefore, prefix);
  const right = text.slice(amount.end, amount.end + windowAfter);
  const aside = bracketAside.exec(right)?.[0] ?? '';
  const suffix = firstMatch(wordsAfter, right.slice(aside.length));
  const after = suffix?.bound ?? null;
  return {
    bound: combine({ amount, before, after }),
    start: amount.start - prefix.length,
    end: suffix ? amount.end + aside.length + suffix.printed.length : amount.end,
    before,
    after,
    approximate: approximateWord(prefix, before, suffix),
  };
};

const firstMatch = (table: readonly BoundWords[], text: string): { bound: Bound; printed: string } | null => {
  for (const { bound, pattern } of table) {
    const printed = pattern.exec(text)?.[0];
    if (printed !== undefined) return { bound, printed };
  }
  return null;
};

const firstBound = (table: readonly BoundWords[], text: string): Bound | null => firstMatch(table, text)?.bound ?? null;

const approximateWord = (
  prefix: string,
  before: Bound | null,
  suffix: { bound: Bound; printed: string } | null,
): string | null => {
  if (suffix?.bound === '~') return suffix.printed;
  return before === '~' ? prefix : null;
};

interface BoundParts {
  readonly amount: Amount;
  readonly before: Bound | null;
  readonly after: Bound | null;
}

/**
 * 以上 and 以下 name the bound whatever stands before (`≥110万元以上`, `达到8%以上`), but 左右 does not undo 不低于.
 * `突破8000万元以上` is read as the weaker claim.
 */
const combine = ({ amount, before, after }: BoundParts): Bound => {
  if (amount.high !== null) return 'range';
  const strict = before === '>=' || before === '<=' || before === '>' || before === '<';
  if (after !== null && !(strict && after === '~')) return after;
  if (before !== null) return before;
  return amount.more ? '>' : '=';
};
