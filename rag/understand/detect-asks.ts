import { asksWho } from './asks-who.ts';

/** What a question wants to know. A question may want several things at once. */
export type Ask =
  | 'number'
  | 'when'
  | 'who'
  | 'list'
  | 'definition'
  | 'compare'
  | 'yes-no'
  | 'how'
  | 'sum'
  | 'progress'
  | 'person'
  | 'contact'
  | 'text'
  | 'draft'
  | 'criterion'
  | 'overdue';

interface AskRule {
  readonly ask: Ask;
  readonly pattern: RegExp;
}

/** Question words of written and spoken Chinese; several may hold. */
const RULES: readonly AskRule[] = [
  {
    ask: 'number',
    pattern:
      /(?<![哪这那近前后头上下好十没想问]|最近|过去)几(?!乎|何|经|句|次三番|[十百千]|[个份件](?:文件?|方案|通知|意见|办法)(?:里|中|之间|都|凡))|(?<![没不管无论多])多少(?!有[点些]|少)|多大|多长|多高|多深|多宽|多远|多重|多厚|比例|占比|百分之(?=[几多])|倍数|总共|一共|共计|指标值|下限|上限/u,
  },
  {
    ask: 'when',
    pattern:
      /什么时候|啥时候|啥时|何时|哪年|哪一年|哪个月|几月|几号前|最晚|最迟|期限|时限|截止|到期|多久|多长时间|几号(?!文|楼|线)|到什么时候|哪天|时间要求|几时/u,
  },
  {
    ask: 'list',
    pattern:
      /哪些|都有(?:啥|什么)|全列|全部列|列(?:出|一下|个|举)|捞|汇总|理一理|清单|台账|分别是|一口气|别漏|有几件|几件事|几处|几项|都翻|挂了|分了|摊上|有活|有任务/u,
  },
  {
    ask: 'definition',
    pattern:
      /(?:是|指)(?:个)?(?:什么|啥|指)|什么意思|啥意思|咋回事|怎么回事|含义|定义|是指|什么叫|何谓|架子|是哪(?:几|里|个)/u,
  },
  {
    ask: 'compare',
    pattern:
      /比(?:较|一比|对)|区别|不同|一样|一码事|差在哪|差多少|差几|对比|相比|有什么变化|(?<!多)少了(?:啥|什么|哪)|多了(?:啥|什么|哪)|不一致|矛盾|跟.{1,16}比|和.{1,16}比|是一次/u,
  },
  {
    ask: 'yes-no',
    pattern:
      /吗|么[？?]?$|(\p{Script=Han})不\1|可否|有无(?=规定|要求|限制)|没(?:有)?[？?]?$|不[？?]?$|是不是|有没有|能不能|可不可以|要不要|会不会|算不算|是否|能否/u,
  },
  {
    ask: 'how',
    pattern: /怎么(?!才算|算是)|咋(?!回事)|如何|怎样|流程|步骤|程序|办法是|会咋|咋办|怎么办|怎么定|什么条件|啥条件/u,
  },
  {
    ask: 'sum',
    pattern:
      /加(?:一)?起|加起来|合计|相加|总和|合并(?:算|报)|平均每|翻一番后|五年(?:该|共|总)|三年(?:该|共|总)|干满|累计该|换算|折算/u,
  },
  {
    ask: 'progress',
    pattern:
      /到目前|目前(?:已|为止|进展|完成)|现在(?:已经)?(?:建|完成|做|到)|已经(?:建成|完成|做到|盖)|(?:最后|最终|实际)(?:做到|完成|达到|是)|完成(?:了)?(?:没|吗|率|情况|多少)|进展(?:如何|怎么样|到)|实际(?:数|完成)|盖好|建好(?:了|没)|落实(?:了)?(?:没|吗)/u,
  },
  {
    ask: 'person',
    pattern:
      /(?:局长|主任|书记|县长|市长|区长|镇长|乡长|处长|科长|部长|省长|州长|厅长|司长|院长|校长|行长|董事长|总经理|负责人|一把手|领导)(?:是)?(?:哪位|谁|叫什么|姓什么)|现任/u,
  },
  { ask: 'contact', pattern: /电话|联系(?:人|谁|方式)|邮箱|地址在|怎么联系|找谁问/u },
  { ask: 'text', pattern: /原文|全文|说(?:了)?(?:什么|啥)|写(?:了)?(?:什么|啥)|怎么(?:说|写)的|内容是|念一下/u },
  {
    ask: 'draft',
    pattern:
      /(?:写|拟|起草|整|弄|做|出|给)(?:一)?(?:段|篇|份|个)?.{0,6}(?:简报|说明|通报|汇报|材料|总结|提纲|摘要|小结|介绍|讲话)|写(?:一)?段|整(?:一)?段|(?:两|二|三|四|五)三?百字/u,
  },
  {
    ask: 'criterion',
    pattern:
      /怎么(?:才)?算|什么(?:条件|样|情况)?(?:才)?算|算(?:不算)?是|认定(?:标准|条件)|有(?:没有)?(?:杠杠|门槛)|界定|(?:界定|划分|判定)标准/u,
  },
  { ask: 'overdue', pattern: /超期|逾期|过期|过了期|到今天|还有效|有效吗|现行|失效|作废|废止|还能用|还算数|过时/u },
];

/** All the things a question asks for. */
export const detectAsks = (question: string): ReadonlySet<Ask> =>
  new Set([
    ...(asksWho(question) ? (['who'] as const) : []),
    ...RULES.filter(({ pattern }) => pattern.test(question)).map(({ ask }) => ask),
  ]);
