import { parseDocumentNumber } from '#core/document-number.ts';
import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { mayHoldHead } from '../document-head.ts';
import { textAt } from '../line-text.ts';
import { isOrganisationLine } from '../organisation-name.ts';
import { squeeze } from '../squeeze.ts';

/** 发文机关标志 (GB/T 9704 7.2.4): 某某县人民政府办公室文件; 中华人民共和国国务院令; a bare name above the number. */
export const masthead: Construct = (place) => {
  const text = squeeze(textAt(place) ?? '');
  if (place.stage !== 'front' || text.length < 4 || text.length > 60) return null;
  if (!mayHoldHead(place.blocks) || place.blocks.some(({ role }) => role === 'masthead')) return null;
  const isMasthead =
    /^[^《》。，：:]{2,}文件$/u.test(text) ||
    (/^[^《》。，：:]{2,}令$/u.test(text) && numberFollows(place)) ||
    (isOrganisationLine(textAt(place) ?? '') && numberFollows(place));
  return isMasthead ? blockOf(place, { role: 'masthead', heading: textAt(place) ?? '' }) : null;
};

const numberFollows = (place: Place): boolean => {
  const next = squeeze(textAt(place, 1) ?? '');
  return (
    /^第[0-9一二三四五六七八九十百]+号$/u.test(next) ||
    /^[〔[]?[^，。]{0,20}号$/u.test(next) ||
    parseDocumentNumber(next) !== null
  );
};
