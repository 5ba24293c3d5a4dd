import { segmentWords } from '#core/text/segment-words.ts';

/** A charge, rate or budget by its name: 手续费, 罚息, 收益率. General words for money are none. */
const CHARGE = /(?:.费|.金|.税|.息|.率|预算|经费|资本|造价)$/u;
const GENERAL =
  /^(?:费用|收费|缴费|交费|资金|奖金|现金|金额|基金|利率|税率|税费|信息|休息|消息|利息|概率|效率|频率|补助金|补贴金|奖励金|退休金|养老金|公积金|优抚金|抚恤金|生活费|[退减免缴纳报征收交补漏偷逃][税费])$/u;
const HOW_MUCH = /多少|几(?!个?(?:工作日|月|年|天|次|项|条|家|人|种))/u;
/** Words between the charge and 多少, or 多少 and the charge. */
const WORDS_BETWEEN = 3;

/** The charge whose amount is asked for: 手续费 of 办一次收多少手续费, 罚息 of 逾期罚息是多少. Null when none is named. */
export const namedCharge = (question: string): string | null => {
  const asked = HOW_MUCH.exec(question);
  if (!asked) return null;
  const before = segmentWords(question.slice(0, asked.index)).slice(-WORDS_BETWEEN).toReversed();
  const after = segmentWords(question.slice(asked.index + asked[0].length)).slice(0, WORDS_BETWEEN);
  return [...before, ...after].find((word) => CHARGE.test(word) && !GENERAL.test(word)) ?? null;
};
