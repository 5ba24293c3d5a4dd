import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';
import { documentNumberLine } from './document-number-line.ts';
import { masthead } from './masthead.ts';

/** How far below the real head of the document may be. */
const lookAhead = 6;

/** A short line above the masthead or number that is no part of the document: a gazette's cover, links of the page. */
export const strayLine: Construct = (place) => {
  if (place.stage !== 'front' || !isShort(textAt(place))) return null;
  for (let ahead = 1; ahead <= lookAhead && isShort(textAt(place, ahead)); ahead += 1) {
    const below = { ...place, at: place.at + ahead };
    if (masthead(below) || documentNumberLine(below))
      return blockOf(place, { role: 'publishing-note', heading: '发布信息' });
  }
  return null;
};

const isShort = (text: string | null): boolean => text !== null && text.length <= 100 && !/。/u.test(text);
