import { describe, expect, it } from 'vitest';
import { AppError, type AppErrorCode } from '#core/errors.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { UsageError } from './usage-error.ts';

describe('exitCodeOf', () => {
  it.each<[AppErrorCode, number]>([
    ['config-invalid', 2],
    ['input-invalid', 2],
    ['document-unknown', 3],
    ['store-locked', 1],
    ['store-damaged', 1],
  ])('ends with %s as %d', (code, expected) => {
    expect(exitCodeOf(new AppError(code, ''))).toBe(expected);
  });

  it('tells a wrong call from a defect', () => {
    expect(exitCodeOf(new UsageError(''))).toBe(2);
    expect(exitCodeOf(new RangeError(''))).toBe(1);
  });
});
