import { sourceSpanOf } from '#core/mapped-text.ts';
import type { UnitRole } from '#core/obligation.ts';
import type { Span } from '#core/span.ts';
import type { UnitMention } from '#core/units/unit-mention.ts';
import type { LogicalLine } from '../normalise/normalised-document.ts';
import type { GongwenNode, GongwenTree } from '../parse/gongwen-tree.ts';
import { findUnitNotes } from './find-unit-notes.ts';
import { findRuleStatements, type RuleStatement } from './rule-statements.ts';
import { isHeadingRole } from './task-sections.ts';

/** A rule of the document about its unit lists. All spans are in the source. */
export interface DocumentRule {
  readonly kind: RuleStatement['kind'];
  readonly statement: Span;
  /** The text it holds for: what begins before its end and ends after its start. */
  readonly reach: Span;
  /** True where it speaks of 各项任务 at large: measures and goals are none. */
  readonly tasksOnly: boolean;
  /** Owners that a blanket clause adds. */
  readonly units: readonly UnitMention[];
  readonly role: UnitRole;
}

/** Where a line stands: its part of the document (an attachment or the rest) and its chapter. */
interface Place {
  readonly part: Span;
  readonly chapter: Span;
}

const wholeDocument: Span = { start: 0, end: Number.MAX_SAFE_INTEGER };

/** The rules a document states, in order: 列第一位的为牵头单位，下同; 以下各项工作均需各乡镇共同推进. */
export const readDocumentRules = (tree: GongwenTree): readonly DocumentRule[] =>
  tree.children.flatMap((node) => {
    const part = node.role === 'annex' ? node.span : wholeDocument;
    return rulesBelow(node, { part, chapter: isHeadingRole(node.role) ? node.span : part });
  });

const rulesBelow = (node: GongwenNode, place: Place): readonly DocumentRule[] => [
  ...node.lines.flatMap((line) => rulesOfLine(node, line, place)),
  ...node.children.flatMap((child) => {
    const isChapter = isHeadingRole(child.role) && !isHeadingRole(node.role);
    return rulesBelow(child, isChapter ? { ...place, chapter: child.span } : place);
  }),
];

const rulesOfLine = (node: GongwenNode, { content }: LogicalLine, place: Place): readonly DocumentRule[] =>
  findRuleStatements(content.text).flatMap((statement) => {
    const at = sourceSpanOf(content, statement.span);
    if (!at) return [];
    const isInList =
      node.role === 'field' ||
      node.role === 'table-row' ||
      findUnitNotes(content.text).some(
        ({ inner }) => inner.start <= statement.span.start && statement.span.end <= inner.end + 1,
      );
    const units = statement.units.flatMap((unit) => {
      const span = sourceSpanOf(content, unit.span);
      return span ? [{ ...unit, span }] : [];
    });
    const { kind, role } = statement;
    const reach = reachOf(statement, { at, isInList, place });
    const tasksOnly = kind === 'blanket' && statement.reach !== 'onward';
    return [{ kind, statement: at, reach, tasksOnly, units, role }];
  });

interface Stated {
  readonly at: Span;
  readonly isInList: boolean;
  readonly place: Place;
}

/** 以下各项工作 are those of the same chapter; who leads by 下同 holds for every list that follows. */
const reachOf = ({ kind, reach }: RuleStatement, { at, isInList, place: { part, chapter } }: Stated): Span => {
  if (reach === 'onward') return { start: at.start, end: kind === 'blanket' ? chapter.end : part.end };
  if (reach === 'before') return { start: part.start, end: at.end };
  return reach === 'here' && isInList ? at : part;
};
