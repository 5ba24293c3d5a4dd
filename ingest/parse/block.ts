import type { LogicalLine } from '../normalise/normalised-document.ts';
import type { DocumentTraits } from './document-traits.ts';
import type { NodeRole } from './gongwen-tree.ts';
import type { Marker } from './marker.ts';

/** `paragraph` joins the node that is open; every other block becomes a node. */
export type BlockRole = Exclude<NodeRole, 'notice' | 'preamble' | 'clause' | 'table-group' | 'table-row'> | 'paragraph';

/** One or several lines that a construct recognised as one element. */
export interface Block {
  readonly role: BlockRole;
  /** At least one. */
  readonly lines: readonly LogicalLine[];
  readonly marker: Marker | null;
  /** As printed. */
  readonly label: string | null;
  readonly heading: string;
}

/**
 * Where in the document the reader is: above the text, in it, or behind a signature, where an enclosure, an attachment
 * or the colophon follows.
 */
export type Stage = 'front' | 'body' | 'after';

/** What a construct sees. It looks at `lines` from `at` on and never changes anything. */
export interface Place {
  readonly lines: readonly LogicalLine[];
  readonly at: number;
  readonly stage: Stage;
  readonly traits: DocumentTraits;
  /** Blocks read so far. */
  readonly blocks: readonly Block[];
  /** Titles of what the notice issues, squeezed. */
  readonly issued: readonly string[];
  /** Last number of each marker type in the part of the document that is being read. */
  readonly lastNumbers: ReadonlyMap<string, number>;
}

/** Recognises one element at a place, null when something else stands there. */
export type Construct = (place: Place) => Block | null;
