const DONE_VERB =
  '(?:花|发|招|建|收|拨|补|盖|兑现|培训|引进|完成|出|用|投|发行|落实|达到|做到|办成|签|减免|处罚|查处|惠及|覆盖)';
const HOW_MUCH = '(?:多少(?![年岁天])|几(?!年|个月|时|号|天|岁)|百分之几)';

/** Ways to ask what has come of a plan. */
const ASKED: readonly RegExp[] = [
  new RegExp(`(?:至今|到现在|目前|去年|今年|一共|总共|累计|实际)[^，。]{0,16}了[^，。]{0,4}${HOW_MUCH}`, 'u'),
  new RegExp(`${DONE_VERB}(?:出去|成|好|下来|放|到)?了[^，。]{0,4}${HOW_MUCH}`, 'u'),
  new RegExp(
    `(?:去年|今年|上半年|下半年|前三季度|上个?月|眼下|目前|现在|至今|到现在|截至[^，。]{0,6})[^，。]{0,14}(?:一共|总共|实际|累计)[^，。]{0,8}${HOW_MUCH}`,
    'u',
  ),
  new RegExp(
    `(?:眼下|目前|现在|至今|到现在|迄今)[^，。]{0,8}(?:干到|做到|达到|建成|完成|占到|还剩|有)[^，。]{0,4}${HOW_MUCH}`,
    'u',
  ),
  new RegExp(`(?:实际|真正)(?:上)?[^，。]{0,6}(?:出|产|建|做|干|降|升|花|到|完成)[^，。]{0,6}${HOW_MUCH}`, 'u'),
];

const DONE =
  /已|截至|累计|去年|上年|同比|较上|比上年|[完达实建形办新](?:成|到|现|增)了|增长了|目前|\d{4}年(?:全年|以来)/u;
const AHEAD =
  /到20\d\d年|力争|目标|计划|将(?!近)|争取|确保|拟|以上|以内|不超过|不低于|每年|加快|推进|鼓励|支持|引导|应当|可(?:以|按)|给予|标准|按照|达到|用好|发挥|建立|筹建|建成投产/u;

/** True for a question about what has come of a plan: 一共发了多少, 眼下干到百分之几. */
export const asksRealised = (question: string): boolean => ASKED.some((pattern) => pattern.test(question));

/** True for a sentence that says what was done, and not only what shall be. */
export const saysRealised = (sentence: string): boolean => DONE.test(sentence) || !AHEAD.test(sentence);
