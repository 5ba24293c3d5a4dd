/** Asked whether something may or must be: 让不让, 能不能, 可以…吗, 用不用, 要不要, 行不行, 算不算. */
const ASKED: readonly RegExp[] = [
  /(让|能|行|准|许|可|肯|用|要|得|该|算|免|罚|管|挨|限|收|交)(?:不|没)\1|可不可以|允不允许|需不需要|可否|能否|是否(?:可以|允许|需要|应当|必须)/u,
  /(?:能|可以|允许|准许|准|让|必须|需要?|还?要|还?用|得|行|算|许可)[^，。？?]{0,24}(?:吗|么|嘛|不|没)[？?。]?$/u,
  /[^，。？?](?:行|可以|成|允许)(?:吗|么|不)[？?。]?$/u,
];

/** Words that allow, forbid or waive: they alone may answer. */
const PERMITS =
  /可以|允许|准予|不得|严禁|禁止|不准|不能|不允许|无需|无须|毋须|不需要?|不再|不予|免予|免于|免[收征交缴除责费]|豁免|方可|不(?:受|要求|纳入|实行|设|收|限|建|搞|办|列入|适用|视为)|(?<=[的，])可(?=[^持再])/u;
/** Words that order or recommend; they stand in many sentences. */
const ORDERS = /鼓励|应当|必须|原则上|(?<!无|不|所|仍)须|除.{1,20}外/u;

/** Words that take away a charge or a duty, or lay one on. */
const CHARGES =
  /无需|无须|毋须|不需要?|免[收征交缴除于责]|免予|豁免|不予(?:收取|追究)|不再(?:收取|提供|要求|提交)|(?:应当|必须|须|需)[^，。]{0,12}(?:缴|交|提供|提交|支付|承担|办理|公示|备案)/u;
/** Asked whether something has to be done, paid or borne. */
const ASKS_DUTY =
  /(要|用|收|交|罚|免|得|管|挨)(?:不|没)\1|需不需要|(?:需要|还要|还用|必须|得|用)[^，。？?]{1,24}(?:吗|么|嘛|不)[？?]?$/u;

/** Standing of a sentence that says what is allowed or ordered, for the question that asks it. */
const PERMITS_GAIN = 0.4;
const ORDERS_GAIN = 0.2;

/** True when the question asks whether something is allowed or has to be done. */
export const asksPermission = (question: string): boolean => ASKED.some((pattern) => pattern.test(question));

/** What the rule words of a sentence add to its standing for a question of permission or duty. */
export const deonticGain = (question: string, sentence: string): number => {
  if (!asksPermission(question)) return 0;
  if (ASKS_DUTY.test(question)) return CHARGES.test(sentence) ? PERMITS_GAIN : 0;
  if (PERMITS.test(sentence)) return PERMITS_GAIN;
  return ORDERS.test(sentence) ? ORDERS_GAIN : 0;
};
