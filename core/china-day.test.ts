import { describe, expect, it } from 'vitest';
import { chinaDay } from './china-day.ts';

describe('chinaDay', () => {
  it('turns the day at midnight in China', () => {
    expect(chinaDay(() => new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
    expect(chinaDay(() => new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  });
});
