import type { Span } from '#core/span.ts';
import { findUnits } from '#core/units/find-units.ts';

const HARD = /[，,。；;：:！!？?（）()〔〕“”《》\n]/u;
const JOIN = '(?:、|和|及|与|以及|会同)';
const endsInJoin = new RegExp(`${JOIN}$`, 'u');
const beginsWithJoin = new RegExp(`^${JOIN}`, 'u');
const onlyJoin = new RegExp(`^${JOIN}$`, 'u');

/** Words before a name that leave it the one who acts: 由, 请, 会同; a time; 其中. */
const ACTOR_LEAD =
  /(?:由|请|责成|委托|授权|要求|督促|指导|组织|推动|商|会同|其中|同时|此外|另外|今后|原则上|分别|前|起|期间|之后|以后|[一二三四五六七八九十]是)$/u;
/** Words at the head of a list that make its names those who are asked, told or followed. */
const OTHER_LEAD = /^(?:对|向|报|经|与|同|根据|依据|按照?|从|给|送|抄送|征求|以|为|在|将|把|含|包括|设立|成立|纳入)/u;
/** The same where it was taken for the beginning of a place name (征求县发改局). */
const OTHER_LEAD_IN_NAME = /^(?:征求|抄送|根据|依据|按照|包括|设立|成立|纳入|[报经向送对与同](?=[国省市县区州旗]))/u;
/** 认定的, 印发的: the name only tells which thing is meant. */
const RELATIVE = /^(?:的|(?!要|应|须|负责|牵头|可|将|会同|按|根据)\p{Script=Han}{2,4}的)/u;
/** The name of an office before its telephone, its people or its pages. */
const POSSESSION =
  /^(?:联系|电话|传真|地址|邮箱|网站|官网|门户|公众号|窗口|咨询|(?:主要|分管)(?:领导|负责)|负责(?:同志|人)|有关(?:负责|同志))/u;
/** What stands behind such a label is a value and no sentence. */
const LABEL_BEFORE = /(?:联系人|联系方式|电话|地址|单位|部门|成员|组长|主任)[：:]\s*$/u;
const VERB_AHEAD = /等|要|应|须|负责|牵头|配合|按|根据|加强|做好|研究|制定|可|将|在|对|会同|共同|联合|分别/u;

/** The list of names of which this one is a part, as far as general rules know them. */
const listAround = (text: string, name: Span): Span => {
  const units = [...findUnits(text).map(({ span }) => span), name].toSorted((a, b) => a.start - b.start);
  let { start, end } = name;
  for (const unit of units.toReversed()) if (onlyJoin.test(text.slice(unit.end, start))) start = unit.start;
  for (const unit of units) if (onlyJoin.test(text.slice(end, unit.start))) end = unit.end;
  return { start, end };
};

/** Words between the last sign and the list. */
const leadOf = (text: string, start: number): string => {
  let from = start;
  while (from > 0 && !HARD.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, start);
};

const leavesActing = (lead: string): boolean => {
  if (lead === '' || ACTOR_LEAD.test(lead)) return true;
  return endsInJoin.test(lead) && !OTHER_LEAD.test(lead);
};

const goesOnActing = (rest: string): boolean => {
  const stop = rest.search(HARD);
  const clause = stop < 0 ? rest : rest.slice(0, stop);
  if (beginsWithJoin.test(clause)) return VERB_AHEAD.test(clause);
  return /^\p{Script=Han}{2}/u.test(clause) && !RELATIVE.test(clause) && !POSSESSION.test(clause);
};

const isInTitle = (text: string, at: number): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at);

/**
 * True where a paragraph names a unit as one who acts (科技部、财政部要…, 请财政部…): not where it is asked, followed,
 * told (报财政部备案), tells which thing is meant (民政部认定的…) or stands in a title or a bare list.
 */
export const isActor = (paragraph: string, name: Span): boolean => {
  const list = listAround(paragraph, name);
  if (isInTitle(paragraph, name.start) || LABEL_BEFORE.test(paragraph.slice(0, list.start))) return false;
  if (OTHER_LEAD_IN_NAME.test(paragraph.slice(list.start, name.start))) return false;
  return leavesActing(leadOf(paragraph, list.start)) && goesOnActing(paragraph.slice(list.end));
};
