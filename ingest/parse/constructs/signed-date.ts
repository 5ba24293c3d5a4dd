import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';
import { readDateLine } from '../read-date-line.ts';
import { endsPart } from './ends-part.ts';

/** 成文日期 (GB/T 9704 7.3.5.4): a line that is a date, below a signature or at the end of a part. */
export const signedDate: Construct = (place) => {
  const text = textAt(place) ?? '';
  if (place.stage === 'front' || readDateLine(text) === null || !(isSigned(place) || endsPart(place, 1))) return null;
  return blockOf(place, { role: 'signed-date', heading: text });
};

const isSigned = ({ blocks }: Place): boolean => blocks.at(-1)?.role === 'signature';
