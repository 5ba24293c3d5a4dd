import type { Problem, ProblemCode } from '#core/document.ts';
import { PROBLEM_NAMES } from '#core/problem-names.ts';

/** The problems of a document in a user's words, each kind once with its number: `序号不连续2处、没有文号`. */
export const problemWords = (problems: readonly Problem[]): string => {
  const counts = new Map<ProblemCode, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => (count > 1 ? `${PROBLEM_NAMES[code]}${count}处` : PROBLEM_NAMES[code]))
    .join('、');
};
