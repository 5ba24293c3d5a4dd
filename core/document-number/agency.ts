import type { FoldedText } from '../folded-text.ts';

/** True for names that number their documents `第×号`: 令, 公告, 通告. */
export const isOrderAgency = (agency: string): boolean => /(?:令|公告|通告)$/u.test(agency);

/** Words that end before an agency begins: verbs and particles of running text, none of them used in a 机关代字. */
const leadIn = new RegExp(
  [
    '请问|问一下|查一下|查询|查查|帮我|帮忙|看看|想看|给我|按照|根据|依据|依照|遵照|参照|贯彻|落实|执行|转发|印发了?|下发|制定|出台|废止',
    '关于|以及|文号|字号|编号|通知|意见|办法|其中|包括|例如|比如|县里|市里|省里|我们|咱们|这个|那个|里面|还有|还是',
    '[号》〕](?:和|与|及|跟|同|或)?',
    '[年月日]|[的与及或跟对把按见查看找问是在由为据被请]',
  ].join('|'),
  'gu',
);

/** Endings of running speech and of offices named in words; what ends so is no 代字 (`那份〔2023〕26号`, `我县…`). */
const noAgencyEnding =
  /[讲下里上中个份这那些说写给吧啊呢嘛吗了过着到我你他她它们有没来去要想得件县市省局委部镇乡]$|政府$/u;

/** The highest issuers are called by name: 中央一号文件, 国务院5号文. */
const namedIssuer = /(?:中央|国务院)$/u;

/** Finds an issuer named in words before a number without agency, null where none is. */
export const namedIssuerBefore = (text: string, end: number): string | null =>
  namedIssuer.exec(text.slice(Math.max(0, end - 3), end))?.[0] ?? null;

/** 代字 of provinces; one of them before a known 代字 makes another office of it: 浙财社 is not 财社. */
const provinces = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]$/u;

const maximumAgency = 14;
/** Joint orders list their issuers: 中国人民银行 外交部 公安部 国家安全部 …令. */
const maximumOrderAgency = 80;

/** An agency that stands directly before a number. `start` is an offset into the same text. */
export interface AgencyBefore {
  readonly agency: string;
  readonly start: number;
  readonly known: boolean;
}

/**
 * Finds the agency that ends at `end` of folded text: the longest known one that is a suffix of the words before,
 * unless those words are plainly the name of another office; failing that, the words themselves. Null when what stands
 * before is no agency.
 */
export const agencyBefore = (
  folded: FoldedText,
  end: number,
  knownAgencies: readonly string[],
): AgencyBefore | null => {
  const { text } = folded;
  const until = text[end - 1] === '\n' ? end - 1 : end;
  const words = wordsBefore(folded, until);
  const known = longestKnownSuffix(text, until, knownAgencies);
  if (known && !isOtherOffice(words, known.agency)) return known;
  const limit = isOrderAgency(words) ? maximumOrderAgency : maximumAgency;
  if (until !== end || words.length < 2 || words.length > limit || noAgencyEnding.test(words)) return known;
  return { agency: words.replaceAll('、', ''), start: until - words.length, known: false };
};

const longestKnownSuffix = (text: string, end: number, knownAgencies: readonly string[]): AgencyBefore | null => {
  let longest: AgencyBefore | null = null;
  for (const agency of knownAgencies) {
    if (agency.length <= (longest?.agency.length ?? 0)) continue;
    const start = suffixStart(text, end, agency);
    if (start !== null) longest = { agency, start, known: true };
  }
  return longest;
};

/** Where `agency` begins if the text up to `end` closes with it; commas between joint issuers do not count. */
const suffixStart = (text: string, end: number, agency: string): number | null => {
  let at = end;
  for (let index = agency.length - 1; index >= 0; index -= 1) {
    while (at > 0 && text[at - 1] === '、') at -= 1;
    if (text[at - 1] !== agency[index]) return null;
    at -= 1;
  }
  return at;
};

const isOtherOffice = (words: string, known: string): boolean => {
  if (!words.endsWith(known)) return false;
  const rest = words.slice(0, words.length - known.length);
  if (rest === '' || /^[和同于从将原即]$/u.test(rest) || noAgencyEnding.test(rest)) return false;
  return rest.length === 1 || provinces.test(rest);
};

/**
 * The unbroken run of Chinese characters before `end`, without the words that lead in to it. White space breaks it,
 * except between the joint issuers of an order.
 */
const wordsBefore = ({ text, offsets }: FoldedText, end: number): string => {
  const lowest = Math.max(0, end - maximumOrderAgency - 20);
  const isOrder = isOrderAgency(text.slice(Math.max(0, end - 2), end));
  let start = end;
  while (start > lowest && isAgencyCharacter(text.charAt(start - 1), isOrder)) {
    const gap = start < end && (offsets[start] ?? 0) - (offsets[start - 1] ?? 0) > 1;
    if (gap && !isOrder) break;
    start -= 1;
  }
  const run = text.slice(start, end);
  let cut = 0;
  for (const match of run.matchAll(leadIn)) cut = match.index + match[0].length;
  return run.slice(cut).replace(/^、/u, '');
};

const isAgencyCharacter = (character: string, isOrder: boolean): boolean =>
  /[\p{Script=Han}]/u.test(character) || (isOrder && character === '、');
