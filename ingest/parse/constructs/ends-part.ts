import { isAnnexLabel } from '../annex-label.ts';
import type { Place } from '../block.ts';
import { textAt } from '../line-text.ts';
import { isColophonLine } from './copied-to.ts';
import { isNote } from './publicity.ts';

/** True when after `count` lines the document ends or an attachment, a note or the colophon follows. */
export const endsPart = (place: Place, count: number): boolean => {
  if (place.at + count >= place.lines.length) return true;
  const next = textAt(place, count);
  return next !== null && (isAnnexLabel(next) || isNote(next) || isColophonLine(next));
};
