import { remember } from '../remember.ts';
import type { Place } from './administrative-prefix.ts';
import { foldUnitName } from './fold-unit-name.ts';
import { governmentLevelOf } from './level-mark.ts';
import { readUnitPrefix } from './unit-prefix.ts';

/**
 * Divisions that the documents are written in, told from the names they print: of the places of one level whose mark
 * also stands alone (县教育局), the one most names mention. None where two are mentioned equally often.
 */
export const homePlaces = (names: readonly string[]): readonly Place[] => {
  const folded = names.map(remember(foldUnitName));
  const prefixes = folded.map(remember(readUnitPrefix));
  const alone = new Set(prefixes.filter(({ places }) => places.length === 0).map(({ mark }) => mark));
  const places = new Map(prefixes.flatMap((prefix) => prefix.places.map((place) => [place.stem + place.mark, place])));
  const byLevel = new Map<string, Place[]>();
  for (const place of places.values()) {
    if (!alone.has(place.mark)) continue;
    const level = governmentLevelOf(place.mark);
    byLevel.set(level, [...(byLevel.get(level) ?? []), place]);
  }
  return [...byLevel.values()].flatMap((candidates) => mostMentioned(candidates, folded));
};

const mostMentioned = (candidates: readonly Place[], names: readonly string[]): readonly Place[] => {
  const votes = candidates.map((place) => ({
    place,
    count: names.filter((name) => name.includes(place.stem)).length,
  }));
  const highest = Math.max(...votes.map(({ count }) => count));
  const winners = votes.filter(({ count }) => count === highest);
  return winners.length === 1 ? winners.map(({ place }) => place) : [];
};
