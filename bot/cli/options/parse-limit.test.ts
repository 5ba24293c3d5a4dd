import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { parseLimit } from './parse-limit.ts';

describe('parseLimit', () => {
  it.each([
    ['1', 1],
    ['100', 100],
  ])('takes %s', (raw, limit) => {
    expect(parseLimit(raw)).toBe(limit);
  });

  it.each(['0', '101', '-1', '1.5', '十', '', '1e2'])('refuses %j', (raw) => {
    expect(() => parseLimit(raw)).toThrow(UsageError);
  });
});
