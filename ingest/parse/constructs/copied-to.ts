import { isAnnexLabel } from '../annex-label.ts';
import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';
import { isImprintLine } from './imprint.ts';

const opening = /^(?:抄\s*送|抄\s*报|抄\s*致|分\s*送|报\s*送)\s*[：:]/u;
/** 报、送、发 and 主送 open a line of the colophon only below the signature. */
const openingBelow = /^(?:主\s*送|报|送|发|印发)\s*[：:]/u;

/** 抄送机关 (GB/T 9704 7.4.2), with the lines it runs on over. */
export const copiedTo: Construct = (place) => {
  const text = textAt(place) ?? '';
  const opens = opening.test(text) || (place.stage === 'after' && openingBelow.test(text));
  if (place.stage === 'front' || !opens) return null;
  return blockOf(place, { role: 'copied-to', count: listLines(place), heading: '抄送' });
};

const listLines = (place: Place): number => {
  let count = 1;
  for (;;) {
    const previous = textAt(place, count - 1) ?? '';
    const text = textAt(place, count);
    if (text === null || /。$/u.test(previous) || opening.test(text) || isAnnexLabel(text)) return count;
    if (isImprintLine(text) || isImprintLine(`${text}${textAt(place, count + 1) ?? ''}`)) return count;
    count += 1;
  }
};

/** True for a line that opens the list of copies or is the imprint. */
export const isColophonLine = (text: string): boolean =>
  opening.test(text) || openingBelow.test(text) || isImprintLine(text);
