import type { Span } from '../span.ts';
import type { Figure } from './figure.ts';

const marker = '(?:第[一二三四五六七八九十百]{1,6}条|\\d{1,2}[.、〕](?!\\d)|[一二三四五六七八九十]{1,3}、)';
const joint = '(?:并且|并(?![购网联轨列行存])|且|同时|其中|以及|及(?![时格])|和(?![谐美睦平])|与|或者|或|另外|此外|还)';
const year = '(?:19|20)\\d\\d';
const calendar = `(?:力争|争取|确保)?(?:到|至|截至|截止|自|在)?(?:${year}[-—–~至到]+)?${year}年(?:上半年|下半年|第?[一二三四]季度|\\d{1,2}月)?(?:底|末)?(?:以?前|之前|起|期间)?(?!度)`;
const planTime =
  '(?:到|至|在)?(?:“\\uE000{1,6}”(?:期间|时期|期末|末)|(?:方案|规划|计划|行动|实施)期(?:内|间|末)|今年|明年|本年度|年内|(?:今年|明年)?年?底前|到?年底|期间|届时)';
const periodBeforeSoft = '(?:[\\d一二三四五六七八九十]{1,2}年)(?=力争|争取|力求)';
const soft =
  '(?:力争|力求|争取(?=到|在|打造|完成|实现|建成|新增|培育|创成|[\\p{Script=Han}]{0,14}(?:达到|增长|突破|超过))|努力|务必|着力)';
const modal = '(?:将|可以|可(?![再用持比行靠能支控])|应当|应|须|需(?![求])|要|拟)';

/** `围绕…等方面实施`: the setting of what is done. */
const setting =
  '(?:围绕|聚焦|通过|依托|结合|根据|按照|针对)[^、]{1,12}(?:、[^、]{1,12}){0,4}?(?:方面|领域|方式|途径|形式|手段|要求|原则)(?=实施|开展|完成|建成|打造|培育|引进|新增|新建|组织|举办)';

const leadIn = new RegExp(
  `^(?:${marker}|${joint}|${calendar}|${planTime}|${periodBeforeSoft}|${soft}|${modal}|${setting})`,
  'u',
);
const longestLead = 60;

/** Where the wording begins: after list markers, 到2025年, 力争, 其中, 可. `end` is where the figure begins. */
export const skipLeadIn = (text: string, { start, end }: Span): number => {
  let at = start;
  for (;;) {
    const lead = leadIn.exec(text.slice(at, Math.min(end, at + longestLead)))?.[0] ?? '';
    const length = lead === '' ? bracketLength(text, at, end) : lead.length;
    if (length === 0) return at;
    at += length;
  }
};

/** `（责任单位：县民政局）完成…`: the note belongs to what stands before. */
const bracketLength = (text: string, at: number, end: number): number => {
  const close = text.startsWith('〔\uE000', at) ? text.indexOf('〕', at) : -1;
  return close >= 0 && close < end ? close + 1 - at : 0;
};

/** The list goes on (等), an alternative or a second act follows: the figure does not need them. */
const tailEnd = /(?<=..)(?:等(?![级次额候离于效])|或(?!者)|并(?![购网联轨列行存]))/u;
const closingRemark = /(?:〔[^〔〕]*〕|的)+$/u;
const longestTail = 80;

/** Where the wording ends: with the bound, or with what is counted or given when that stands after the figure. */
export const findWordingEnd = (text: string, part: Span, figure: Figure, threshold: boolean): number => {
  const tail = text.slice(figure.end, Math.min(part.end, figure.end + longestTail));
  if (endsWithBound(figure, tail, threshold)) return figure.end;
  const kept = tail.slice(0, tailEnd.exec(tail)?.index ?? tail.length);
  return figure.end + kept.replace(closingRemark, '').length;
};

/** `提取0.5%以上作为专项经费` ends with 以上; `引导5家规上企业导入…` and `给予10万元/人奖励` go on. */
const endsWithBound = (figure: Figure, tail: string, threshold: boolean): boolean => {
  if (tail === '' || figure.kind === 'goal') return true;
  if (threshold || tail.startsWith('的')) return false;
  const bounded = figure.after !== null || figure.before !== null;
  return bounded && (figure.kind !== 'count' || /^(?:作为|用于|给予|并|且)/u.test(tail));
};
