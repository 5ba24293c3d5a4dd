const OMITTED = '……';

/** Ends of sentences and clauses, where a cut reads best. */
const ENDS = /[。！？；!?;\n]/gu;

/** Cuts before index `end` without halving a character. */
const headOf = (text: string, end: number): string =>
  text.slice(0, /[\ud800-\udbff]/u.test(text[end - 1] ?? '') ? end - 1 : end);

/** What stands up to the last end of a sentence; null when that would throw half of it away. */
const cutAtSentence = (head: string): string | null => {
  const last = [...head.matchAll(ENDS)].at(-1);
  return last && last.index + 1 > head.length / 2 ? head.slice(0, last.index + 1) : null;
};

/** The text in at most `limit` characters; what is cut off is marked by “……” and cut at the end of a sentence if one is near. */
export const shorten = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const room = Math.max(0, limit - OMITTED.length);
  const head = headOf(text, room);
  return (cutAtSentence(head) ?? head).trimEnd() + OMITTED;
};

/** The text in pieces of at most `limit` characters, cut at ends of sentences where possible; nothing is lost. */
export const splitLong = (text: string, limit: number): readonly string[] => {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const head = headOf(rest, limit);
    const piece = cutAtSentence(head) ?? head;
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return rest === '' ? pieces : [...pieces, rest];
};
