/** Indicators of statistics with the words they are printed in. */
const INDICATORS: readonly (readonly string[])[] = [
  ['GDP', '生产总值'],
  ['生产总值', 'GDP'],
  ['增加值'],
  ['产值'],
  ['产量'],
  ['人口'],
  ['存款'],
  ['贷款余额', '贷款'],
  ['税收收入', '税收'],
  ['税收'],
  ['财政收入', '预算收入'],
  ['人均可支配收入', '可支配收入', '人均收入'],
  ['进出口总额', '进出口', '外贸'],
  ['零售总额', '零售'],
  ['装机容量', '装机'],
];

const ASKED =
  '(?:的)?(?:总量|总额|总数|规模|总盘子|目标)?(?:大概|一共|总共|分别|各)?(?:要|得|能|会)?(?:是|有|为|达到?|做到?|到|控制在|突破)?(?:了)?(?:多少|几)';

/** The words one of which must stand where the figure of an indicator that a question names is printed; null when it names none. */
export const namedIndicator = (question: string): readonly string[] | null => {
  const text = question.normalize('NFKC').toUpperCase();
  return INDICATORS.find(([name = '']) => new RegExp(`${name}${ASKED}`, 'u').test(text)) ?? null;
};

/** What another figure is a share of: 占全县生产总值比重10% gives no 生产总值. */
const shareOf = (word: string): RegExp =>
  new RegExp(`占[^，。；,;]{0,12}?${word}(?:总量)?的?(?:比重|比例|份额)?`, 'gu');

/** True for a question that wants a share of something: 占GDP多少. */
export const asksShare = (question: string): boolean => /占|比重/u.test(question);

/** True for a sentence that prints a figure of the indicator itself, not of a share of it; `words` are those it is printed in. */
export const printsIndicator = (sentence: string, words: readonly string[]): boolean =>
  sentence.split(/[，,；;。]/u).some((clause) =>
    words.some((word) => {
      const own = clause.replace(shareOf(word), '');
      return own.includes(word) && /\d/u.test(own);
    }),
  );
