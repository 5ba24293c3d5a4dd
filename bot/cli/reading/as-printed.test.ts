import { expect, it } from 'vitest';
import { concatMapped, mappedFromSource } from '#core/mapped-text.ts';
import { asPrinted, printedText } from './as-printed.ts';

const source = '到 2027年，建成园\n\n区 3个，**其中**县级';

it('keeps the spaces of a line, joins what a break parted, leaves out what was taken out', () => {
  const cleaned = concatMapped([
    mappedFromSource(source, { start: 0, end: 1 }),
    mappedFromSource(source, { start: 2, end: 11 }),
    mappedFromSource(source, { start: 13, end: 14 }),
    mappedFromSource(source, { start: 15, end: 18 }),
    mappedFromSource(source, { start: 20, end: 22 }),
  ]);
  expect(cleaned.text).toBe('到2027年，建成园区3个，其中');
  const printed = printedText(cleaned, source);
  expect(printed).toBe('到 2027年，建成园区 3个，其中');
  expect(asPrinted('到2027年', printed)).toBe('到 2027年');
  expect(asPrinted('园区3个', printed)).toBe('园区 3个');
});

it('leaves words that do not stand in the text as they are', () => {
  expect(asPrinted('2023—2027年', '建成园区')).toBe('2023—2027年');
  expect(asPrinted('', '建成园区')).toBe('');
});
