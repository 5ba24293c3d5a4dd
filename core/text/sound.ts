import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** Its tables take 0.1 s to load, and most questions need none of them. */
const loadPinyin = (): typeof import('pinyin-pro') => require('pinyin-pro');

/** How alike two characters sound: `same` but for the tone, `near` where regional speech does not tell them apart. */
export type SoundLikeness = 'same' | 'near';

const known = new Map<string, readonly string[]>();

/** Every reading of a character in pinyin without tones; a character without pinyin reads as itself. */
export const readingsOf = (character: string): readonly string[] => {
  const remembered = known.get(character);
  if (remembered) return remembered;
  const [readings = []] = loadPinyin().polyphonic(character, { type: 'array', toneType: 'none' });
  const unique = [...new Set(readings)];
  known.set(character, unique);
  return unique;
};

/** z/zh, c/ch, s/sh, n/l, and -n/-ng: what speakers of most southern dialects, and their input methods, mix up. */
const blurred = (reading: string): string =>
  reading
    .replace(/^([zcs])h/u, '$1')
    .replace(/^n(?=[aeiouü])/u, 'l')
    .replace(/ng$/u, 'n');

const meet = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((reading) => other.includes(reading));

/** Compares two characters by all their readings; null when they sound different. */
export const compareSounds = (one: string, other: string): SoundLikeness | null => {
  const [ones, others] = [readingsOf(one), readingsOf(other)];
  if (meet(ones, others)) return 'same';
  return meet(
    ones.map((reading) => blurred(reading)),
    others.map((reading) => blurred(reading)),
  )
    ? 'near'
    : null;
};
