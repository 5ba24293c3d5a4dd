import { describe, expect, it } from 'vitest';
import { printedExpiry } from './printed-expiry.ts';

describe('printedExpiry', () => {
  it('is the last day that the page gives', () =>
    expect(printedExpiry({ webMetadata: { 失效日期: '2025年07月04日' } })).toEqual({
      field: '失效日期',
      printed: '2025年07月04日',
      day: '2025-07-04',
    }));

  it.each([{}, { 失效日期: '' }, { 失效日期: '长期' }, { 有效性: '现行有效' }])('is none of %j', (webMetadata) =>
    expect(printedExpiry({ webMetadata: webMetadata as Record<string, string> })).toBeNull(),
  );
});
