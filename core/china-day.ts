import type { Clock } from './clock.ts';
import type { IsoDate } from './document.ts';

const HOURS_AHEAD = 8;

/** Today in China, which has one time zone and no summer time, whatever zone the machine is set to. */
export const chinaDay = (clock: Clock): IsoDate =>
  new Date(clock().getTime() + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10);
