import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { parseAsOf } from './parse-as-of.ts';

describe('parseAsOf', () => {
  it.each(['2026-11-22', '2024-02-29'])('takes %s', (day) => {
    expect(parseAsOf(day)).toBe(day);
  });

  it.each(['2023-02-29', '2023-02-30', '2023-13-01', '2023-1-1', '今天', '', '2026-11-22T00:00', '0000-00-00'])(
    'refuses %j, which is no calendar day',
    (raw) => {
      expect(() => parseAsOf(raw)).toThrow(UsageError);
    },
  );
});
