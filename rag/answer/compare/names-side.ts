/** Words that may stand before or after the name of a thing: 的, 里, 在 …. */
const BEFORE_NAME = /^(?:[的在从到把给对由]|(?:19|20)\d\d年(?!\p{N}))*/u;
const AFTER_NAME = /^(?:$|[的里中内在有,，]|\p{Script=Han}{0,2}$)/u;
/** Words up to the first 的 say which thing it is; what comes after is asked about it. */
const REST_OF_NAME = /^[^的里中,，]*/u;
const KNOWN_SHARE = 0.5;

const knownShare = (words: string, text: string): number =>
  [...words].filter((char) => text.includes(char)).length / Math.max(1, words.length);

/**
 * True when `run` is what a side of a question speaks of, and not words in passing: it opens the right side; on the left
 * it stands last, before 的, or first with a rest that `text`, the figure's surroundings, knows.
 */
export const namesSide = (
  run: string,
  side: string,
  { place, text }: { place: 'left' | 'right'; text: string },
): boolean => {
  const at = side.indexOf(run);
  const opening = BEFORE_NAME.exec(side)?.[0].length ?? 0;
  if (place === 'right') return at === 0 || at === opening;
  const rest = side.slice(at + run.length);
  if (AFTER_NAME.test(rest)) return true;
  return at <= opening && knownShare(REST_OF_NAME.exec(rest)?.[0] ?? '', text) >= KNOWN_SHARE;
};
