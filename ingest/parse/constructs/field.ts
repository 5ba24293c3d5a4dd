import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { isKnownFieldLabel } from '../field-labels.ts';
import { textAt } from '../line-text.ts';
import { matchFieldLabel } from '../match-field-label.ts';

/** 牵头单位：… — a labelled line under a heading. */
export const field: Construct = (place) => {
  const text = textAt(place) ?? '';
  const match = matchFieldLabel(text);
  if (!match || place.stage === 'front' || !isField(match.label, place)) return null;
  return blockOf(place, { role: 'field', label: text.slice(0, match.labelEnd).trimEnd(), heading: match.label });
};

const isField = (label: string, { traits, blocks }: Place): boolean =>
  isKnownFieldLabel(label) || (traits.recurringLabels.has(label) && blocks.some(({ role }) => role === 'heading'));
