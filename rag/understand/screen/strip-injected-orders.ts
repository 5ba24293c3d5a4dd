import { detectAsks } from '../detect-asks.ts';
import { screenRequest } from './screen-request.ts';

/** An order that tries to change how the assistant works; the clause it stands in is not part of the question. */
const ORDER =
  /(?:忽略|无视|忘掉|忘记|抛开|跳过|绕过|不要(?:管|理会|遵守)|不用管|别管).{0,12}(?:指令|规则|要求|提示|设定|限制|规定|约束|上面|以上|之前|前面|文件)|ignore\s+(?:all|any|the|previous|above)|从现在(?:起|开始).{0,6}你(?:是|就是|扮演)|你现在(?:是|扮演)|假装你|扮演一?个|(?:system|assistant|developer)\s*[:：]|<\/?(?:system|instruction)|(?:一律|统统|只能|只许|你?必须(?!(?:答复|回复)的))(?:回答|回复|答复|输出|说|写成)|(?:不要|别|不用|无需)(?:给|带|写|标|附|引用?)(?:任何)?(?:出处|依据|来源|引用|文号)/iu;

/** What such an order wants said, in the clause that follows it. */
const DICTATION = /^(?:直接|只要?|就|请)?(?:说|回答|回复|答复|输出|写|改口|告诉我)[:：“"]?/u;
const QUESTION_WORD = /[?？吗呢]|什么|啥|谁|哪|几|多少|怎么|咋|如何|何时|多久|是否/u;

/** How somebody turns to what he wants to know after an order. */
const TURN =
  /^(?:(?:另外|还有|然后|顺便|接着|最后|同时|完了|之后|以及|再)[，,、:：]?)+(?:请|麻烦|帮我|给我)*(?:告诉我|说(?:一)?下|说说|讲(?:一)?下|回答(?:我|一下)?)?|^(?:请)?(?:告诉我|说(?:一)?下|说说|讲(?:一)?下|回答(?:我|一下))/u;
const SUBJECT =
  /\d+\s*号文|〔\d{4}〕|(?:任务|期限|期|时间|日期|标准|条件|目标|要求|单位|部门|分工|内容|清单)[。.！!]?$/u;

export interface StrippedMessage {
  /** The message without the injected clauses; may be empty. */
  readonly text: string;
  readonly injected: boolean;
}

/** After an order a clause counts only when it asks for something: the rest spins the order out. */
const asksAfterOrder = (clause: string): boolean => {
  if (DICTATION.test(clause) && !QUESTION_WORD.test(clause) && !TURN.test(clause)) return false;
  return QUESTION_WORD.test(clause) || SUBJECT.test(clause) || detectAsks(clause).size > 0;
};

/** Removes clauses that order the assistant about, so that the honest part of a message can be answered. */
export const stripInjectedOrders = (message: string): StrippedMessage => {
  if (!ORDER.test(message)) return { text: message, injected: false };
  const clauses = message.split(/(?<=[，,。.；;！!？?\n])/u);
  const kept: string[] = [];
  let afterOrder = false;
  for (const clause of clauses) {
    const bare = clause.trim();
    if (ORDER.test(bare)) {
      afterOrder = true;
      continue;
    }
    if (screenRequest(bare) !== null || (afterOrder && !asksAfterOrder(bare))) continue;
    kept.push(afterOrder ? bare.replace(TURN, '').replace(/^[，,、:：]/u, '') : clause);
  }
  return { text: kept.join('').trim(), injected: true };
};
