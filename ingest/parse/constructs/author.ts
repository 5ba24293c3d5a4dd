import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { joinLines, textAt } from '../line-text.ts';
import { isSalutation } from './salutation.ts';

const longestAuthor = 3;

/** Who delivers a report: one to three short lines (国务院总理 | 李克强; 省长 某某) between title and salutation. */
export const author: Construct = (place) => {
  if (place.stage !== 'front') return null;
  for (let count = 0; count <= longestAuthor; count += 1) {
    const text = textAt(place, count);
    if (text === null) return null;
    if (isSalutation(text)) return count === 0 ? null : authorBlock(place, count);
    if (text.length > 20 || /[。；，：:]/u.test(text)) return null;
  }
  return null;
};

const authorBlock = (place: Place, count: number) =>
  blockOf(place, {
    role: 'author',
    count,
    heading: joinLines(place.lines.slice(place.at, place.at + count)).replace(/[\s\u3000]+/gu, ' '),
  });
