import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';

/** 主题词：… — part of the colophon until GB/T 9704—2012 dropped it. */
export const subjectWords: Construct = (place) => {
  const text = textAt(place) ?? '';
  return place.stage !== 'front' && /^主\s*题\s*词\s*[：:]/u.test(text)
    ? blockOf(place, { role: 'subject-words', heading: text.replace(/^[^：:]*[：:]\s*/u, '') })
    : null;
};
