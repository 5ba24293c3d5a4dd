/** Stands for the unit in the patterns below. */
const UNIT = '甲';
const NAMES =
  '(?:有|写(?:了|着|到|有|明)?|提(?:到|及|了)|点(?:到|了|名)|出现(?:了|过)?|带(?:有|着|了)?|含(?:有|了)?|涉及(?:到)?|列(?:了|有|着|出)|挂(?:了|着))(?:过)?';
const PLACE = '(?:行|条|项|处|个地方|地方|句话?|段|格|任务|工作|条款|内容|事项)';

const PATTERNS: readonly RegExp[] = [
  // 有甲的是哪几行, 写了甲的都找出来, 出现甲的地方, 带甲的任务
  `${NAMES}“?${UNIT}”?(?:名字|字样|这几个字)?的(?:(?:都|全|总共|一共)*(?:是|有)?(?:哪|几|多少|什么|啥)|都|全|总共|一共|统统|${PLACE}|给我|帮我|列|找|[？?，,。]|$)`,
  // 甲在附件里有几行, 甲出现在几处
  `${UNIT}(?:在[^，。？?]{1,24}(?:里|中|上|内|里头|里面)?)?(?:都|总共|一共)*(?:有|占|占了|出现(?:了|过|在)?)(?:哪)?(?:几|多少)(?:行|处|格|次|回|个?地方)`,
  // 凡是有甲的, 只要带甲的
  `(?:凡是|凡|只要|但凡|所有).{0,4}${NAMES}${UNIT}`,
  // 哪几行有甲, 哪些地方提到甲
  `哪(?:些|几个?)?${PLACE}(?:里|中|上)?(?:都)?${NAMES}${UNIT}`,
].map((source) => new RegExp(source, 'u'));

/**
 * True where a question wants every place that names a unit, whatever its part there. `mentioned` are the words of the
 * question that name the unit.
 */
export const asksForMentions = (question: string, mentioned: readonly string[]): boolean => {
  const plain = mentioned.reduce((text, name) => text.replace(name, UNIT), question.replaceAll(/[\s“”]/gu, ''));
  return plain.includes(UNIT) && PATTERNS.some((pattern) => pattern.test(plain));
};
