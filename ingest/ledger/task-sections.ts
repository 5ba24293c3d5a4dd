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
/** The parts of a chapter are never one task. */
const chapters: ReadonlySet<SectionKind> = new Set(['part', 'chapter', 'section'] as const);

/** The sections below a node that are tasks of their own, or hold some; empty when the node is one task. */
export const taskSections = (node: GongwenNode): readonly GongwenNode[] => {
  const sections = node.children.filter(({ role }) => isHeadingRole(role));
  const owned = sections.filter(namesOwners);
  if (!sections.some(({ kind }) => divisions.has(kind))) {
    return owned.length === 0 || isForAll(node, sections, owned) ? [] : sections;
  }
  if (owned.length === 0 && announcesList.test(ownText(node).text)) return [];
  const areItems = !chapters.has(node.kind) && sections.every(({ kind }) => kind === 'item');
  return areItems && isForAll(node, sections, owned) ? [] : sections;
};

/** 1.…2.…（责任单位：…）: a note behind the last of several numbers speaks for all of them. */
const isForAll = (node: GongwenNode, sections: readonly GongwenNode[], owned: readonly GongwenNode[]): boolean =>
  sections.length > 1 &&
  owned.length === 1 &&
  owned[0] === sections.at(-1) &&
  endsWithNote(owned[0]) &&
  findUnitNotes(ownText(node).text).length === 0;

/** 符合下列条件的单位：1.…2.…: what follows is the rest of a sentence; 重点任务如下： opens tasks. */
const announcesList =
  /(?<!(?:任务|工作|措施|举措|事项|安排)[^。]{0,6})(?:下列|以下|如下)(?![^。]{0,4}(?:任务|工作|措施|举措|事项|安排))[^。\n]{0,30}[：:。]?\s*$/u;

const endsWithNote = (node: GongwenNode | undefined): boolean => {
  if (!node || node.children.length > 0) return false;
  const { text } = ownText(node);
  const notes = findUnitNotes(text);
  return notes.length === 1 && /^[。；\s]*$/u.test(text.slice(notes[0]?.span.end ?? 0));
};

/** True when a unit list stands in the section or below it. */
export const namesOwners = (node: GongwenNode): boolean =>
  hasUnitFields(node) || findUnitNotes(ownText(node).text).length > 0 || node.children.some(namesOwners);
