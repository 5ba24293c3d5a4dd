import type { SectionKind } from '#core/section.ts';

/** Types of numbering, outermost first. */
export type MarkerType =
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'division'
  | 'article'
  | 'section'
  | 'step'
  | 'subsection'
  | 'item'
  | 'decimal'
  | 'subitem'
  | 'half-bracket'
  | 'point';

/** The number that opens a line. */
export interface Marker {
  readonly type: MarkerType;
  readonly kind: SectionKind;
  /** Smaller is further out. */
  readonly rank: number;
  /** For `1.2.3` the last component. */
  readonly number: number;
  /** `（一）`, `1.`, `第三条`. */
  readonly canonical: string;
  /** Length of the label in the line. */
  readonly labelEnd: number;
  /** Where the text after the label and its separators begins. */
  readonly textStart: number;
}
