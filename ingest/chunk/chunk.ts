import type { MappedText } from '#core/mapped-text.ts';
import type { GongwenNode } from '../parse/gongwen-tree.ts';

/** Text of one node that becomes one or several passages. */
export interface Chunk {
  readonly node: GongwenNode;
  /** Headings of every node above and of the node itself. */
  readonly headings: readonly string[];
  /** Paragraphs, fields or list entries; never of two sections that have headings of their own. */
  readonly parts: readonly MappedText[];
}
