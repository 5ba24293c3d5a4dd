import { parseChineseNumeral } from '#core/numerals.ts';

/** A question with its spoken figures as documents print them, and further printed forms that may be meant. */
export interface SpokenFigures {
  readonly text: string;
  readonly words: readonly string[];
}

/** A rule for one way of saying a figure: what it is written as, with words to look for besides. Null leaves it as it is. */
interface FigureRule {
  readonly pattern: RegExp;
  readonly write: (match: readonly string[]) => Writing | null;
}

interface Writing {
  readonly text: string;
  readonly words?: readonly string[];
}

const NUMERAL = '[〇零一二两三四五六七八九十百千万亿]+';
const MEASURE = '[个位名人户家亩元块吨套间项件台辆艘处座所平米次斤]';
const TENTHS = 10;

/** 14.3亿, 1200万, 900: as large figures are printed. */
const printed = (value: number): string => {
  if (value >= 1e8) return `${value / 1e8}亿`;
  return value >= 1e4 ? `${value / 1e4}万` : `${value}`;
};

/** 14.1亿 to 14.9亿: what 十四亿多 may be in print. */
const justAbove = (value: number): readonly string[] => {
  const scale = value >= 1e8 ? 1e8 : 1e4;
  if (value < scale || value % scale !== 0) return [];
  const unit = scale === 1e8 ? '亿' : '万';
  return Array.from({ length: TENTHS - 1 }, (_, index) => `${value / scale}.${index + 1}${unit}`);
};

const readNumeral = (numeral: string): number | null =>
  /^\d/u.test(numeral) ? Number(numeral) : parseChineseNumeral(numeral);

const RANKS: ReadonlyMap<string, string> = new Map([
  ['冠军', '一等奖'],
  ['头名', '一等奖'],
  ['亚军', '二等奖'],
  ['季军', '三等奖'],
]);

const RULES: readonly FigureRule[] = [
  {
    // 八十往上的老人, 六十五岁以上
    pattern: new RegExp(
      `(${NUMERAL}|\\d{2,3})(?:周?岁(?:往上|朝上|以上|开外|出头|多)?|(?:往上|朝上|开外)(?=.{0,4}(?:老|爷|奶|大妈)))`,
      'gu',
    ),
    write: ([, numeral = '']) => {
      const age = readNumeral(numeral);
      return age === null || age > 150 ? null : { text: `${age}周岁以上`, words: [`${age}岁`] };
    },
  },
  {
    // 三成, 八成五; not 成立, 完成
    pattern:
      /(?<![一二两三四五六七八九十])([一二两三四五六七八九])成([一二三四五六七八九])?(?![立员为功本果效长年熟交品份套绩分就形群新])/gu,
    write: ([, tens = '', ones]) => ({
      text: `${(parseChineseNumeral(tens) ?? 0) * TENTHS + (ones ? (parseChineseNumeral(ones) ?? 0) : 0)}%`,
    }),
  },
  {
    pattern: new RegExp(`百分之(${NUMERAL}|\\d+(?:\\.\\d+)?)`, 'gu'),
    write: ([, numeral = '']) => {
      const share = readNumeral(numeral);
      return share === null ? null : { text: `${share}%` };
    },
  },
  {
    // 二十五个亿
    pattern: new RegExp(`(${NUMERAL}|\\d+(?:\\.\\d+)?)个([万亿])`, 'gu'),
    write: ([, numeral = '', unit = '']) => {
      const value = readNumeral(numeral);
      return value === null ? null : { text: `${value}${unit}` };
    },
  },
  {
    // 十四亿多, 两万出头, 三百来户, 一千二百万元
    pattern: new RegExp(`(${NUMERAL})(?:(多|出头)|来|左右|上下|(?=${MEASURE}))`, 'gu'),
    write: ([, numeral = '', above]) => {
      const value = readNumeral(numeral);
      if (value === null || value < 10 || !/[百千万亿]/u.test(numeral)) return null;
      return { text: printed(value), words: above ? justAbove(value) : [] };
    },
  },
  {
    // 过亿, 破千万: a bound without a figure before it
    pattern: /(?:过|破|超过?)(亿|千万|百万)(?![元人户亩吨次件辆千立公平斤度])/gu,
    write: ([, size = '']) => ({ text: `超${size}元`, words: [`${size}元以上`] }),
  },
  {
    pattern: /第([一二三])名|(冠军|头名|亚军|季军)/gu,
    write: ([said = '', place, title = '']) => ({
      text: place === undefined ? (RANKS.get(title) ?? said) : `${place}等奖`,
      words: [said],
    }),
  },
];

/** Reads the figures a question says in words: 十四亿多 is looked for as 14亿 and 14.1亿 to 14.9亿, 三成 as 30%. */
export const readSpokenFigures = (question: string): SpokenFigures => {
  const words: string[] = [];
  let text = question;
  for (const { pattern, write } of RULES) {
    text = text.replace(pattern, (...match: readonly string[]) => {
      const writing = write(match);
      words.push(...(writing?.words ?? []));
      return writing?.text ?? match[0] ?? '';
    });
  }
  return { text, words };
};
