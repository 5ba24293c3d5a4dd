import type { Span } from '../span.ts';
import { findDepartments } from './find-departments.ts';
import { findLevelledNames } from './find-levelled-names.ts';
import { findListedNames } from './find-listed-names.ts';
import type { UnitMention } from './unit-mention.ts';

/** Names that no general pattern covers: central organs and local offices of national systems. */
const systemNames =
  /国务院办公厅|国务院(?!令|第|批|同意|常务)|国网\p{Script=Han}{0,8}?供电公司|(?:中国)?人民银行(?!各)\p{Script=Han}{0,6}?[支分]行|人行\p{Script=Han}{0,6}?支行|中国人民银行|团[省市县区州旗]委/gu;

/**
 * Names of organisations in running text and in questions, in order, without overlap. Rules of form only: standard
 * departments, names that begin with their level, offices of national systems, and names that fill an item of a list.
 * Collective owners are left to `splitUnitList`. Linear, never throws.
 */
export const findUnits = (text: string): readonly UnitMention[] => {
  const systems = [...text.matchAll(systemNames)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const named = withoutOverlap([...systems, ...findDepartments(text), ...findLevelledNames(text)]);
  return withoutOverlap([...named, ...findListedNames(text, named)]).map((span) => ({
    printed: text.slice(span.start, span.end),
    span,
    collective: false,
  }));
};

/** From the left, the longest at each place. */
const withoutOverlap = (spans: readonly Span[]): readonly Span[] => {
  const kept: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
};
