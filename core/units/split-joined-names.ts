import type { Span } from '../span.ts';
import { isCollectiveOwner, isUnitNameWithLevel, isWholeUnitName } from './unit-name-shape.ts';

/** Places where two names may meet without a separator: a conjunction, or the white space of a table cell. */
const joint = /和|与|及|\s+/gu;

/** Longest name with the white space that layout puts into it. */
const longestName = 80;

/**
 * Parts 县委和县政府 and `县发改局 县经信局`. A joint counts only where what stands before it is a whole name and what
 * follows begins one of its own, so that 港航和口岸管理局 and a name that a line break tears stay whole.
 */
export const splitJoinedNames = (text: string, range: Span): readonly Span[] => {
  const names: Span[] = [];
  let { start } = range;
  for (const match of text.slice(range.start, range.end).matchAll(joint)) {
    const at = range.start + match.index;
    const next = at + match[0].length;
    if (at <= start || at - start > longestName) continue;
    const after = text.slice(next, Math.min(range.end, next + longestName));
    if (!meet(text.slice(start, at), after, match[0])) continue;
    names.push({ start, end: at });
    start = next;
  }
  return [...names, { start, end: range.end }];
};

const meet = (before: string, after: string, joint: string): boolean => {
  if (!isWholeUnitName(before)) return false;
  const isSpace = joint.trim() === '';
  // 各有关部门和单位 is one owner, 各乡镇和有关部门 are two.
  if (!isSpace && isCollectiveOwner(before) && /^(?:部门|单位|街道|机构)$/u.test(after.trim())) return false;
  const pieces = after.trim().split(isSpace ? /\s+/u : /[和与及]/u);
  let joined = '';
  for (const piece of pieces.slice(0, 4)) {
    joined += piece;
    if (isUnitNameWithLevel(joined)) return true;
  }
  return isUnitNameWithLevel(after);
};
