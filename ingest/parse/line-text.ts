import type { LogicalLine } from '../normalise/normalised-document.ts';
import type { Place } from './block.ts';

/** Trimmed text of the line `ahead` lines after the place; null at the end of the document and for table rows. */
export const textAt = ({ lines, at }: Place, ahead = 0): string | null => {
  const line = lines[at + ahead];
  return line && line.cells === null ? line.content.text.trim() : null;
};

/** Texts of lines with one space between them. */
export const joinLines = (lines: readonly LogicalLine[]): string =>
  lines.map(({ content }) => content.text.trim()).join(' ');
