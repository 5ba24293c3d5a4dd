import { reachesEdge } from './display-width.ts';
import { type JoinTraits, SENTENCE_END } from './join-traits.ts';
import { fieldLabelOf, hasMarker, isTitleEnd, isWhole, opensPart } from './line-structure.ts';
import type { PrintedLine } from './printed-line.ts';

/** A paragraph as far as it has been read. */
export interface OpenParagraph {
  readonly first: PrintedLine;
  readonly last: PrintedLine;
  /** Characters read. */
  readonly length: number;
  /** True when a comma or the end of a sentence has been read: the paragraph is text, no title. */
  readonly comma: boolean;
  readonly sentence: boolean;
  /** True for the lines of 附件：1.… 2.…, which are titles. */
  readonly inAttachmentList: boolean;
}

const BRACKETS: readonly (readonly [string, string])[] = [
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['〔', '〕'],
  ['“', '”'],
];
/** How far back an opening bracket is looked for, and how far ahead its closing one. */
const BRACKET_REACH = 80;

/** How the entries of a list of units end; an entry that ends otherwise has been cut. */
const ENTRY_END =
  /(?:政府|[局委厅部院会处所署站行队社团办组室校馆镇乡村区县市省州盟旗协联企库港等岛]|中心|公司|集团|指挥部|专班|单位|部门|街道|[）)》”。])$/;
const UNIT_LABEL = /(?:单位|部门|机关|机构|牵头)$/;

const SHORTEST_RUNNING_TEXT = 20;
const SHORTEST_RUNNING_ITEM = 30;

/**
 * Decides whether a line goes on with the paragraph before it, which the page cut: wrapped at the edge, or by a page
 * break in the middle of a sentence. A number, label or date at its start always opens something new.
 */
export const goesOn = (before: OpenParagraph, next: PrintedLine, traits: JoinTraits): boolean => {
  const [ended, text] = [before.last.content.text, next.content.text];
  if (next.heading !== null || opensPart(text) || SENTENCE_END.test(ended.slice(-4))) return false;
  if (ended.endsWith('、') || isBracketCut(ended, text)) return true;
  if (/[，,]$/.test(ended)) return !isWhole(text) || isUnitField(before);
  if (before.inAttachmentList) return !isTitleEnd(ended) && isTitleEnd(text) && !/^[（(]/.test(text);
  if (isWhole(ended) || next.indent > traits.baseIndent + 1) return false;
  if (isCutField(before, traits)) return true;
  if (isWhole(text)) return false;
  if (traits.pageWidth !== null && reachesEdge(before.last.width, traits.pageWidth)) return true;
  return next.afterGap && !traits.paragraphsMarked && isRunningText(before);
};

/** `《…从业` + `机构…》的通知`: a bracket opens near the end and closes near the start of the next line. */
const isBracketCut = (ended: string, text: string): boolean => {
  const [tail, head] = [ended.slice(-BRACKET_REACH), text.slice(0, BRACKET_REACH)];
  return BRACKETS.some(([open, close]) => {
    const opened = tail.lastIndexOf(open) > tail.lastIndexOf(close);
    const closes = head.indexOf(close);
    const reopens = head.indexOf(open);
    return opened && closes >= 0 && (reopens < 0 || closes < reopens);
  });
};

const isUnitField = ({ first }: OpenParagraph): boolean => UNIT_LABEL.test(fieldLabelOf(first.content.text) ?? '');

/** A field ends in the middle of a name, or without the full stop that its kind ends with in this document. */
const isCutField = (before: OpenParagraph, { closedLabels, pageWidth }: JoinTraits): boolean => {
  const label = fieldLabelOf(before.first.content.text);
  if (label === null) return false;
  if (closedLabels.has(label)) return true;
  const entry =
    before.last.content.text
      .slice(-40)
      .split(/[、，：:]/)
      .at(-1) ?? '';
  const atEdge = pageWidth === null || reachesEdge(before.last.width, pageWidth);
  return isUnitField(before) && atEdge && entry.length > 1 && !ENTRY_END.test(entry);
};

/** The paragraph is text, not a heading, a title or a field, and has stopped without the end of a sentence. */
const isRunningText = (before: OpenParagraph): boolean => {
  const start = before.first.content.text;
  if (/[）)】〕\]]$/.test(before.last.content.text) || isUnitField(before)) return false;
  if (hasMarker(start)) return before.sentence || (before.comma && before.length >= SHORTEST_RUNNING_ITEM);
  return (before.comma || before.sentence) && before.length >= SHORTEST_RUNNING_TEXT;
};
