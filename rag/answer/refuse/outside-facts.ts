/** A kind of fact that plans and notices seldom hold, and the words that stand where one of them does hold it. */
interface OutsideFact {
  readonly asked: RegExp;
  readonly stated: RegExp;
  /** What the documents do not hold, to be said after 现有文件没有写. */
  readonly what: string;
}

const FACTS: readonly OutsideFact[] = [
  {
    asked:
      /中标|承建|施工(?:单位|方|队)|开发商|供应商|监理单位|设计单位|(?:哪家|哪个|什么|啥)(?:的)?(?:公司|云服务|厂商|厂家|软件公司)/u,
    stated: /中标|承建|施工单位|开发商|供应商|监理|公司|集团|研究院|设计院/u,
    what: '由哪家企业承建、供货或中标',
  },
  {
    asked:
      /几点(?:钟)?(?:上班|下班|开门|关门|开始办|到几点)|(?:上班|办公|营业|开放|服务)时间|(?:周[六日末]|星期[六天日]|节假日)[^，。]{0,6}(?:上班|开门|办公|能办|办不办|办理)/u,
    stated:
      /\d{1,2}[:：]\d{2}|[上下]午|\d{1,2}[点时](?:至|到|[-—~～])|(?:法定)?工作日[^内，。]{0,6}\d{1,2}[:：时]|节假日/u,
    what: '办公时间',
  },
  {
    asked:
      /(?:笔试|面试|考试|(?<![参思备报高中会])考)(?:什么|啥|哪几|哪些|几)(?:门|科|内容|题)?|(?:笔试|面试|考试)(?:科目|内容|时间)/u,
    stated: /笔试|面试|考试|科目/u,
    what: '考试内容',
  },
  {
    asked: /申诉|复议|不服|不认可|告到哪|讨说法/u,
    stated: /申诉|复议|异议|投诉|举报|信访|诉讼|仲裁|复核/u,
    what: '不服时向谁申诉',
  },
  {
    asked: /得了?(?:多少|几)分|第几名|排名(?:多少|如何|怎么样|第)/u,
    stated: /排名|得分|第[一二三四五六七八九十\d]+[名位]|位[居列]|\d+分/u,
    what: '得分或名次',
  },
  {
    asked:
      /(?:跟|和|与|比)[^，。]{0,8}(?:国外|外国|国际上|日本|美国|德国|欧洲|英国|韩国|新加坡|外省|外地|兄弟县|邻县|隔壁)[^，。]{0,12}(?:区别|差别|不同|差距|差在|比|先进)/u,
    stated: /国外|外国|国际|日本|美国|德国|欧洲|英国|韩国|新加坡|外省|外地|周边/u,
    what: '与其他地方的比较',
  },
  {
    asked: /为(?:什么|啥|何)[^，。]{0,4}(?:没|不(?![得能可准许让予给是]))/u,
    stated: /因|由于|原因|鉴于|考虑到|暂不|暂未/u,
    what: '为什么没有这样做',
  },
];

/** Where somebody who once held an office is now: documents print names and offices as of their day. */
const WHEREABOUTS =
  /调(?:到|去|往)(?:了)?(?:哪|什么)|(?:升|提拔|转任|改任)(?:到|成|任)?(?:哪|什么)|还在(?:不在)?(?:任|位|岗)|退休了?(?:没|吗)|卸任/u;

/** What of the kinds of facts that documents seldom hold is asked for and not held by this text; null when nothing is. */
export const unstatedFact = (question: string, text: string): string | null =>
  FACTS.find(({ asked, stated }) => asked.test(question) && !stated.test(text))?.what ?? null;

/** True for a question about where a person has gone since a document named them. */
export const asksWhereabouts = (question: string): boolean => WHEREABOUTS.test(question);
