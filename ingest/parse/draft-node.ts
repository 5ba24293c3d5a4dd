import type { SectionKind } from '#core/section.ts';
import type { LogicalLine } from '../normalise/normalised-document.ts';
import type { NodeRole } from './gongwen-tree.ts';
import type { Marker } from './marker.ts';

/** A node while the tree is built: it still takes lines and children and has no path yet. */
export interface DraftNode {
  readonly role: NodeRole;
  readonly kind: SectionKind;
  readonly label: string | null;
  readonly heading: string;
  readonly marker: Marker | null;
  /** What the node adds to its parent's path. */
  readonly step: string;
  readonly headers: readonly string[];
  readonly lines: LogicalLine[];
  readonly children: DraftNode[];
}

interface DraftShape {
  readonly role: NodeRole;
  readonly kind: SectionKind;
  readonly step: string;
  readonly heading?: string;
  readonly label?: string | null;
  readonly marker?: Marker | null;
  readonly headers?: readonly string[];
  readonly lines?: readonly LogicalLine[];
}

export const draftNode = ({
  heading = '',
  label = null,
  marker = null,
  headers = [],
  lines = [],
  ...shape
}: DraftShape): DraftNode => ({ ...shape, heading, label, marker, headers, lines: [...lines], children: [] });
