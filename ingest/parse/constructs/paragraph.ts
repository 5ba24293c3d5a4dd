import type { Block, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';

/** Whatever nothing else claims: text of the node that is open. */
export const paragraph = (place: Place): Block => blockOf(place, { role: 'paragraph', heading: '' });
