import { concatMapped, type MappedText, unmappedText } from '#core/mapped-text.ts';
import { splitClauses } from './split-sentences.ts';

/** A clause that opens a sentence with its time or its condition; without it the rest can be misread. */
const OPENING_CLAUSE = /^(?:[（(]?[一二三四五六七八九十]+[）)、.]|\d+[.．、])?.{0,12}(?:(?:到|至|力争|通过)?\d{4}\s*年|三年|五年|年底|期内|每年|前)/u;

/**
 * The part of a long sentence that answers: the neighbouring clauses with the best scores, and the opening clause that
 * says when, as far as `limit` characters go. Short sentences come back whole.
 */
export const shortenSentence = (
  sentence: MappedText,
  limit: number,
  scoreOf: (text: string) => number,
): readonly MappedText[] => {
  if (sentence.text.length <= limit) return [sentence];
  const clauses = splitClauses(sentence);
  const scores = clauses.map(({ text }) => scoreOf(text));
  const opening = clauses[0] && OPENING_CLAUSE.test(clauses[0].text) ? clauses[0] : null;
  let from = scores.indexOf(Math.max(...scores));
  let to = from + 1;
  const room = limit - (opening && from > 0 ? opening.text.length + 1 : 0);
  let length = clauses[from]?.text.length ?? 0;
  for (;;) {
    const before = clauses[from - 1];
    const after = clauses[to];
    const takeAfter = after !== undefined && (before === undefined || (scores[to] ?? 0) >= (scores[from - 1] ?? 0));
    const next = takeAfter ? after : before;
    if (!next || length + next.text.length > room) break;
    length += next.text.length;
    if (takeAfter) to += 1;
    else from -= 1;
  }
  const core = concatMapped(clauses.slice(from, to));
  return opening && from > 0 ? [opening, core] : [core];
};

/** The pieces of a shortened sentence as one line; a gap is shown as an ellipsis. */
export const joinPieces = (pieces: readonly MappedText[]): string =>
  concatMapped(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [unmappedText('…'), piece]))).text;
