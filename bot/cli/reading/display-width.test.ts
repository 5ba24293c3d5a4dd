import { describe, expect, it } from 'vitest';
import { displayWidth } from './display-width.ts';

describe('displayWidth', () => {
  it.each([
    ['--as-of <日期>', 14],
    ['国发〔2018〕41号', 16],
    ['文号：', 6],
    ['', 0],
  ])('%j takes %d columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});
