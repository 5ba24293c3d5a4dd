import { parseChineseNumeral } from '../numerals.ts';
import type { DateRule } from './date-rule.ts';
import { fiveYearPlan } from './period.ts';

/** “十四五”末, “十四五”期间, “十四五”以来. A plan that is only named (《…“十四五”规划》) is no time. */
export const fiveYearPlanRule: DateRule = {
  pattern:
    /(?:到|至)?["“]?(?<ordinal>二?十[一二三四五六七八九]?|[六七八九])五["”]?(?:规划)?(?<part>期?末|期间|时期|期内|以来|收官)/gu,
  read: ({ groups = {} }) => {
    const period = fiveYearPlan(parseChineseNumeral(groups['ordinal'] ?? '') ?? 0);
    if (!period) return null;
    const part = groups['part'] ?? '';
    const at = { precision: period.precision, ambiguous: false } as const;
    if (part === '以来') return { kind: 'start', start: period.start, end: null, ...at };
    if (part.endsWith('末') || part === '收官') return { kind: 'deadline', start: null, end: period.end, ...at };
    return { kind: 'range', start: period.start, end: period.end, ...at };
  },
};
