import { parseIsoDate } from '#core/dates.ts';
import type { IsoDate } from '#core/document.ts';
import { UsageError } from '../usage-error.ts';

/** Reads a calendar day; a `UsageError` for anything that is not one, 2023-02-30 included. */
export const parseAsOf = (raw: string): IsoDate => {
  const day = parseIsoDate(raw);
  if (day === null) throw new UsageError(`日期“${raw}”不对。请写成 2026-11-22 这样的日期。`);
  return day;
};
