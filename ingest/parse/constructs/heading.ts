import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { headingOf } from '../heading-of.ts';
import { textAt } from '../line-text.ts';
import { readMarker } from '../read-marker.ts';

/** A numbered heading or item, ranked by the type of its number. */
export const heading: Construct = (place) => {
  const marker = readMarker(place);
  if (!marker) return null;
  const text = textAt(place) ?? '';
  return blockOf(place, {
    role: 'heading',
    marker,
    label: text.slice(0, marker.labelEnd),
    heading: headingOf(text.slice(marker.textStart), marker.type),
  });
};
