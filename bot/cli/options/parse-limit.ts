import { UsageError } from '../usage-error.ts';

const MOST = 100;

/** Reads a number of results, 1 to 100; a `UsageError` for anything else. */
export const parseLimit = (raw: string): number => {
  const limit = /^\d{1,3}$/u.test(raw) ? Number(raw) : 0;
  if (limit < 1 || limit > MOST) throw new UsageError(`条数“${raw}”不对。请写 1 到 ${MOST} 之间的整数。`);
  return limit;
};
