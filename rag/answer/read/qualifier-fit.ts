import { parseChineseNumeral } from '#core/numerals.ts';

const MATCH_GAIN = 0.3;
const CONTRARY_LOSS = 0.3;

/** A grade or class by its number: 3级, 三级, 2～3级, 第一档. */
const GRADE =
  /(\d{1,2}|[一二三四五六七八九十]{1,2})(?:\s*[-—~～至到、]\s*(\d{1,2}|[一二三四五六七八九十]{1,2}))?\s*(级|类|档|等(?=奖|功|伤)|星级|孩|胎)/gu;

const numeralValue = (numeral: string): number =>
  (/\d/u.test(numeral) ? Number(numeral) : parseChineseNumeral(numeral)) ?? Number.NaN;

/** Grades a text names, as `3级`; a range gives each of its members. */
const gradesIn = (text: string): readonly string[] =>
  [...text.matchAll(GRADE)].flatMap(([, from = '', to, measure = '']) => {
    const [first, last] = [numeralValue(from), numeralValue(to ?? from)];
    return Array.from(
      { length: Math.min(20, Math.max(0, last - first + 1)) },
      (_, step) => `${first + step}${measure}`,
    );
  });

/** Periods that an amount is counted by, as they are asked and as they are printed. */
const PERIODS: readonly { readonly asked: RegExp; readonly printed: RegExp }[] = [
  { asked: /每[天日]|[一按]天|日均/u, printed: /每[天日]|\/[天日]|按[天日]/u },
  { asked: /每(?:个)?月|一个月|按月|月租/u, printed: /每(?:个)?月|\/月|按月|月[租最]/u },
  { asked: /每年|一年(?:能|可以|给|补|发|报|拿|扣|交|缴|最)|年租/u, printed: /每年|\/年|按年|年度/u },
];

/** Bounds, as they are asked and as they are printed. */
const BOUNDS: readonly { readonly asked: RegExp; readonly printed: RegExp }[] = [
  {
    asked: /最[高多大长晚迟]|顶格|封顶|上限|不超过/u,
    printed: /最[高多大长晚迟]|不超过|不高于|上限|封顶|以内|至多|限额/u,
  },
  { asked: /最[低少小短]|起码|至少|下限|不低于/u, printed: /最[低少小短]|不低于|不少于|至少|下限|以上/u },
];

const gradeFit = (own: readonly string[], asked: readonly string[]): number => {
  if (asked.length === 0 || own.length === 0) return 0;
  return own.some((value) => asked.includes(value)) ? MATCH_GAIN : -CONTRARY_LOSS;
};

/** The bounds of an age that a sentence sets; `to` is included. Null when it sets none. */
const ageRangeIn = (sentence: string): { readonly from: number; readonly to: number } | null => {
  const span = /(?:年?满)?(\d{1,2})\s*周?岁?(?:（含）)?\s*(?:至|[-—~～]|到|以上、?)\s*(?:未满)?(\d{1,3})\s*周?岁/u.exec(
    sentence,
  );
  if (span) return { from: Number(span[1]), to: Number(span[2]) };
  const below = /(?:未满|不满|不超过|低于)\s*(\d{1,3})\s*周?岁|(\d{1,3})\s*周?岁(?:（含[^）]*）)?(?:及)?以[下内]/u.exec(
    sentence,
  );
  if (below) return { from: 0, to: Number(below[1] ?? below[2]) };
  const above = /(?:年?满|超过)\s*(\d{1,3})\s*周?岁|(\d{1,3})\s*周?岁(?:（含[^）]*）)?(?:及)?以上/u.exec(sentence);
  return above ? { from: Number(above[1] ?? above[2]), to: Number.POSITIVE_INFINITY } : null;
};

const ageFit = (question: string, sentence: string): number => {
  const asked = /(?<!\d)(\d{1,3})\s*(?:周)?岁/u.exec(question)?.[1];
  const range = asked === undefined ? null : ageRangeIn(sentence);
  if (!range) return 0;
  const age = Number(asked);
  return age >= range.from && age <= range.to ? 2 * MATCH_GAIN : -2 * CONTRARY_LOSS;
};

const periodFit = (question: string, sentence: string): number => {
  const asked = PERIODS.filter((period) => period.asked.test(question));
  const own = PERIODS.filter((period) => period.printed.test(sentence));
  if (asked.length === 0 || own.length === 0) return 0;
  return own.some((period) => asked.includes(period)) ? MATCH_GAIN : -CONTRARY_LOSS;
};

const boundFit = (question: string, sentence: string): number =>
  BOUNDS.some(({ asked, printed }) => asked.test(question) && printed.test(sentence)) ? MATCH_GAIN / 2 : 0;

/** What a sentence stands under: its headings and the opening of its passage. */
export interface QualifiedText {
  readonly sentence: string;
  readonly scope: string;
}

/**
 * How well a value's qualifiers fit those of the question: grade (三级 and 3级 are one), age, the period an amount is
 * counted by, upper or lower bound. A qualifier the sentence does not name itself is taken from what it stands under; a
 * different one speaks against it.
 */
export const qualifierFit = (question: string, { sentence, scope }: QualifiedText): number => {
  const own = gradesIn(sentence);
  return (
    gradeFit(own.length > 0 ? own : gradesIn(scope), gradesIn(question)) +
    ageFit(question, sentence) +
    periodFit(question, sentence) +
    boundFit(question, sentence)
  );
};
