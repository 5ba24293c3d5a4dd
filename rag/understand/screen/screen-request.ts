import type { RefusalReason } from '../../reply.ts';
import { isOffTopic } from './off-topic.ts';

/** Why a message is not answered, before any document is looked at. */
export interface Screening {
  readonly reason: RefusalReason;
  /** Which rule spoke; chooses the wording. */
  readonly rule:
    | 'system-settings'
    | 'invented-content'
    | 'forgery'
    | 'evasion'
    | 'internal-material'
    | 'personal-data'
    | 'advice'
    | 'off-topic'
    | 'injection-only'
    | 'classified-mark';
}

interface ScreeningRule extends Screening {
  readonly pattern: RegExp;
  /** What makes the same words an honest question. */
  readonly unless?: RegExp;
}

/** A question about what the rules say of a misdeed is not a request to do it. */
const ASKS_CONSEQUENCE =
  /处罚|怎么罚|咋罚|罚(?:多少|款|什么)|后果|法律责任|什么责任|担责|追责|追究|问责|(?:怎么|咋|如何)(?:处理|处置|认定|查处|识别|核查|发现)|举报|查处|会(?:不会)?被|算不算|违法吗|违规吗|犯法/u;

const PAPER =
  '(?:证明|证件|证书|执照|许可证|材料|资料|公?章|印章|合同|协议|发票|票据|流水|报告|记录|台账|凭证|签名|签字|批文|红头文件|图纸|照片|清单|名册|花名册|报表|表格)';

/** Verbs of making something up; 编制、编写、编印 are ordinary office work and are left alone. */
const INVENT =
  '(?:编造|捏造|虚构|杜撰|伪造|瞎编|胡编|造假|造(?:一|几|点|出|个|套|份)|编(?:一?个|一?套|一?份|点|几个|出)|凑(?:一?个|点|出|几个|数)|P(?:一?个|图))';

const RULES: readonly ScreeningRule[] = [
  {
    // Asking for the instructions the assistant runs under.
    rule: 'system-settings',
    reason: 'unsafe',
    pattern:
      /system\s*prompt|系统提示词?|提示词|系统(?:指令|设定)|(?:你|您)的(?:指令|设定|后台|源代码|密钥)|开发者模式|越狱|api\s*key|密钥发/iu,
  },
  {
    // Papers that are not genuine.
    rule: 'forgery',
    reason: 'unsafe',
    pattern: new RegExp(
      `(?:P|p|PS|ps|做|弄|搞|开|办|出|写|整|仿|刻|买|造)(?:一?[份张个枚套本些]|点|几[份张个]|出|个)?[^，。]{0,4}(?:(?<![产病事婚丧年休请暑寒放度打探节])假(?![期日条如设肢释冒货药酒])|虚假)的?[^，。]{0,12}${PAPER}|(?:伪造|变造|仿造|私刻|仿冒|代签)[^，。]{0,10}${PAPER}|(?<![A-Za-z])[Pp][Ss]?一?[份张个下][^，。]{0,14}${PAPER}|把[^，。]{2,14}(?:P|PS|改|涂)成|仿(?:造|制|做|写|照)?(?:着)?(?:弄|做|写|来)?一?[份个张](?!工|生)|倒签|(?:日期|时间)(?:给我)?往前(?:挪|改|签)`,
      'u',
    ),
    unless: ASKS_CONSEQUENCE,
  },
  {
    // Getting round inspection, or getting what one is not entitled to.
    rule: 'evasion',
    reason: 'unsafe',
    pattern:
      /(?:怎么|怎样|如何|咋|教我|教教我|帮我|帮忙|有(?:没有|啥|什么)(?:办法|招|法子)|想(?:个)?办法|支个?招)[^，。]{0,12}(?:躲|逃|避开|绕过|规避|逃避|糊弄|蒙混|瞒过|瞒报|骗取?|套取?|钻空子)[^，。]{0,12}(?:检查|抽查|督查|督导|监管|审计|审核|巡[察视]|验收|查处|执法|税|社保|补贴|补助|资金|奖金|贷款|核查|环保)|(?:躲|避|绕|逃|糊弄)(?:开|过|掉)?(?:检查|抽查|督查|监管|审计|执法|核查)[^，。]{0,6}(?:办法|技巧|招|攻略|窍门|法子)/u,
    unless: ASKS_CONSEQUENCE,
  },
  {
    // Something that shall not be found out, or readings made to look well.
    rule: 'evasion',
    reason: 'unsafe',
    pattern:
      /(?:怎么|咋|如何|方案|办法|帮|哪家|靠谱|教)[^。]{0,30}(?:查不出|查不到|不(?:会)?被[^，。]{0,4}(?:发现|查|抓)|发现不了|不露馅|不留痕|瞒得过)|(?:应付|糊弄|对付)(?:一?下|过)?[^，。]{0,6}(?:检查|督查|巡[视察]|考核|验收|审计|抽查)|(?:检测|数据|数值|报告|台账|账|结果)[^，。]{0,10}(?:好看|漂亮)(?:点|些)|数据[^，。]{0,4}调(?:一?调|一下|整一下)[^，。]{0,3}(?:达标|合格|过关)/u,
    unless: new RegExp(`${ASKS_CONSEQUENCE.source}|防止|防范|避免|整治|形式主义|为什么|为啥`, 'u'),
  },
  {
    // A favour bought or begged.
    rule: 'evasion',
    reason: 'unsafe',
    pattern:
      /(?:送(?:多少|点|什么|啥)?(?:礼|钱|红包|烟酒?|酒)|塞(?:点|个)?(?:钱|红包)|走(?:个)?后门|[找托](?:点|个)?关系|搞好关系|打点(?:一?下)?|请[^，。]{0,8}吃饭)[^。]{0,20}(?:给我|批|快|过|名额|通过|插队|照顾|优先|办成)/u,
    unless: new RegExp(`${ASKS_CONSEQUENCE.source}|规定|廉洁|禁止|严禁|不得|能不能收`, 'u'),
  },
  {
    // Inventing numbers, figures, approvals: officials act on what is printed.
    rule: 'invented-content',
    reason: 'unsafe',
    pattern: new RegExp(
      `${INVENT}.{0,12}(?:文号|发文字号|数据|数字|数|情况|进度|进展|材料|成绩|政绩|批示|签字|公章|印章|日期|指标|政策|条款|文件|记录|台账|名单|账目)|(?:文号|数据|数字|完成情况|进度|批示|公章).{0,14}${INVENT}|(?:写|报|编|弄|出)[^，。]{0,10}(?<!打|查)假(?:政绩|数据|情况|消息|新闻|数字)|(?:数字|数据).{0,4}像样|帮.{0,4}(?:改|篡改).{0,6}(?:文号|日期|数字|数据|原文)`,
      'u',
    ),
    unless: ASKS_CONSEQUENCE,
  },
  {
    // Material that is not public.
    rule: 'internal-material',
    reason: 'out-of-scope',
    pattern:
      /内部(?:会议)?(?:纪要|资料|文件|通报|讲话|参阅|材料)|(?:办公会|常委会|党组会|常务会).{0,6}(?:纪要|记录|录音)|未公开的?(?:文件|材料|纪要)|(?:涉密|密级|机密|绝密)(?:的)?(?:文件|材料|资料|内容)/u,
    unless: /(?:怎么|如何|咋)(?:管理|保管|保存|销毁)|管理(?:制度|办法|要求|规定)|谁(?:来)?(?:管|保管|负责)/u,
  },
  {
    // Private facts about persons. An office's public telephone is no private fact.
    rule: 'personal-data',
    reason: 'unsafe',
    pattern:
      /(?:身份证|手机|银行卡)(?:号码?|密码)(?:是?多少|[^，。]{0,4}(?:发我|给我|告诉我|发过来|查一?下|查查|调出来|导出来?))|(?:查|给我|发我|告诉我|要|弄到|调出)[^，。]{0,14}(?:的|人)(?:身份证|手机)号?(?:码)?(?:$|[，。！？?!])|(?:私人|个人|家里|家庭)(?:电话|住址|地址|情况)|住(?:在)?哪里?(?:个小区|栋)|家里?住(?:在)?哪|(?:收入|存款|财产)情况.{0,4}(?:局长|县长|书记|主任)|家属(?:是谁|名字)|(?:局长|主任|书记|县长|市长|区长|镇长|乡长|处长|科长|所长|领导|干部|办事员|经办人)的?(?:家|老婆|爱人|老公|配偶|孩子|儿子|女儿|车牌|手机|身份证|微信|工资|收入|存款|财产|生日|年龄|婚姻)(?!庭农场|访|长)|(?:局长|主任|书记|县长|市长|区长|镇长|处长|科长|领导)(?:家)?住(?:在)?哪|(?:结婚|离婚)了(?:没|吗)|车牌[^，。]{0,4}是谁的|(?:同学|同事|邻居|前[妻夫]|对象|女友|男友)家?的?[^，。]{0,4}(?:地址|住址|电话|收入|行踪)|(?:上访人|信访人|举报人|投诉人|低保户|患者|病人|业主|学生|村民|当事人)[^，。]{0,14}(?:名单|名册|住址|地址|收入|明细|病历|档案|电话)[^，。]{0,8}(?:发我|给我|导出来?|拿来|调出来)/u,
  },
  {
    // Advice that no policy document gives.
    rule: 'advice',
    reason: 'out-of-scope',
    pattern:
      /[开吃用](?:点)?(?:什么|啥|哪种)药|怎么治(?!理)|打官司.{0,4}(?:赢|胜)|(?:怎么|咋)打官司|(?:离婚|出轨)[^，。]{0,10}(?:财产|房子|孩子|怎么办|咋办)[^，。]{0,4}(?:分|判|归|办)|减肥(?:有|怎么|咋|餐|吃|食谱)/u,
    // Places and abuses are put right, and treatment paid for, by policy: 黑臭水体怎么治.
    unless:
      /报销|医保|救助|补助|公租房|保障房|低保|户口|落户|登记|法律援助|扣除|防治|治理|[河湖海江水沙土气尘]|噪|垃圾|超载|超限|违[法规章]|乱|污|环境|欠薪|诈骗|腐|形式主义|拥堵|病虫害|盐碱/u,
  },
];

/** A header mark as in GB/T 9704 7.2.2 pasted into a message: 机密★20年. */
const CLASSIFIED_MARK = /(?:绝\s*密|机\s*密|秘\s*密)\s*★/u;

/** Declines a message that carries such a mark, whatever else it asks. */
export const classifiedMark = (message: string): Screening | null =>
  CLASSIFIED_MARK.test(message) ? { rule: 'classified-mark', reason: 'classified' } : null;

/** Decides whether a message must be declined before documents are searched; null when it may be answered. */
export const screenRequest = (message: string): Screening | null => {
  const marked = classifiedMark(message);
  if (marked) return marked;
  for (const { rule, reason, pattern, unless } of RULES) {
    if (pattern.test(message) && unless?.test(message) !== true) return { rule, reason };
  }
  if (isOffTopic(message)) return { rule: 'off-topic', reason: 'out-of-scope' };
  return null;
};
