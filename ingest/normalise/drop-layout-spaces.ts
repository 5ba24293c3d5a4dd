import { type PositionedText, rewritePositioned } from './positioned-text.ts';

const HAN = /\p{Script=Han}/u;
/** Full-width marks need no space beside them. */
const MARK = /[，。、；：！？…—“”‘’（）《》〈〉「」『』【】〔〕［］｛｝％]/;

/** How names of organs and enterprises end. */
const ORGANISATION_END =
  /(?:政府|委员会|办公[室厅]|人大|政协|法院|检察院|国务院|[局委厅部院会处所署站行队社团办]|中心|公司|集团|指挥部)$/;
const ORGANISATION_START =
  /^(?!关于|印发|转发|批转|发布|公布|公告|通告|通知|令|会同|负责|牵头)[^，。；：、！？\s]{0,24}?(?:政府|委员会|办公[室厅]|[局委厅部院会署行]|中心|公司)/;
const LONGEST_NAME = 40;
/** Lines up to this length are headings, signatures and the like, where wide gaps mean something. */
const SHORT_LINE = 40;
/** A number alone before Chinese text at the start of a line is its label: `1 总体要求`, `1.2 建设目标`. */
const NUMBER_LABEL = /^\d{1,2}(?:\.\d{1,2}){0,3}$/;
const COUNTED = /^[年月日号时分个家项条件名人次座万亿元吨亩米类所处台套户年度%]/;

interface Gap {
  readonly left: string;
  readonly right: string;
  readonly width: number;
  readonly atStart: boolean;
  readonly shortLine: boolean;
}

/**
 * Takes out the spaces that only lay out the print: justification (`总　则`), line wraps (`小微园区指 挥部`), spaces
 * around digits and full-width marks. Keeps those that separate: beside Latin words, between names of organisations,
 * after a number label, and wide gaps in a short line. Expects white space to be plain spaces.
 */
export const dropLayoutSpaces = (from: PositionedText, { inCell = false } = {}): PositionedText => {
  const { text } = from;
  const gaps = [...text.matchAll(/ +/g)];
  if (gaps.length === 0) return from;
  const shortLine = !inCell && text.length <= SHORT_LINE && !/[，。；]/.test(text);
  let at = 0;
  return rewritePositioned(from, / +/g, (match) => {
    const before = gaps[at - 1];
    const start = before ? before.index + before[0].length : 0;
    const end = gaps[at + 1]?.index ?? text.length;
    const index = gaps[at]?.index ?? 0;
    at += 1;
    const left = text.slice(start, index);
    const right = text.slice(index + match[0].length, end);
    return separates({ left, right, width: match[0].length, atStart: start === 0, shortLine }) ? ' ' : '';
  });
};

const separates = (gap: Gap): boolean => {
  const [last, first] = [gap.left.at(-1) ?? '', gap.right[0] ?? ''];
  if (last === '' || first === '' || MARK.test(last) || MARK.test(first)) return false;
  if (gap.atStart && NUMBER_LABEL.test(gap.left) && !COUNTED.test(gap.right)) return true;
  const [hanBefore, hanAfter] = [HAN.test(last), HAN.test(first)];
  if (hanBefore && hanAfter) return separatesWords(gap);
  return !((hanBefore && /[0-9(]/.test(first)) || (hanAfter && /[0-9%)]/.test(last)));
};

/** Between Chinese characters: names of organisations, and wide gaps in a short line, but never single characters. */
const separatesWords = ({ left, right, width, shortLine }: Gap): boolean => {
  if (left.length === 1 || right.length === 1) return false;
  return (shortLine && width > 1) || (isName(left) && ORGANISATION_START.test(right.slice(0, LONGEST_NAME)));
};

const isName = (token: string): boolean =>
  token.length <= LONGEST_NAME && ORGANISATION_END.test(token) && !/[，。；：、！？]/.test(token);
