import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';

/** 签发人：… on a line of its own (上行文, GB/T 9704 7.2.6). */
export const signatory: Construct = (place) => {
  const text = textAt(place) ?? '';
  return place.stage === 'front' && /^签\s*发\s*人\s*[：:]/u.test(text) && text.length <= 40
    ? blockOf(place, { role: 'signatory', heading: '签发人' })
    : null;
};
