import type { MappedText } from '#core/mapped-text.ts';

/** True when a label that ends at `at` is set off from what follows: it stands alone, or white space follows in print. */
export const isSetOff = (line: MappedText, at: number): boolean =>
  line.text.length === at || /^\s/u.test(line.text.slice(at)) || hasSourceGap(line, at);

/** Something stood in the source between the characters before and at `at`: a space that was cleaned away. */
const hasSourceGap = ({ runs }: MappedText, at: number): boolean => {
  const before = sourceOffset(runs, at - 1);
  const after = sourceOffset(runs, at);
  return before !== null && after !== null && after !== before + 1;
};

const sourceOffset = (runs: MappedText['runs'], at: number): number | null => {
  const run = runs.find((candidate) => candidate.at <= at && at < candidate.at + candidate.length);
  return run ? run.source + (at - run.at) : null;
};
