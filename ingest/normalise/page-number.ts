const DASH = '[-—–－―─~～·]';
const NUMBER = '(?:\\d\\s{0,2}){1,4}';

/** A line that is a page number and nothing else: `— 1 —` (GB/T 9704 7.5), `- 2 -`, `第 3 页 共 10 页`. */
const ALONE = new RegExp(
  `^\\s*(?:${DASH}{1,2}\\s*${NUMBER}\\s*${DASH}{1,2}|第\\s*\\d{1,4}\\s*页(?:[,，/ ]*[(（]?共\\s*\\d{1,4}\\s*页[)）]?)?|page\\s+\\d{1,4}(?:\\s+of\\s+\\d{1,4})?)\\s*$`,
  'i',
);

/** A page number run together with the first words of its page: `-2-附件`. A range or a negative number is none. */
const GLUED = new RegExp(`^\\s*${DASH}\\s{0,2}${NUMBER}${DASH}\\s{0,2}(?=[^\\s\\d${'\\-—–－―'}])`);

/** Length of the page number at the start of a printed line, 0 when there is none; the whole line may be one. */
export const pageNumberLength = (line: string): number => {
  if (line.length <= 40 && ALONE.test(line)) return line.length;
  return GLUED.exec(line)?.[0].length ?? 0;
};
