import type { MappedText } from '#core/mapped-text.ts';

/** True when something stood in the source between the characters before and at `at`: a space that was cleaned away. */
export const hasSourceGap = ({ runs }: MappedText, at: number): boolean => {
  const before = sourceOffset(runs, at - 1);
  const after = sourceOffset(runs, at);
  return before !== null && after !== null && after !== before + 1;
};

const sourceOffset = (runs: MappedText['runs'], at: number): number | null => {
  const run = runs.find((candidate) => candidate.at <= at && at < candidate.at + candidate.length);
  return run ? run.source + (at - run.at) : null;
};
