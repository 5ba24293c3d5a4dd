import { joinLines } from './join-lines.ts';
import { splitLong } from './shorten.ts';

/** The most that stands between two pieces. */
const BETWEEN = 2;

/** Distributes pieces, in order, over texts of at most `limit` characters each; what is longer alone is cut. */
export const packLines = (lines: readonly string[], limit: number): readonly string[] => {
  const packs: string[][] = [];
  let room = 0;
  for (const line of lines.flatMap((long) => splitLong(long, limit))) {
    if (packs.length === 0 || line.length + BETWEEN > room) {
      packs.push([]);
      room = limit + BETWEEN;
    }
    packs.at(-1)?.push(line);
    room -= line.length + BETWEEN;
  }
  return packs.map(joinLines);
};
