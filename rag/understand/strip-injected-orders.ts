/** An order that tries to change how the assistant works; the clause it stands in is not part of the question. */
const ORDER =
  /(?:忽略|无视|忘掉|忘记|抛开|跳过|绕过|不要(?:管|理会|遵守)|不用管|别管).{0,12}(?:指令|规则|要求|提示|设定|限制|规定|约束|上面|以上|之前|前面|文件)|ignore\s+(?:all|any|the|previous|above)|从现在(?:起|开始).{0,6}你(?:是|就是|扮演)|你现在(?:是|扮演)|假装你|扮演一?个|(?:system|assistant|developer)\s*[:：]|<\/?(?:system|instruction)|(?:一律|统统|只能|必须|只许)(?:回答|回复|答复|输出|说|写成)|(?:不要|别|不用|无需)(?:给|带|写|标|附|引用?)(?:任何)?(?:出处|依据|来源|引用|文号)/iu;

/** What such an order wants said, in the clause that follows it. */
const DICTATION = /^(?:直接|只要?|就|请)?(?:说|回答|回复|答复|输出|写|改口|告诉我)[:：“"]?/u;

export interface StrippedMessage {
  /** The message without the injected clauses; may be empty. */
  readonly text: string;
  readonly injected: boolean;
}

/** Removes clauses that order the assistant about, so that the honest part of a message can be answered. */
export const stripInjectedOrders = (message: string): StrippedMessage => {
  if (!ORDER.test(message)) return { text: message, injected: false };
  const clauses = message.split(/(?<=[，,。.；;！!？?\n])/u);
  const kept: string[] = [];
  let afterOrder = false;
  for (const clause of clauses) {
    if (ORDER.test(clause)) {
      afterOrder = true;
      continue;
    }
    if (afterOrder && DICTATION.test(clause.trim()) && !/[?？吗呢]/u.test(clause)) continue;
    afterOrder = false;
    kept.push(clause);
  }
  return { text: kept.join('').trim(), injected: true };
};
