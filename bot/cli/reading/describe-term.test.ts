import { describe, expect, it } from 'vitest';
import type { Term } from '#core/document.ts';
import { describeTerm } from './describe-term.ts';

const term = (start: string | null, end: string | null): Term => ({
  raw: '（2022—2024年）',
  start,
  end,
  source: 'title',
  explicitExpiryClause: false,
});

describe('describeTerm', () => {
  it.each([
    [term('2022-01-01', '2024-12-31'), '2024-12-31', 'running', '2022-01-01 至 2024-12-31，实施期内'],
    [term('2022-01-01', '2024-12-31'), '2025-01-01', 'ended', '2022-01-01 至 2024-12-31，已届满'],
    [term('2022-01-01', '2024-12-31'), '2021-12-31', 'not-begun', '2022-01-01 至 2024-12-31，尚未开始'],
    [term('2019-01-01', null), '2026-11-22', 'running', '2019-01-01 起，实施期内'],
    [term(null, '2024-12-31'), '2026-11-22', 'ended', '至 2024-12-31，已届满'],
    [term(null, null), '2026-11-22', 'unstated', '原文未写明'],
    [null, '2026-11-22', 'unstated', '原文未写明'],
  ])('%#: on the day, not the machine’s clock', (given, day, status, words) => {
    expect(describeTerm(given, day)).toEqual({ status, words });
  });
});
