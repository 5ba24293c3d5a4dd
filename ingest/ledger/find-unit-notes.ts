import type { Span } from '#core/span.ts';
import { splitUnitList } from '#core/units/split-unit-list.ts';
import { unitLabelPattern } from './unit-labels.ts';

/** A note that says who carries something out: `（责任单位：…）`, `（…负责）`. */
export interface UnitNote {
  /** The whole note, brackets included, in the text that was searched. */
  readonly span: Span;
  /** What stands inside the brackets. */
  readonly inner: Span;
}

const opening = '（(〔[【［';
const closing = '）)〕]】］';
/** Longest note in characters; the lists of a whole county stay below. */
const longestNote = 600;

const labelAhead = new RegExp(`^\\s*(?:\\d[.、])?\\s*${unitLabelPattern}\\s*[：:]`, 'u');
/** （责任领导：…；责任单位：…）, （完成时限：…；牵头单位：…）: the label of the units may stand second. */
const otherLabelAhead = /^\s*\p{Script=Han}{2,8}[：:]/u;
const unitLabelInside = new RegExp(`[\\s；;，,。]${unitLabelPattern}\\s*[：:]`, 'u');
/** How a note without a label ends: 负责, 牵头, 配合; a time or a rule about the first unit may follow. */
const roleAtEnd =
  /(?:负责|牵头|配合|主办|(?:职责|分工)[^。，,；;]{0,4}(?:落实|推进|实施|承担)|(?:负责|牵头|配合)[^。]*(?:落实|参与|参加|协助|承担|实施|推进))(?:落实|推进|实施|组织实施|办理|完成|制定)?\s*(?:[，,；;][^，,；;。]{1,24}(?:完成|推进|实施|落实|前|见效|进行))?\s*(?:[。；;，,][^。]*(?:[列排]|下同|余同|不再)[^。]*)?[。\s]*$/u;
/** A note without a label stands behind a sentence … */
const sentenceBefore = /(?:^|[。；;！!”"》\n])\s*$/u;
/** … or ends one, and then opens with the owner: （技工院校内由某部门负责） is a remark. */
const sentenceAfter = /^\s*(?:$|[。；;\n])/u;
const longestLeadIn = 1;
const bareLabel = new RegExp(`[。；;\\n]\\s*(${unitLabelPattern}\\s*[：:])`, 'gu');

/** Most texts hold no note; words that every note holds spare them the search. */
const speaksOfOwners = /牵头|责任|负责|配合|主责|主办|主管|单位|部门|主体|机构|机关|[处科股]室/u;

/** All notes of a text in order; they do not overlap. One pass over the text. */
export const findUnitNotes = (text: string): readonly UnitNote[] => {
  if (!speaksOfOwners.test(text)) return [];
  const bracketed = findBracketed(text);
  return [...bracketed, ...findBare(text, bracketed)].toSorted((a, b) => a.span.start - b.span.start);
};

const findBracketed = (text: string): readonly UnitNote[] => {
  const notes: UnitNote[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!opening.includes(text.charAt(at))) continue;
    const note = noteAt(text, at);
    if (!note) continue;
    notes.push(note);
    at = note.span.end - 1;
  }
  return notes;
};

const noteAt = (text: string, at: number): UnitNote | null => {
  const ahead = text.slice(at + 1, at + 30);
  const isLabelled = labelAhead.test(ahead);
  const close = matchingClose(text, at);
  // A list whose closing bracket was lost runs to the end of its sentence.
  const innerEnd = close ?? (isLabelled ? endOfSentence(text, at) : null);
  if (innerEnd === null) return null;
  const span = { start: at, end: close === null ? innerEnd : innerEnd + 1 };
  const inner = { start: at + 1, end: innerEnd };
  const isLabelledInside = otherLabelAhead.test(ahead) && unitLabelInside.test(text.slice(inner.start, inner.end));
  return isLabelled || isLabelledInside || isPhrasedNote(text, span, inner) ? { span, inner } : null;
};

const endOfSentence = (text: string, at: number): number => {
  const length = text.slice(at, at + longestNote).search(/[。\n]/u);
  return length < 0 ? Math.min(text.length, at + longestNote) : at + length;
};

const matchingClose = (text: string, at: number): number | null => {
  let depth = 0;
  for (let index = at; index < Math.min(text.length, at + longestNote); index += 1) {
    const character = text.charAt(index);
    if (character === '\n') return null;
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character)) depth -= 1;
    if (depth === 0) return index;
  }
  return null;
};

const endOfParagraph = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

const isPhrasedNote = (text: string, span: Span, inner: Span): boolean => {
  const content = text.slice(inner.start, inner.end);
  if (!roleAtEnd.test(content)) return false;
  const [first] = splitUnitList(content);
  if (!first) return false;
  if (sentenceBefore.test(text.slice(Math.max(0, span.start - 4), span.start))) return true;
  return first.span.start <= longestLeadIn && sentenceAfter.test(text.slice(span.end, span.end + 4));
};

/** `…。责任单位：县经信局` without brackets, at the end of a paragraph. */
const findBare = (text: string, bracketed: readonly UnitNote[]): readonly UnitNote[] => {
  const notes: UnitNote[] = [];
  let from = 0;
  for (const match of text.matchAll(bareLabel)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    const isInside = bracketed.some(({ span }) => span.start < start && start < span.end);
    if (start < from || isInside) continue;
    const end = endOfParagraph(text, start);
    notes.push({ span: { start, end }, inner: { start, end } });
    from = end;
  }
  return notes;
};
