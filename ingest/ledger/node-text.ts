import { concatMapped, type MappedText, sliceMapped, trimMapped, unmappedText } from '#core/mapped-text.ts';
import type { LogicalLine } from '../normalise/normalised-document.ts';
import type { GongwenNode } from '../parse/gongwen-tree.ts';

/** The node's own lines without its label, a line break between paragraphs. */
export const ownText = ({ lines, label }: GongwenNode): MappedText =>
  joinParagraphs(lines.map(({ content }, index) => (index === 0 ? withoutLabel(content, label) : content)));

/** The node's own lines and those of the text below it, which keep their labels; tables and fields are left out. */
export const wholeText = (node: GongwenNode): MappedText =>
  joinParagraphs([ownText(node), ...textBelow(node).map(({ content }) => content)]);

const textBelow = (node: GongwenNode): readonly LogicalLine[] =>
  node.children
    .filter(({ role }) => role !== 'table' && role !== 'field')
    .flatMap((child) => [...child.lines, ...textBelow(child)]);

/** Joins paragraphs that have text, a line break between them. */
export const joinParagraphs = (paragraphs: readonly MappedText[]): MappedText => {
  const filled = paragraphs.map(trimMapped).filter(({ text }) => text !== '');
  return concatMapped(filled.flatMap((text, index) => (index === 0 ? [text] : [unmappedText('\n'), text])));
};

/** Separators between a label and its text belong to neither. */
const withoutLabel = (content: MappedText, label: string | null): MappedText => {
  const lead = content.text.length - content.text.trimStart().length;
  if (label === null || !content.text.startsWith(label, lead)) return content;
  const from = lead + label.length;
  const gap = /^[\s\u3000、.．:：]*/u.exec(content.text.slice(from))?.[0].length ?? 0;
  return sliceMapped(content, { start: from + gap, end: content.text.length });
};
