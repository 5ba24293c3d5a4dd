import type { RefusalReason } from '../reply.ts';

/** Why a message is not answered, before any document is looked at. */
export interface Screening {
  readonly reason: RefusalReason;
  /** Which rule spoke; chooses the wording. */
  readonly rule:
    | 'system-settings'
    | 'invented-content'
    | 'internal-material'
    | 'personal-data'
    | 'advice'
    | 'small-talk'
    | 'injection-only'
    | 'classified-mark';
}

interface ScreeningRule extends Screening {
  readonly pattern: RegExp;
}

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
    // Inventing numbers, figures, approvals: officials act on what is printed.
    rule: 'invented-content',
    reason: 'unsafe',
    pattern: new RegExp(
      `${INVENT}.{0,12}(?:文号|发文字号|数据|数字|数|情况|进度|进展|材料|成绩|批示|签字|公章|印章|日期|指标|政策|条款|文件)|(?:文号|数据|数字|完成情况|进度|批示|公章).{0,14}${INVENT}|(?:数字|数据).{0,4}像样|帮.{0,4}(?:改|篡改).{0,6}(?:文号|日期|数字|数据|原文)`,
      'u',
    ),
  },
  {
    // Material that is not public.
    rule: 'internal-material',
    reason: 'out-of-scope',
    pattern:
      /内部(?:会议)?(?:纪要|资料|文件|通报|讲话|参阅|材料)|(?:办公会|常委会|党组会|常务会).{0,6}(?:纪要|记录|录音)|未公开的?(?:文件|材料|纪要)|(?:涉密|密级|机密|绝密)(?:的)?(?:文件|材料|资料|内容)/u,
  },
  {
    // Private facts about persons. An office's public telephone is no private fact.
    rule: 'personal-data',
    reason: 'unsafe',
    pattern:
      /身份证号?|手机号|(?:私人|个人|家里|家庭)(?:电话|住址|地址|情况)|住(?:在)?哪里?(?:个小区|栋)|工资多少|(?:收入|存款|财产)情况.{0,4}(?:局长|县长|书记|主任)|银行卡|家属(?:是谁|名字)|(?:结婚|离婚)了(?:没|吗)/u,
  },
  {
    // Advice that no policy document gives.
    rule: 'advice',
    reason: 'out-of-scope',
    pattern:
      /股票|炒股|基金能买|买基金|彩票|比特币|理财产品|算命|星座|运势|开什么药|吃什么药|怎么治|打官司.{0,4}(?:赢|胜)/u,
  },
  {
    // Talk that has nothing to do with the documents.
    rule: 'small-talk',
    reason: 'out-of-scope',
    pattern:
      /(?:讲|说)个?(?:笑话|故事|段子)|写(?:一)?首(?:诗|歌)|唱(?:首|个)歌|(?:今天|明天|这周|周末)(?:的)?天气|你(?:是谁|叫什么|几岁|多大|喜欢|会不会|有感情)|陪我聊|吃什么好|哪里好玩|球赛|比分|电影推荐|写(?:个|一段)?(?:代码|程序|脚本)|翻译成?(?:英|日|法|韩)/u,
  },
];

/** A header mark as in GB/T 9704 7.2.2 pasted into a message: 机密★20年. */
const CLASSIFIED_MARK = /(?:绝\s*密|机\s*密|秘\s*密)\s*★/u;

/** Decides whether a message must be declined before documents are searched; null when it may be answered. */
export const screenRequest = (message: string): Screening | null => {
  if (CLASSIFIED_MARK.test(message)) return { rule: 'classified-mark', reason: 'classified' };
  for (const { rule, reason, pattern } of RULES) {
    if (pattern.test(message)) return { rule, reason };
  }
  return null;
};
