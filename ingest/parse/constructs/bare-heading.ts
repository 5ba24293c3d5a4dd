import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';
import { matchMarker } from '../match-marker.ts';

const longest = 30;

/** An unnumbered line over a group of sections, in documents whose 一、 starts anew: 面向单位的扶持政策 | 一、… */
export const bareHeading: Construct = (place) => {
  const text = textAt(place);
  if (text === null || place.stage === 'after' || !place.traits.sectionsRestart) return null;
  if (text.length > longest || /[。，；：:,;]|^[（(—]/u.test(text) || matchMarker(text)) return null;
  const next = matchMarker(textAt(place, 1) ?? '');
  return next?.type === 'section' && next.number === 1 ? blockOf(place, { role: 'bare-heading', heading: text }) : null;
};
