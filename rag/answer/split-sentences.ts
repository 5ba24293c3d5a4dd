import { type MappedText, sliceMapped, trimMapped } from '#core/mapped-text.ts';

const OPENING = '“‘（(《〈【〔[「『';
const CLOSING = '”’）)》〉】〕]」』';
const ENDS = '。！？；!?;\n';

/** Cuts a text at sentence ends and semicolons that stand outside brackets and quotation marks. */
export const splitSentences = (content: MappedText): readonly MappedText[] => {
  const sentences: MappedText[] = [];
  let depth = 0;
  let start = 0;
  const { text } = content;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (OPENING.includes(char)) depth += 1;
    // A bracket that was never closed must not swallow the rest: the depth ends with the line.
    if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    if (char === '\n') depth = 0;
    if (depth > 0 || !ENDS.includes(char)) continue;
    sentences.push(trimMapped(sliceMapped(content, { start, end: at + 1 })));
    start = at + 1;
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
    if (OPENING.includes(char)) depth += 1;
    if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !'，,；;。'.includes(char)) continue;
    clauses.push(sliceMapped(sentence, { start, end: at + 1 }));
    start = at + 1;
  }
  if (start < sentence.text.length) clauses.push(sliceMapped(sentence, { start, end: sentence.text.length }));
  return clauses;
};
