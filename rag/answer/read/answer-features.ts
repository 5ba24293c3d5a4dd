import type { Ask } from '../../understand/detect-asks.ts';
import { compatibleMeasures } from './compatible-measures.ts';

/** A shape that an answer of some kind must have. */
interface AnswerShape {
  readonly ask: Ask;
  readonly pattern: RegExp;
  /** Added to a sentence's score when it has the shape, as a share of the best sentence's lexical score. */
  readonly gain: number;
}

/** A sentence that announces the list that answers: 应同时符合以下条件：. */
const ANNOUNCEMENT = /(?:以下|下列|如下).{0,14}[：:。]$/u;

const SHAPES: readonly AnswerShape[] = [
  { ask: 'how', gain: 0.35, pattern: ANNOUNCEMENT },
  { ask: 'criterion', gain: 0.35, pattern: ANNOUNCEMENT },
  { ask: 'list', gain: 0.35, pattern: ANNOUNCEMENT },
  { ask: 'number', gain: 0.35, pattern: ANNOUNCEMENT },
  {
    ask: 'number',
    gain: 0.35,
    pattern:
      /\d+(?:\.\d+)?\s*(?:[万亿]?[元吨亩个家项条处名人件台套座公里海里千米平方米千瓦兆户次倍种所艘岁天日月年分级]|%|％|个百分点)|[一二三四五六七八九十两]+[个家项条处名件]|全覆盖/u,
  },
  {
    ask: 'when',
    gain: 0.35,
    pattern:
      /\d{4}\s*年|\d{1,2}\s*月|年(?:底|内|末|初)|季度|“?十[三四五六]五”?|每(?:年|月|周|季|半月|双周|两个月)|(?:工作)?日内|个月内|前完成|时限|期限/u,
  },
  { ask: 'definition', gain: 0.2, pattern: /是指|即[：，“]|指的是|包括|以下简称|（[^）]{6,}）|：/u },
  {
    ask: 'how',
    gain: 0.1,
    pattern: /按照|通过|由.{1,20}(?:负责|组织|提出|审核)|应当|对.{1,30}(?:给予|予以)|程序|流程|申请|条件/u,
  },
  {
    ask: 'who',
    gain: 0.35,
    pattern:
      /由.{2,40}(?:负责|受理|牵头|承担|组织|审核|办理|实施|会同)|(?:向|到|报|送)[^，。]{0,20}(?:[局委厅办处站院]|中心|部门|政府|机关)[^，。]{0,12}(?:申请|申报|报名|提交|提出|办理|备案|登记|审批|审核)|(?:牵头|责任|受理|主管|承办|配合)(?:单位|部门|机构)[:：]|(?:[局委厅办院部]|中心|政府)(?:负责|牵头|受理)/u,
  },
  {
    ask: 'contact',
    gain: 0.7,
    pattern:
      /\d{3,4}[-—]\d{7,8}|[48]00[-—]?\d{3,4}[-—]?\d{3,4}|(?<!\d)1\d{4}(?!\d)热线|(?:电话|热线)[：:]?\s*\d|\S@\S/u,
  },
  { ask: 'criterion', gain: 0.3, pattern: /标准|条件|应当(?:具备|符合)|是指|认定|达到|以上的/u },
];

/** How much of the shape that the question asks for a sentence has, 0 to about 0.5. */
export const shapeGain = (asks: ReadonlySet<Ask>, sentence: string): number =>
  SHAPES.filter(({ ask, pattern }) => asks.has(ask) && pattern.test(sentence)).reduce((sum, { gain }) => sum + gain, 0);

/** A heading that names the kind of thing asked for, and the look of a sentence under it that gives such a thing. */
const HEADINGS: readonly { readonly ask: Ask; readonly heading: RegExp; readonly sentence: RegExp }[] = [
  {
    ask: 'who',
    heading: /(?:责任|受理|主管|牵头|承办|实施|管理)(?:部门|单位|机构|主体)|职责|分工/u,
    sentence: /\p{Script=Han}{2}(?:[局委厅院]|办公室|中心|政府|公司|(?:部|处|科|站|所)(?=[，。、（]))/u,
  },
  { ask: 'when', heading: /时间|期限|时限|日期/u, sentence: /\d/u },
  { ask: 'how', heading: /程序|流程|步骤|方式|办理/u, sentence: /./u },
  { ask: 'criterion', heading: /条件|资格|标准|对象|范围/u, sentence: /./u },
  { ask: 'number', heading: /标准|额度|限额|金额|比例|费率|分值|目标/u, sentence: /\d/u },
];
const HEADING_GAIN = 0.2;

/** What it adds to a sentence that its heading names the kind of thing asked for (申请受理责任部门, 申请时间). */
export const headingGain = (asks: ReadonlySet<Ask>, heading: string, sentence: string): number =>
  HEADINGS.some((rule) => asks.has(rule.ask) && rule.heading.test(heading) && rule.sentence.test(sentence))
    ? HEADING_GAIN
    : 0;

/** Measure words that a question counts in: 几家 → 家, 多少亩 → 亩. */
const COUNTED =
  /(?:几|多少)(?:个|多|万|亿)?(?!个[亿万百月小工]|人次)(海里|公里|平方米|千瓦时?|人次|[个家项条处名人位件台套座亩户次倍种所艘吨元岁张对只辆间分期批级层册款份场栋幢])/gu;
/** Everyday ways to ask for a kind of measure, and the units that answer them; the first that fits counts. */
const DIMENSIONS: readonly { readonly asked: RegExp; readonly units: RegExp }[] = [
  {
    asked: /(?:利率|利息|收益率|税率|费率|罚息)[^，。]{0,6}(?:多少|几|多高)/u,
    units: /\d\s*[%％‰]|LPR|基点|BP|百分|分之/u,
  },
  {
    asked: /多少(?:个)?亿(?![人户亩吨千度立次件斤公])|几(?:个)?亿(?![人户亩吨千度立次件斤公])/u,
    units: /\d\s*[万亿]/u,
  },
  {
    asked:
      /多少(?:块?钱|万(?![人户亩吨千度立次件斤公个平])|块|元)|几(?:万|块|角|毛)钱?|花多少|投(?:资)?多少|(?:[费金价]|费用|工资|薪酬|预算|经费|造价)(?:一[年月天次个][月]?|每[年月天次])?(?:是|为|要|得)?(?:交|付)?(?:几)?多少(?![%个家项次])/u,
    units: /\d\s*[万亿]*元|\d\s*[万亿](?![人户亩吨千])|[一二三四五六七八九十百千两]+[万亿]?元/u,
  },
  {
    asked: /[奖补给掏交缴扣拿罚付报发领](?:是|为|能|可以?)?(?:几)?多少(?![%个家项次])/u,
    units: /\d\s*[万亿]*元|\d\s*[万亿]|[%％]|[一二三四五六七八九十百千两]+[万亿]?元|不缴|免缴/u,
  },
  {
    asked:
      /多少\p{Script=Han}{0,4}?(?:经费|资金|预算|费用?|税款?|罚款|[奖租押罚]金|保证金)(?!的|用于|项目)|(?:经费|资金|预算|资本|额度|造价|投资额?|价[格钱]|[均单售票]价|[费金])\p{Script=Han}{0,5}?多少(?![%％个家项次人亩倍])/u,
    units:
      /\d\s*[万亿]*元|\d\s*[万亿](?![人户亩吨千])|[%％倍]|[一二三四五六七八九十百千两]+[万亿]?元|[不免]缴|免费|不收/u,
  },
  { asked: /(?:多大|几)(?:岁|年纪|年龄|岁数)|年龄/u, units: /周?岁/u },
  { asked: /尺寸|规格|长宽/u, units: /\d\s*(?:毫米|厘米|米|mm|cm)|[×xX*]/u },
  {
    asked: /多长时间|多久|几(?:天|日|年|个月|周|个?工作日|个?小时)|多少(?:天|日|年|个月|个?工作日)/u,
    units: /[\d一二三四五六七八九十两半]\s*(?:个)?(?:工作日|月|天|日|年|周|小时|季度)/u,
  },
  { asked: /多长|多远/u, units: /\d\s*(?:公里|千米|海里|米)/u },
  {
    asked: /多大(?!比例|一?[块份部]分?(?:能|可以|要|用|给|归))|面积/u,
    units: /\d\s*万?(?:平方(?:米|公里)|亩|公顷|平(?:方)?)|\d\s*(?:毫米|厘米|mm|cm)|\d\s*[×xX*]\s*\d/u,
  },
  {
    asked:
      /几成|占比|比例|比重|百分之|增速|增长多少|涨多少|占(?:了|到)?(?:多少|多大)(?![亩户人个家平])|多大的?(?:比例|一?[块份部]分?(?:能|可以|要|用|给|归|留|拿))/u,
    units: /\d\s*[%％‰]|百分点|百分之|分之|[一二三四五六七八九]成|一半|半数/u,
  },
  { asked: /多高/u, units: /\d\s*(?:米|%|％|层)/u },
];

/** What a name in quotation marks counts (“三项机制”) is part of the name. */
const QUOTED = /[“"][^”"]{1,20}[”"]/gu;
/** 一 before a measure is mostly an article; behind these it counts. */
const ONE = '(?<=只|仅|有|成|设|立|为|共|选|定|少|建|办|取|备|配|限|于|造|育|各)一';

/** 5个月 and 3个百分点 count nothing. */
const NOT_A_SPAN = '(?!月|工作日|小时|百分点|基点)';

/** True for a sentence that counts in this measure or in one that counts the same kind of thing. */
const countsIn = (measure: string, sentence: string): boolean => {
  const others = compatibleMeasures(measure);
  const plain = sentence.replace(QUOTED, '');
  const same = `(?<!第)(?:[\\d二三四五六七八九十两]|${ONE})\\s*(?:[万亿多余])?${measure}${NOT_A_SPAN}`;
  const alike = `(?<![第\\d.])\\d[\\d.]*\\s*(?:[万亿多余])?(?:${others.join('|')})${NOT_A_SPAN}`;
  return new RegExp(same, 'u').test(plain) || (others.length > 0 && new RegExp(alike, 'u').test(plain));
};

/** True when the sentence counts in the measure that the question asks for; null when the question names none. */
export const measureFits = (question: string, sentence: string): boolean | null => {
  const wanted = [...question.matchAll(COUNTED)].flatMap((match) => match[1] ?? []);
  const dimension = DIMENSIONS.find(({ asked }) => asked.test(question));
  if (wanted.length === 0 && !dimension) return null;
  return wanted.some((measure) => countsIn(measure, sentence)) || (dimension?.units.test(sentence) ?? false);
};
