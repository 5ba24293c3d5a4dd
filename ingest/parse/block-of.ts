import type { Block, BlockRole, Place } from './block.ts';

interface BlockShape {
  readonly role: BlockRole;
  /** Number of lines, 1 when absent. */
  readonly count?: number;
  readonly heading: string;
  readonly label?: string | null;
  readonly marker?: Block['marker'];
}

/** A block of the lines that begin at the place. */
export const blockOf = (
  { lines, at }: Place,
  { role, heading, count = 1, label = null, marker = null }: BlockShape,
): Block => ({ role, heading, label, marker, lines: lines.slice(at, at + count) });
