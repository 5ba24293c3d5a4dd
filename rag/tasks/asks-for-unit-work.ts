/** Stands for the unit in the patterns below. */
const UNIT = '甲';
const HOW_MANY = '(?:哪些|哪几|哪|几|多少|什么|啥)';
const WORK = '(?:条|项|件|个|处|样|桩|块|些|方面|活|事|任务|工作|内容|地方)';
/** What is counted is no work where another measure follows: 有几家, 有多少人. */
const NO_OTHER_MEASURE = '(?![家名人位所种类套步亿万元岁年天月级])';
const ALL = '(?:全部?|都|统统|通通|所有|一样|一个|一件|一条|一项)';
/** Verbs by which work belongs to somebody: 沾、摊、轮、挂、分、管. */
const BELONG =
  '(?:沾|占|摊|挨|轮|挂|有|管|干|做|办|抓|接|领|揽|扛|背|负责|承担|牵头|主责|参与|配合|涉及|认领|分管|落实|掺和|插手|出面|出力|指导|会同)';
/** Verbs that give work to somebody: 点名要, 派给, 落到, 交由. */
const GIVE =
  '(?:点(?:了)?名|点到|提到|明确|指定|要求|安排|布置|交代|派|分|摊|落|交|压|扣|算|归|划|由|让|叫|要|请)(?:了|到|给|在|由|要|让|叫|请)*';

const PATTERNS: readonly RegExp[] = [
  // 甲在某文件里沾几条, 甲管哪些事, 甲要干啥
  `${UNIT}(?:在[^，。？?]{1,24})?(?:里|中|上|里头|里面|当中)?(?:都|又|还|总共|一共|到底|究竟|具体|主要|需要|要|该|得|应当?|能)*${BELONG}{1,2}(?:了|到|着|上|的是|的|得)*(?:${HOW_MANY}${NO_OTHER_MEASURE}${WORK}?|${WORK})`,
  // 甲要做的全部给我, 甲要干的都列列, 甲有份的事全找出来
  `${UNIT}(?:都|要|该|得|需要?|应当?)*(?:有份|${BELONG}{1,2})的(?:条目?|条款|事情?|活|任务|工作|内容|地方|项目|东西)?(?:${ALL}|(?:有|是)?哪)`,
  // 甲在里头有份没有，有的话列全
  `${UNIT}在?(?:里|里头|里面|其中)?有份(?:没有|没|吗)?[，,].{0,6}(?:列|哪|几|都|全)`,
  // 点名要甲干的是哪几条, 摊到甲头上的, 由甲负责的有什么
  `${GIVE}${UNIT}(?:头上|身上|名下|手里|来|去)?(?:单独|具体)?(?:${BELONG}|完成)?(?:好)?(?:的(?:都)?(?:是|有)?(?:任务|工作|活|事|条款|内容)?(?:${HOW_MANY}|[？?]?$|都列|全列|列)|${HOW_MANY})`,
  // 跟甲有关的, 与甲沾边的有几条
  `[跟和与同]${UNIT}(?:有关系?|相关|沾边|搭边|挂钩|挂得上)`,
  // 甲的活, 甲有啥差事
  `${UNIT}的?(?:都)?(?:有)?(?:${HOW_MANY})?(?:活(?!动|力|跃)|差事|担子|任务|分工|职责)(?!.{0,4}(?:怎么|如何|咋|为什么))`,
].map((source) => new RegExp(source, 'u'));

/** A remark inside the question: 由甲负责（含会同）的有哪些. */
const REMARK = /[（(][^（）()]{1,20}[）)]/gu;

/**
 * True where a question asks for a unit's work by a verb of belonging or of giving, in plain or everyday speech.
 * `mentioned` are the words of the question that name the unit.
 */
export const asksForUnitWork = (question: string, mentioned: readonly string[]): boolean => {
  const spoken = question.replaceAll(REMARK, '').replaceAll(/[\s“”]/gu, '');
  const plain = mentioned.reduce((text, name) => text.replace(name, UNIT), spoken);
  return plain.includes(UNIT) && PATTERNS.some((pattern) => pattern.test(plain));
};
