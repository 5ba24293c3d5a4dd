import type { MappedText } from '#core/mapped-text.ts';
import type { GongwenNode } from '../parse/gongwen-tree.ts';
import { squeeze } from '../parse/squeeze.ts';
import type { Chunk } from './chunk.ts';
import { chunkTableRow } from './chunk-table-row.ts';
import { nodeHeadings } from './node-headings.ts';

/** Fields longer than this stand alone unless the whole section is short. */
const shortField = 160;
/** A section with all its fields up to this length is one passage. */
const shortSection = 450;

/** Longest entry of a list that is told with the others. */
const longestEntry = 120;

const listKinds: ReadonlySet<string> = new Set(['subsection', 'item', 'subitem', 'point']);

/** Not for answers: tables of contents, and names of those who signed. */
const skipped: ReadonlySet<string> = new Set(['contents', 'signatory', 'marking']);

/** The chunks of a node and everything below it, in document order. */
export const chunkNode = (node: GongwenNode, above: readonly string[]): readonly Chunk[] => {
  if (skipped.has(node.role)) return [];
  const headings = nodeHeadings(node, above);
  if (node.role === 'table-row') return [{ node, headings, parts: chunkTableRow(node) }];
  const told = toldWithParent(node);
  const parts = [...ownParts(node, told.size > 0), ...[...told].flatMap(textParts)];
  const own = parts.length === 0 ? [] : [{ node, headings, parts }];
  return [...own, ...node.children.flatMap((child) => (told.has(child) ? [] : chunkNode(child, headings)))];
};

/** Own text; a line that is only the heading says nothing that the headings of the nodes below do not say. */
const ownParts = (node: GongwenNode, isContinued: boolean): readonly MappedText[] => {
  if (node.role === 'table' || (node.role === 'table-group' && node.children.length > 0)) return [];
  return isContinued || node.children.length === 0 || !isOnlyHeading(node) ? textParts(node) : [];
};

const isOnlyHeading = ({ lines, label, heading }: GongwenNode): boolean => {
  const text = squeeze(lines.map(({ content }) => content.text).join(''));
  const known = squeeze(`${label ?? ''}${heading}`);
  return text.replace(/[\p{P}\s]/gu, '').length <= known.replace(/[\p{P}\s]/gu, '').length;
};

/** Children that are told together with their parent: its fields, and the entries of a list in one sentence. */
const toldWithParent = (node: GongwenNode): ReadonlySet<GongwenNode> => {
  const fields = node.children.filter(({ role, children }) => role === 'field' && children.length === 0);
  const total = [node, ...fields].reduce((sum, one) => sum + textLength(one), 0);
  const limit = total <= shortSection ? shortSection : shortField;
  const toldFields = fields.filter((field) => textLength(field) <= limit || /(?:单位|部门|人)$/u.test(field.heading));
  const entries = node.children.filter(isListEntry);
  return new Set([...toldFields, ...(entries.length * 2 > node.children.length ? entries : [])]);
};

/** 项 and their like: short, without a heading, no more than one sentence and nobody's task. */
const isListEntry = (node: GongwenNode): boolean =>
  node.role === 'heading' &&
  node.heading === '' &&
  node.children.length === 0 &&
  listKinds.has(node.kind) &&
  textLength(node) <= longestEntry &&
  !/。.|责任|牵头|负责[）)]/u.test(node.lines[0]?.content.text ?? '');

const textParts = ({ lines }: GongwenNode): readonly MappedText[] => lines.map(({ content }) => content);

const textLength = ({ lines }: GongwenNode): number => lines.reduce((sum, { content }) => sum + content.text.length, 0);
