/** One step of a section path; the words are those of `docs/gongwen-tree.md`. */
export type SegmentKind =
  | 'annex'
  | 'table'
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'clause'
  | 'section'
  | 'subsection'
  | 'item'
  | 'decimal'
  | 'subitem'
  | 'point'
  | 'row'
  | 'named';

export interface PathSegment {
  readonly kind: SegmentKind;
  /** Numbers of the label, outermost first: [12, 1] for 第十二条之一; empty for named nodes. */
  readonly numbers: readonly number[];
  /** Canonical form of the label. Two segments are the same when kind and text are. */
  readonly text: string;
  /** Where the segment stands in the text that was read. */
  readonly start: number;
  readonly end: number;
}

export const isSameSegment = (one: PathSegment, other: PathSegment): boolean =>
  one.kind === other.kind && one.text === other.text;

/** Writes segments as a canonical path: `附件表·三、6`, `二、（一）1.`. */
export const formatPath = (segments: readonly PathSegment[]): string =>
  segments
    .map(({ kind, text }, index) => {
      const next = segments[index + 1];
      const isContainer = kind === 'annex' || kind === 'table';
      return isContainer && next && !(kind === 'annex' && next.kind === 'table') ? `${text}·` : text;
    })
    .join('');
