/** Text without blanks, quotes, brackets and dashes, by which names and titles are compared. */
export const squeezeTitle = (text: string): string => text.normalize('NFKC').replace(/[\s《》〈〉“”"'()—\-~～]/gu, '');

/**
 * True when the characters of a name stand in a title in order and near each other: 长护险 in 长期护理保险. `spread` is
 * how many times its own length the name may be spread over.
 */
export const standsInTitle = (name: string, title: string, spread: number): boolean => {
  for (let start = title.indexOf(name.charAt(0)); start !== -1; start = title.indexOf(name.charAt(0), start + 1)) {
    let at = start;
    for (const char of name.slice(1)) {
      at = title.indexOf(char, at + 1);
      if (at === -1) return false;
    }
    if (at - start + 1 <= name.length * spread) return true;
  }
  return false;
};
