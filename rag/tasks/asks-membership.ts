/** Stands for what is asked after in the patterns below. */
const UNIT = '甲';

/** What a yes-or-no question about a unit's part in a task wants to hear. */
export type Membership =
  /** Whether it has a part at all: 有没有甲的份, 甲在不在里面. */
  | 'part'
  /** Whether the task is its own: 归甲管吗, 是甲还是乙. */
  | 'owner';

const END = '(?:[？?。！!，,]|$)';
const ASKING = '(?:吗|么|嘛|没有?|不|否|吧)';
const DO = '(?:负责|牵头|主责|主管|配合|参与|参加|协助|承担|落实|管|搞|做|干|办|弄|抓|掺和|插手|出面|沾边|挂名)';
const PART: readonly string[] = [
  // 有甲的份吗, 有没有甲, 里面带不带甲
  `(?:有没有|有无|是否有|包不包括|含不含|带不带|列没列|写没写|提没提|用不用|要不要|需不需要)(?:也|还|算|写|列|提)?${UNIT}`,
  `(?:有|包括|包含|含|带|列了?|写了?|提到|算上?|轮得?到|用得着|需要|要)${UNIT}(?:在内|的(?:份|事|活|名字|任务|责任))?(?:一起)?(?:${DO})?${ASKING}${END}`,
  // 甲在不在里头, 甲参不参与, 甲也要配合吗
  `${UNIT}(?:那边|这边|也|要|还|得|用|需要|[呢，,])*(?:在不在|算不算|参不参[与加]|配不配合|管不管|有没有(?:份|参与|责任)|有份|在(?:里面|里头|内|其中|列|名单))`,
  `${UNIT}(?:那边|这边|也|要|还|得|用|需要|[呢，,]|在(?:里面|里头|其中)|算)*(?:${DO}|有份|在内|算)+${ASKING}${END}`,
  // 甲也要参与某项建设吗
  `${UNIT}(?:也|要|还|得|用|需要)*(?:负责|牵头|参与|参加|配合|协助|承担)[^，。？?]{2,16}(?:吗|么|嘛|没有?)${END}`,
];
const OWNER: readonly string[] = [
  `(?:归|是|由|算|属于?|该|找|让)(?:不是)?(?:也|都|就|只)?(?:归|由|是|算)?${UNIT}(?:一家|一个|单独|自己)?(?:的(?:事|活|任务|职责|责任)?)?(?:${DO})*(?:的)?(?:${ASKING}${END}|还是)`,
  `(?:归不归|是不是|是否|属不属于)(?:也|都|就|只)?(?:归|由|是)?${UNIT}`,
  `还是${UNIT}`,
  `(?:只有?|就|光)${UNIT}(?:一家|一个)?(?:${DO})?${ASKING}${END}`,
];

const holds = (sources: readonly string[]): ((plain: string) => boolean) => {
  const patterns = sources.map((source) => new RegExp(source, 'u'));
  return (plain) => patterns.some((pattern) => pattern.test(plain));
};
const asksForPart = holds(PART);
const asksForOwner = holds(OWNER);

/**
 * What a question wants to know of a unit's part in a task, null where it is no question of that kind. `mentioned` are
 * the words of the question that name the unit.
 */
export const asksMembership = (question: string, mentioned: readonly string[]): Membership | null => {
  const plain = mentioned.reduce((text, name) => text.replace(name, UNIT), question.replaceAll(/[\s“”]/gu, ''));
  if (!plain.includes(UNIT)) return null;
  if (asksForOwner(plain)) return 'owner';
  return asksForPart(plain) ? 'part' : null;
};
