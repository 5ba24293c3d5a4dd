import { concatMapped, type MappedText, unmappedText } from '#core/mapped-text.ts';
import { splitClauses } from './split-sentences.ts';

/** A clause that opens a sentence with its time or its condition; without it the rest can be misread. */
const OPENING_CLAUSE =
  /^(?:[（(]?[一二三四五六七八九十]+[）)、.]|\d+[.．、])?.{0,12}(?:(?:到|至|力争|通过)?\d{4}\s*年|三年|五年|年底|期内|每年|前)/u;

/** Grows a window of clauses from the best one, taking the better neighbour first, while it fits into `room`. */
const growWindow = (
  clauses: readonly MappedText[],
  scores: readonly number[],
  room: number,
): { readonly from: number; readonly to: number } => {
  let from = scores.indexOf(Math.max(...scores));
  let to = from + 1;
  let left = room - (clauses[from]?.text.length ?? 0);
  for (;;) {
    const before = clauses[from - 1];
    const after = clauses[to];
    const forward = after !== undefined && (before === undefined || (scores[to] ?? 0) >= (scores[from - 1] ?? 0));
    left -= (forward ? after : before)?.text.length ?? Number.POSITIVE_INFINITY;
    if (left < 0) return { from, to };
    if (forward) to += 1;
    else from -= 1;
  }
};

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
  const first = clauses[0];
  const opening = first && OPENING_CLAUSE.test(first.text) && first.text.length < limit / 2 ? first : null;
  const { from, to } = growWindow(
    clauses,
    clauses.map(({ text }) => scoreOf(text)),
    limit - (opening ? opening.text.length + 1 : 0),
  );
  const core = concatMapped(clauses.slice(from, to));
  return opening && from > 0 ? [opening, core] : [core];
};

/** The pieces of a shortened sentence as one line; a gap is shown as an ellipsis. */
export const joinPieces = (pieces: readonly MappedText[]): string =>
  concatMapped(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [unmappedText('…'), piece]))).text;
