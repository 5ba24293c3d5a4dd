/** What a question wants worked out or set side by side. */
export type Operation = 'difference' | 'ratio' | 'sum' | 'same';

interface OperationRule {
  readonly operation: Operation;
  readonly pattern: RegExp;
}

const MEASURES = '个?(?:百分)?点|[倍元块万亿天日年月岁套人个家件条亩分吨米]|(?:个?工作日|个月|周岁|平方米|公里)';
const MORE_OR_LESS =
  '[高低多少长短贵早晚快慢大小]|增加|增长|提高|提升|上升|上涨|扩大|减少|下降|降低|缩短|压缩|新增|调高|调低|涨|降';

/** Ways to ask for a working out, in the order in which they are looked for. */
const RULES: readonly OperationRule[] = [
  { operation: 'ratio', pattern: /(?:几|多少)倍|倍数/u },
  {
    operation: 'difference',
    pattern: new RegExp(
      `相?差(?:了|距)?(?:是|有)?(?:多少|几|多大|多远|多久)|差距|差额|(?:[比较].*|从.+[到至].+|更)(?:${MORE_OR_LESS})(?:了|出)?(?:多少|几(?:${MEASURES}))`,
      'u',
    ),
  },
  {
    operation: 'sum',
    pattern:
      /一共|总共|共计|合计|合起来|加(?:一)?起(?:来)?|加总|相加|之和|总和|累计(?:能|可|可以)|同时.{0,30}共?能?[拿领得享补给](?:到)?多少/u,
  },
  {
    operation: 'same',
    pattern:
      /一样|相同|同样|一致|不同|区别|差别|差异|差在哪|哪个(?:更|比较)?(?:高|低|多|少|长|短)|谁(?:更)?(?:高|低|多|少)|对比|比较|相比/u,
  },
];

/** What a question wants worked out; null when nothing. */
export const askedOperation = (question: string): Operation | null =>
  RULES.find(({ pattern }) => pattern.test(question))?.operation ?? null;

/** Which end of a range a question wants; null when it does not say. */
export const askedEnd = (question: string): 'high' | 'low' | null => {
  if (/上限|最高|最多|顶格|封顶|至多|最长|最大/u.test(question)) return 'high';
  return /下限|最低|最少|起步|至少|起点|最短|最小/u.test(question) ? 'low' : null;
};
