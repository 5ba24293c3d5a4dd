import { acceptMarker } from './accept-marker.ts';
import type { Place } from './block.ts';
import { matchDecimalMarker } from './decimal-marker.ts';
import { textAt } from './line-text.ts';
import type { Marker } from './marker.ts';
import { matchMarker } from './match-marker.ts';

/** The marker that opens the line at the place and numbers it; null for text and table rows. */
export const readMarker = (place: Place): Marker | null => {
  const text = textAt(place);
  if (text === null) return null;
  const decimal = place.traits.decimalNumbering ? matchDecimalMarker(text) : null;
  if (decimal) return decimal;
  const marker = matchMarker(text);
  return marker && acceptMarker(marker, place) ? marker : null;
};
