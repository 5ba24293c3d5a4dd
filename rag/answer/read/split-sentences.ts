import { type MappedText, sliceMapped, trimMapped } from '#core/mapped-text.ts';

const OPENING = '“‘（(《〈【〔[「『';
const CLOSING = '”’）)》〉】〕]」』';
const ENDS = '。！？；!?;\n';
/** A remark in brackets that follows a full stop, such as （责任单位：…）, belongs to what stands before it. */
const REMARK =
  /^\s*(?![（(][一二三四五六七八九十百\d]{1,4}[）)])[（(〔[][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)〕\]]/u;

const LONGEST_REMARK = 600;

/** Depth of brackets after a character. A bracket that was never closed must not swallow the rest: it ends with the line. */
const nestingAfter = (char: string, depth: number): number => {
  if (char === '\n') return 0;
  if (OPENING.includes(char)) return depth + 1;
  return CLOSING.includes(char) ? Math.max(0, depth - 1) : depth;
};

/**
 * Cuts a text at sentence ends and semicolons that stand outside brackets and quotation marks. A remark in brackets
 * after a full stop is a piece of its own.
 */
export const splitSentences = (content: MappedText): readonly MappedText[] => {
  const sentences: MappedText[] = [];
  let depth = 0;
  let start = 0;
  const { text } = content;
  const cut = (end: number): void => {
    sentences.push(trimMapped(sliceMapped(content, { start, end })));
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const remark = at === start ? REMARK.exec(text.slice(start, start + LONGEST_REMARK)) : null;
    if (remark && start > 0) {
      at += remark[0].length;
      cut(at);
    }
    depth = nestingAfter(text.charAt(at), depth);
    if (depth === 0 && ENDS.includes(text.charAt(at))) cut(at + 1);
  }
  sentences.push(trimMapped(sliceMapped(content, { start, end: text.length })));
  return sentences.filter((sentence) => sentence.text !== '');
};

/** Cuts a sentence at its commas, outside brackets and quotation marks; each clause keeps its comma. */
export const splitClauses = (sentence: MappedText): readonly MappedText[] => {
  const clauses: MappedText[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < sentence.text.length; at += 1) {
    const char = sentence.text.charAt(at);
    depth = nestingAfter(char, depth);
    if (depth > 0 || !'，,；;。'.includes(char)) continue;
    clauses.push(sliceMapped(sentence, { start, end: at + 1 }));
    start = at + 1;
  }
  if (start < sentence.text.length) clauses.push(sliceMapped(sentence, { start, end: sentence.text.length }));
  return clauses;
};
