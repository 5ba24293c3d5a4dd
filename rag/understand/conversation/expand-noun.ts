/** What a bare noun asks for: 时间呢 is 什么时候. */
const ASKS: readonly { readonly noun: RegExp; readonly ask: string }[] = [
  { noun: /(?:完成)?(?:时间|时限|日期|截止时间|截止日期|完成期限)/u, ask: '什么时候' },
  { noun: /期限|时长|有效期/u, ask: '期限多久' },
  { noun: /钱|资金|经费|费用|金额|投资|价格|补贴|奖励/u, ask: '多少钱' },
  { noun: /材料|资料|手续/u, ask: '要什么材料' },
  { noun: /条件|资格|门槛/u, ask: '什么条件' },
  { noun: /流程|步骤|程序|怎么办/u, ask: '流程是怎样' },
  { noun: /对象|范围|人群/u, ask: '对象是哪些' },
  { noun: /地点|地方|地址|位置|在哪儿?/u, ask: '在哪里' },
  { noun: /单位|部门|责任人/u, ask: '责任单位是哪些' },
];
const BARE = /^(?:那|那么|它的|这个|那个|具体)?(?:的)?(.{1,6}?)(?:上|方面|这块|的话)?呢[？?。！!\s]*$/u;

/** The question that a bare noun stands for (那时间呢 → 什么时候); null for any other words. */
export const expandNoun = (text: string): string | null => {
  const words = BARE.exec(text)?.[1];
  if (words === undefined) return null;
  const found = ASKS.find(({ noun }) => noun.exec(words)?.[0] === words);
  return found ? (/^(?:补贴|奖励|投资)$/u.test(words) ? `${words}${found.ask}` : found.ask) : null;
};
