import { describe, expect, it } from 'vitest';
import { todayOf } from './today-of.ts';

describe('todayOf', () => {
  it('turns the day at midnight in China', () => {
    expect(todayOf(() => new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
    expect(todayOf(() => new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  });
});
