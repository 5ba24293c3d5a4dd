import type { IsoDate } from '#core/document.ts';
import { UsageError } from './usage-error.ts';

/** Reads a calendar day; a `UsageError` for anything that is not one, 2023-02-30 included. */
export const parseAsOf = (raw: string): IsoDate => {
  const moment = new Date(`${raw}T00:00:00Z`);
  const valid = /^\d{4}-\d\d-\d\d$/u.test(raw) && !Number.isNaN(moment.getTime());
  // An impossible day either fails to parse or rolls over into the next month, depending on the day.
  if (!valid || moment.toISOString().slice(0, 10) !== raw) {
    throw new UsageError(`日期“${raw}”不对。请写成 2026-11-22 这样的日期。`);
  }
  return raw;
};
