import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerOf, ledgerOfDocument } from '#test/support/ledger-of.ts';
import { fixtureNames, readFixture } from '#test/support/read-fixture.ts';

const documents = fixtureNames().map((name) => readFixture(name).sourceText.split('\n'));

const scraps = [
  ...[
    '一、',
    '（一）',
    '1.',
    '（1）',
    '附件',
    '牵头单位：',
    '完成时限：',
    '召集人：',
    '\t',
    '序号\t工作任务\t责任单位',
  ],
  ...[
    '（责任单位：',
    '（责任单位：县教育局、各乡镇）',
    '（县财政局牵头，县民政局配合）',
    '），',
    '负责）',
    '下同',
    '余同）',
  ],
  ...[
    '列第一位的为牵头单位，下同',
    '以下各项工作均需各乡镇共同推进',
    '周例会，',
    '每季度',
    '到2027年，',
    '达到5%以上',
    '𠮷',
  ],
];

const change = fc.record({
  at: fc.nat(400),
  removed: fc.nat(3),
  text: fc.oneof(
    fc.array(fc.constantFrom(...scraps), { maxLength: 4 }).map((parts) => parts.join('')),
    // Files with NUL bytes are refused when they are loaded.
    fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
  ),
});

type Change = { readonly at: number; readonly removed: number; readonly text: string };

const mutate = (lines: readonly string[], changes: readonly Change[]): string => {
  const mutated = [...lines];
  for (const { at, removed, text } of changes) {
    const index = at % (mutated.length + 1);
    const line = mutated[index] ?? '';
    const cut = at % (line.length + 1);
    mutated.splice(index, removed, `${line.slice(0, cut)}${text}${line.slice(cut)}`);
  }
  return mutated.join('\n');
};

/** Names are printed without the marks and control characters that cleaning takes out. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

const expectSound = ({ document, sourceText, sections, rows }: ReturnType<typeof ledgerOf>): void => {
  for (const [ordinal, row] of rows.entries()) {
    expect(row.id).toBe(`${document.id}!${ordinal}`);
    expect(row.title).not.toBe('');
    const section = sections.find(({ path }) => path === row.path);
    expect(section, row.path).toBeDefined();
    for (const { span } of [row, ...row.targets]) {
      expect(span.start, row.path).toBeGreaterThanOrEqual(section?.span.start ?? 0);
      expect(span.end, row.path).toBeLessThanOrEqual(section?.span.end ?? 0);
    }
    for (const { printed, span } of row.units) {
      expect(letters(sourceText.slice(span.start, span.end))).toContain(letters(printed));
    }
    expect(row.unitsSpan === null).toBe(row.unitsRaw === null);
  }
};

describe('whatever happens to a document', () => {
  it('reading its ledger does not fail; spans stay in their sections and names at their places', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.array(change, { maxLength: 10 }), (lines, changes) => {
        expectSound(ledgerOf(mutate(lines, changes)));
      }),
      { numRuns: 120 },
    );
  });

  it('any lines at all make a sound ledger', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        expectSound(ledgerOf(['关于工作安排的通知', ...changes.map(({ text }) => text)].join('\n')));
      }),
      { numRuns: 120 },
    );
  });

  it('the same document gives the same ledger', () => {
    for (const name of fixtureNames()) {
      expect(ledgerOfDocument(readFixture(name)).rows).toEqual(ledgerOfDocument(readFixture(name)).rows);
    }
  });
});
