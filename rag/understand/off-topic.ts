/** What stands behind a thing asked for when nothing more is said of it: the end, a particle, or whom it is for. */
const DONE = '(?=$|[，,。.！!？?；;、~\\s]|吧|呗|呀|啊|吗|听|看|给|送|哄|逗|让|来|表|赞|夸|歌颂|好)';
const VERB = '(?:写|作|编|来|讲|说|整|吟|创作|背|念|唱|改|做|弄)';
const PIECE = '(?:(?:一|几|两)?(?:首|篇|封|个|段|则|副|条|支|曲|些|点|幅|张)|成)';
const WORK =
  '(?:诗|诗歌|打油诗|藏头诗|绝句|七律|歌|歌词|情歌|情书|小说|散文|剧本|对联|春联|笑话|段子|故事|童话|相声|小品|谜语|脑筋急转弯|绕口令|顺口溜|作文|检讨书?|情话|祝福语|说唱|朋友圈文案)';
const CODE = '(?:代码|脚本|爬虫|网页|游戏|小程序|算法|正则|(?<!办事|审批|申报|工作|操作|办理|申请|执法|决策)程序)';
const LANGUAGE = '(?:英|日|韩|法|俄|德|西班牙|泰|外|中|汉)(?:语|文|国话)';
const SIGN = '(?:白羊|金牛|双子|巨蟹|狮子|处女|天秤|天蝎|射手|摩羯|水瓶|双鱼)座';
const COOKING = '(?:红烧|清蒸|糖醋|水煮|油焖|炖|炒|煮|腌|蒸|煎|油炸|卤|凉拌)';
const FOOD = '(?:鱼|肉|菜|汤|面|饭|虾|蟹|鸡|鸭|蛋|豆腐|排骨|饺子|粽子|蛋糕|茄子|土豆|鸡翅)';
const RECENT = '(?:今天|今晚|明天|明早|后天|这两天|这周|本周|周末|下周|最近|现在|外面)';

/** Words of somebody who wants a piece of office writing, or asks what a document says of such a matter. */
const OFFICE_PAPER = /简报|通报|通知|汇报|总结|清单|讲话|报告|材料|信息稿|提纲|情况说明/u;
const ASKS_RULES = /奖励|补助|补贴|资助|多少钱|标准|谁(?!比)|哪个(?:单位|部门|局)|由哪|要求|规定|征集|比赛|大赛/u;
const POLICY =
  /文件|政策|规定|补贴|补助|奖励|扶持|资助|牵头|责任|部门|单位|(?<![大结布])局|负责|整治|监管|监测|查处|处罚|惩戒|资金|公益金|目标|任务|指标|申报|申请|方案|通知|意见|办法|条例|干部|公务员|党员|项目|基地|活动|比赛|大赛|号文|预警|应急|建设|产业|企业|行业|机构|标准|人才|课程|学校|质押|激励|国有|防治|治理|救助|保险|能不能(?:报销|享受)/u;
/** Who may deal in what is itself ruled on: 干部炒股, 国有资金买理财. */
const ON_CONDUCT =
  /(?:干部|公务员|党员|公款|专户|资金)[^，。]{0,8}(?:炒股|买|持有|投资)|公益金|质押|期权|挖矿|怎么缴税/u;

interface Topic {
  readonly pattern: RegExp;
  /** What makes the same words a question about policy. */
  readonly unless: RegExp;
}

const TOPICS: readonly Topic[] = [
  {
    // Literature and entertainment on order.
    pattern: new RegExp(
      `${VERB}(?:我|你)?${PIECE}[^，。：:？?]{0,12}?${WORK}${DONE}|(?:帮|给|替|为|陪)(?:我|咱|大家)[^，。：:？?]{0,6}?(?:写|作|讲|说|唱|念)${WORK}${DONE}|(?:你)?(?:会|能)(?:不会|不能)?(?:写诗|作诗|唱歌|讲笑话)`,
      'u',
    ),
    unless: new RegExp(`${OFFICE_PAPER.source}|${ASKS_RULES.source}`, 'u'),
  },
  {
    pattern: new RegExp(
      `(?:把|将|帮我|给我|替我|请|麻烦)[^，。]{0,30}(?:翻译|译)(?:成|为|一下|下|过来)|(?:翻译|译)(?:一下|下|成${LANGUAGE}?)${DONE}|${LANGUAGE}(?:怎么|咋|如何)(?:说|讲|写|翻译)|用${LANGUAGE}(?:怎么)?(?:说|讲|写)`,
      'u',
    ),
    unless: /谁|哪个|由哪|牵头|负责|要求|规定|补贴|补助|应当|标准|公证|材料|证明/u,
  },
  {
    pattern: new RegExp(
      `(?:写|编|整|做|开发|弄)(?:一?[个段点份]|个?一?段)?[^，。：:？?]{0,14}?${CODE}${DONE}|(?:python|java(?:script)?|c\\+\\+|sql|html|vba|excel\\s*(?:公式|函数))[^，。]{0,12}(?:怎么|咋|如何|写|代码|报错|教)|(?:代码|程序|脚本)(?:报错|跑不|运行不|有\\s*bug)`,
      'iu',
    ),
    unless: POLICY,
  },
  {
    pattern: new RegExp(
      `(?<!恶劣|极端|灾害性|高温|台风|重污染|污染|异常|对流|寒潮|大风|雷雨|雨雪)天气(?:怎么样|如何|咋样|怎样|好不好|好吗|热不热|冷不冷|预报$|$)|(?:今天|明天|后天|这周|本周|周末)的?天气|${RECENT}[^，。]{0,8}(?:下雨|下雪|有雨|降温|刮风|气温|几度|多少度|带伞)|(?:要不要|用不用)带伞`,
      'u',
    ),
    unless: POLICY,
  },
  {
    pattern:
      /(?:买|推荐|炒|哪[只支个]|什么)[^，。]{0,4}(?:股票|基金|比特币|黄金|彩票)|(?:股票|股市|大盘|A股|比特币|基金|黄金)[^，。]{0,8}(?:[能可]以?不?能?买|值得买|买不买|该买|买吗|买哪|能涨|会涨|会跌|涨吗|跌吗|还涨|要涨|要跌|抄底|行情|走势|推荐)|股票|炒股|买基金|彩票|比特币|理财产品/u,
    unless: ON_CONDUCT,
  },
  {
    pattern: new RegExp(
      `(?:怎么|咋|如何|怎样)(?:做|弄)?${COOKING}[^，。]{0,4}${FOOD}${DONE}|${COOKING}[^，。]{0,4}${FOOD}?(?:怎么|咋|如何|怎样)(?:做|烧|弄|才)|(?:怎么|咋|如何)(?:做|烧|弄)[^，。]{0,6}(?:好吃|入味|不腥)|(?:菜谱|食谱)(?:推荐|怎么|$)|(?:今天|今晚|中午|晚上|晚饭|午饭)吃(?:什么|啥)|吃什么好`,
      'u',
    ),
    unless: POLICY,
  },
  {
    pattern: new RegExp(
      `算命|运势|星座(?:运|配|性格|是|今|速配)|${SIGN}|算(?:个|一|一下|下)?(?:卦|命)|塔罗|(?:生辰|看|算)八字|解(?:个)?梦|看(?:看)?风水|黄历|属[鼠牛虎兔龙蛇马羊猴鸡狗猪](?:的)?(?:今年|运|和)`,
      'u',
    ),
    unless: POLICY,
  },
  {
    // Talk with a companion.
    pattern:
      /陪我(?:聊|说|玩)|(?:随便|跟我|和我)聊(?:聊|会|天)|聊(?:会儿?)?天吧|(?:我|今天)(?:好|很|真|太|有点)(?:无聊|烦|累|难过|伤心|孤独|郁闷)|心情(?:不好|很差|糟)|失恋|你(?:爱|喜欢)(?:不(?:爱|喜欢))?我|做我(?:女|男)朋友|你(?:是谁|叫什么|几岁|多大|喜欢|会不会(?!影响)|有感情|是男是女|有对象)|你有(?:没有)?(?:男|女)朋友|(?:女|男)朋友[^，。]{0,8}(?:生气|吵架|分手)|晚安|吃了(?:吗|没)/u,
    unless: POLICY,
  },
  {
    pattern:
      /(?:推荐|安利|介绍)[^，。]{0,6}(?:电影|电视剧|剧|歌|书|游戏|餐厅|饭店|酒店|景点|手机)(?=$|[，。！？?]|吧|吗|给)|(?:电影|歌曲|游戏)推荐|哪里好玩|球赛|比分|(?:谁|哪队)(?:赢|夺冠)/u,
    unless: POLICY,
  },
];

/**
 * True for a request that has nothing to do with documents: literature, translation, code, weather, tips, recipes,
 * horoscopes, company. In doubt it is false, because a question about policy must not be turned away.
 */
export const isOffTopic = (message: string): boolean =>
  TOPICS.some(({ pattern, unless }) => pattern.test(message) && !unless.test(message));
