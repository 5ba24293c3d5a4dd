import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';

/** True for 各位代表： and its kin. */
export const isSalutation = (text: string): boolean =>
  text.length <= 30 && /^(?:(?:尊敬的)?各位[^，。]{1,20}|同志们|女士们[^。]{0,20}|先生们[^。]{0,20})[：:]$/u.test(text);

/** Whom a speech or report addresses. */
export const salutation: Construct = (place) => {
  const text = textAt(place) ?? '';
  return place.stage === 'front' && isSalutation(text)
    ? blockOf(place, { role: 'salutation', heading: text.replace(/[：:]$/u, '') })
    : null;
};
