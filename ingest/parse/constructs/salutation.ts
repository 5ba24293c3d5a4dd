import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';

/** 各位代表： — who a speech or report speaks to. */
export const isSalutation = (text: string): boolean =>
  text.length <= 30 && /^(?:(?:尊敬的)?各位[^，。]{1,20}|同志们|女士们[^。]{0,20}|先生们[^。]{0,20})[：:]$/u.test(text);

export const salutation: Construct = (place) => {
  const text = textAt(place) ?? '';
  return place.stage === 'front' && isSalutation(text)
    ? blockOf(place, { role: 'salutation', heading: text.replace(/[：:]$/u, '') })
    : null;
};
