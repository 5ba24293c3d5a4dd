import type { SectionKind } from '#core/section.ts';
import type { GongwenNode, NodeRole } from '../parse/gongwen-tree.ts';
import { hasUnitFields } from './field-task.ts';
import { findUnitNotes } from './find-unit-notes.ts';
import { ownText } from './node-text.ts';

/** True for nodes that are sections of running text. */
export const isHeadingRole = (role: NodeRole): boolean =>
  role === 'heading' || role === 'bare-heading' || role === 'clause';

/** Divisions of a document; below them a number only orders the sentences of one task, unless owners stand there. */
const divisions: ReadonlySet<SectionKind> = new Set([
  ...(['part', 'chapter', 'division', 'article', 'section', 'subsection', 'item'] as const),
]);

/** The sections below a node that are tasks of their own, or hold some; empty when the node is one task. */
export const taskSections = (node: GongwenNode): readonly GongwenNode[] => {
  const sections = node.children.filter(({ role }) => isHeadingRole(role));
  const owned = sections.filter(namesOwners);
  const own = ownText(node).text;
  const isLastOnly = owned.length === 1 && owned[0] === sections.at(-1) && sections.length > 1;
  const isNoteForAll = isLastOnly && findUnitNotes(own).length === 0;
  const areDivisions = sections.some(({ kind }) => divisions.has(kind));
  if (areDivisions && owned.length === 0 && announcesList.test(own)) return [];
  if (areDivisions) return isNoteForAll && isSmall(node, sections) && endsWithNote(sections.at(-1)) ? [] : sections;
  return owned.length > 0 && !isNoteForAll ? sections : [];
};

/** 符合下列条件的单位：1.…2.…: what follows is the rest of a sentence; 重点任务如下： opens tasks. */
const announcesList =
  /(?<!(?:任务|工作|措施|举措|事项|安排)[^。]{0,6})(?:下列|以下|如下)(?![^。]{0,4}(?:任务|工作|措施|举措|事项|安排))[^。\n]{0,30}[：:。]?\s*$/u;

/** 1. 2. 3. under （一）: a note behind the last of them speaks for all. */
const isSmall = (node: GongwenNode, sections: readonly GongwenNode[]): boolean =>
  node.kind !== 'section' &&
  node.kind !== 'chapter' &&
  node.kind !== 'part' &&
  sections.every(({ kind }) => kind === 'item');

const endsWithNote = (node: GongwenNode | undefined): boolean => {
  if (!node || node.children.length > 0) return false;
  const { text } = ownText(node);
  const notes = findUnitNotes(text);
  return notes.length === 1 && /^[。；\s]*$/u.test(text.slice(notes[0]?.span.end ?? 0));
};

/** True when a unit list stands in the section or below it. */
export const namesOwners = (node: GongwenNode): boolean =>
  hasUnitFields(node) || findUnitNotes(ownText(node).text).length > 0 || node.children.some(namesOwners);
