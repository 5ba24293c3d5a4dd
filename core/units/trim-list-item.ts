import type { Span } from '../span.ts';

/** What leads in to a name: numbering, 由, 并由, 其中, a conjunction that a comma left over. */
const leadIn =
  /^(?:[\s\d.．、①-⑳*#•●▪"'‘’]|\p{Script=Han}{0,12}?(?<!自)由|其中|以及|和(?=[省市县区各有])|及(?=[省市县区各有])|与(?=[省市县区各有]))+/u;
/** From here on the item says what the owner does, not who it is. */
const roleWord =
  /(?:按照?|依据?|根据)(?:照)?(?:各自|部门|任务|有关)?(?:职责|职能|分工|规定)|分别(?:负责|牵头|落实)|共同(?:负责|牵头|推进|落实|配合|参与|实施|组织|做好|抓好|承担)|(?:具体|统一|主要|组织|协调|总)?负责|牵头|主责|(?<!协)配合|参与|(?<!政)协[助办]|为(?:主|牵头|责任|配合)|[列排]第|(?<![高中初同均平])等(?=\s*(?:$|\d|[有相]关|各|部门|单位|成员|机关|按|负责|牵头|配合|共同|分别|[一二三四五六七八九十]+[个家]))|[均需应](?:由|需|要|为|当|各)/u;
/** Signs after a name that do not belong to it; an opening bracket is left over where a role word was cut off. */
const trailing = new Set(' \t\r\n\u3000。.．:：*#"\'‘’（(〔[【［');
const bracketed = /[（(〔[【［][^（(〔[【［）)〕\]】］]*[）)〕\]】］]/gu;
/** Brackets that belong to a set of divisions: 各乡镇（街道）, 各县（市、区）. */
const divisionsInBracket =
  /^[（(](?:街道(?:办事处)?|社区|[省市县区州盟旗乡镇村]|管委会|功能区|园区|开发区|、|，|和)+[）)]$/u;

/** Labels of people and days, not of units. */
const otherLabel = /领导|召集人|联系人|责任人|负责人|组长|电话|时[限间]|期限/u;
/** More remarks than this behind one name do not occur. */
const mostRemarks = 3;

/** The part of a list item that can be a name: without label, role words, 等 and remarks in brackets. */
export const trimListItem = (text: string, item: Span): Span => {
  const raw = withoutTrailing(text.slice(item.start, item.end));
  // What brackets hold is no part of the words around them; □ keeps the offsets.
  const masked = raw.replace(bracketed, (remark) => '□'.repeat(remark.length));
  // Everything up to the last colon is a label: 责任单位：, 配合单位:.
  const labelLength = Math.max(masked.lastIndexOf('：'), masked.lastIndexOf(':')) + 1;
  if (otherLabel.test(masked.slice(0, labelLength))) return { start: item.start, end: item.start };
  const unlabelled = raw.slice(labelLength);
  const leadLength = leadIn.exec(unlabelled)?.[0].length ?? 0;
  const named = unlabelled.slice(leadLength);
  const roleAt = masked.slice(labelLength + leadLength).search(roleWord);
  const kept = withoutRemarks(roleAt < 0 ? named : named.slice(0, roleAt));
  const start = item.start + labelLength + leadLength;
  return { start, end: start + kept.length };
};

const withoutRemarks = (name: string): string => {
  let kept = withoutTrailing(name);
  for (let count = 0; count < mostRemarks && /[）)〕\]】］]$/u.test(kept); count += 1) {
    const opened = Math.max(...[...'（(〔[【［'].map((bracket) => kept.lastIndexOf(bracket)));
    if (opened < 0 || divisionsInBracket.test(kept.slice(opened))) break;
    kept = withoutTrailing(kept.slice(0, opened));
  }
  return kept;
};

const withoutTrailing = (name: string): string => {
  let end = name.length;
  while (end > 0 && trailing.has(name.charAt(end - 1))) end -= 1;
  return name.slice(0, end);
};
