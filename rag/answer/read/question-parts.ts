/** Words by which a piece of a question asks something of its own. */
const ASKS =
  /多少|几|哪|谁|什么|啥|怎么|咋|如何|何时|多久|多长|多大|是否|能否|可否|吗|有没有|最[高低多少大小长短晚早]|顶格|封顶|(\p{Script=Han})[不没]\1/u;

const LEAST_PART = 3;

/** The pieces of a question that each ask something, in order; the whole question where it asks one thing. */
export const questionParts = (question: string): readonly string[] => {
  const parts = question
    .split(/[，,、；;？?。]|\s+|(?<=[么啥几少谁久大])(?:和|以及|还有|跟)/u)
    .filter((piece) => piece !== undefined && piece.length >= LEAST_PART);
  const asking = parts.filter((piece) => ASKS.test(piece));
  return asking.length >= 2 ? asking : [question];
};
