import type { ObligationFilter } from '#store';
import { UsageError } from '../usage-error.ts';
import { parseAsOf } from './parse-as-of.ts';

/** Reads a range of days, `2025-01-01..2025-12-31`; a `UsageError` for anything else. */
export const parseDue = (raw: string): NonNullable<ObligationFilter['due']> => {
  const [from, to, more] = raw.split('..');
  if (from === undefined || to === undefined || more !== undefined) {
    throw new UsageError(`期限“${raw}”不对。请写成 2025-01-01..2025-12-31。`);
  }
  const range = { from: parseAsOf(from), to: parseAsOf(to) };
  if (range.from > range.to) throw new UsageError(`期限“${raw}”不对：起始日期晚于截止日期。`);
  return range;
};
