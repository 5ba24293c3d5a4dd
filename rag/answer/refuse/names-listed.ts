/** Names are asked for, not what the thing is: 具体名单, 叫啥名字, 都有谁. */
const NAMES =
  /(?:具体|详细|完整)(?:的)?名单|名单(?:都)?(?:有(?=谁|哪|什么|啥|[？?。]|$)|是(?=谁|哪|什么|啥)|叫|谁|哪|在哪|呢|[？?。]|$)|叫(?:什么|啥)名|(?:都有|分别是)谁/u;
/** What a sentence begins with that belongs to its place: 四、, （一）. */
const LABEL = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?)/u;

/** True for a question that wants things called by their names. */
export const asksNames = (question: string): boolean => NAMES.test(question);

/** True for a sentence that lists or announces names: 甲、乙, 《…》, 以下：. */
export const listsNames = (sentence: string): boolean =>
  /[、《]|[:：]$|以下|下列|如下|见附件/u.test(sentence.replace(LABEL, ''));
