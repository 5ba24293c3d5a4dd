import type { Span } from '../span.ts';

/** Everything up to the last colon is a label: 责任单位：, 配合单位:. */
const label = /^[\s\S]*[：:](?=[\s\S]*\p{Script=Han})/u;
/** What leads in to a name: numbering, 由, 并由, 其中, a conjunction that a comma left over. */
const leadIn =
  /^(?:[\s\d.．、①-⑳*#•●▪"'‘’]|\p{Script=Han}{0,12}?(?<!自)由|其中|以及|和(?=[省市县区各有])|及(?=[省市县区各有])|与(?=[省市县区各有]))+/u;
/** From here on the item says what the owner does, not who it is. */
const roleWord =
  /(?:按照?|依据?|根据)(?:照)?(?:各自|部门|任务|有关)?(?:职责|职能|分工|规定)|分别(?:负责|牵头|落实)|共同(?:负责|牵头|推进|落实|配合|参与|实施|组织|做好|抓好|承担)|(?:具体|统一|主要|组织|协调|总)?负责|牵头|主责|(?<!协)配合|参与|(?<!政)协[助办]|为(?:主|牵头|责任|配合)|[列排]第|(?<![高中初同均平])等(?=\s*(?:$|\d|[有相]关|各|部门|单位|成员|机关|按|负责|牵头|配合|共同|分别|[一二三四五六七八九十]+[个家]))|[均需应](?:由|需|要|为|当|各)/u;
const trailing = /[\s。.．:：*#"'‘’（(〔[【［]+$/u;
const bracketed = /[（(〔[【［][^（(〔[【［）)〕\]】］]*[）)〕\]】］]/gu;
const trailingBracket = /\s*(?:（[^（）]*）|\([^()]*\)|〔[^〔〕]*〕|\[[^[\]]*\]|【[^【】]*】|［[^［］]*］)\s*$/u;
/** Brackets that belong to a set of divisions: 各乡镇（街道）, 各县（市、区）. */
const divisionsInBracket = /^[（(](?:街道|[省市县区]|管委会|功能区|园区|开发区|、|，|和)+[）)]$/u;

/** The part of a list item that can be a name: without label, role words, 等 and remarks in brackets. */
export const trimListItem = (text: string, item: Span): Span => {
  const raw = text.slice(item.start, item.end);
  const labelLength = label.exec(raw)?.[0].length ?? 0;
  const unlabelled = raw.slice(labelLength);
  const leadLength = leadIn.exec(unlabelled)?.[0].length ?? 0;
  const named = unlabelled.slice(leadLength);
  // What brackets hold is no part of the sentence around them; □ keeps the offsets.
  const roleAt = named.replace(bracketed, (remark) => '□'.repeat(remark.length)).search(roleWord);
  const kept = withoutRemarks(roleAt < 0 ? named : named.slice(0, roleAt));
  const start = item.start + labelLength + leadLength;
  return { start, end: start + kept.length };
};

const withoutRemarks = (name: string): string => {
  const plain = name.replace(trailing, '');
  const bracket = trailingBracket.exec(plain);
  if (!bracket || divisionsInBracket.test(bracket[0].trim())) return plain;
  return withoutRemarks(plain.slice(0, bracket.index));
};
