import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisedLines } from '#test/support/normalised-lines.ts';
import { fixtureNames, readFixture } from '#test/support/read-fixture.ts';
import { flattenTree } from './flatten-tree.ts';
import type { GongwenNode } from './gongwen-tree.ts';
import { parseGongwen } from './parse-gongwen.ts';
import { squeeze } from './squeeze.ts';

/** Lines of real documents, tabs of table rows included. */
const documents = fixtureNames().map((name) =>
  readFixture(name)
    .sourceText.split('\n')
    .filter((line) => line.trim() !== ''),
);

type Change = {
  readonly kind: 'delete' | 'duplicate' | 'move' | 'insert';
  readonly at: number;
  readonly to: number;
  readonly text: string;
};

const scraps = [
  '一、',
  '（一）',
  '1.',
  '①',
  '第三条',
  '附件',
  '附件2',
  '2023年4月23日',
  '：',
  '。',
  '牵头单位：',
  '抄送：',
  '\t',
  '某县人民政府',
  '《',
  '（',
];

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('delete', 'duplicate', 'move', 'insert'),
  at: fc.nat(200),
  to: fc.nat(200),
  text: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.array(fc.constantFrom(...scraps), { maxLength: 4 }).map((parts) => parts.join('')),
  ),
});

const mutate = (lines: readonly string[], changes: readonly Change[]): string => {
  const mutated = [...lines];
  for (const { kind, at, to, text } of changes) {
    const index = at % (mutated.length + 1);
    if (kind === 'delete') mutated.splice(index, 1 + (to % 5));
    else if (kind === 'duplicate') mutated.splice(to % (mutated.length + 1), 0, ...mutated.slice(index, index + 3));
    else if (kind === 'move') mutated.splice(to % (mutated.length + 1), 0, ...mutated.splice(index, 1));
    else mutated.splice(index, 1, `${text}${mutated[index] ?? ''}`);
  }
  return mutated.join('\n');
};

const linesOf = (node: GongwenNode): GongwenNode['lines'] => [...node.lines, ...node.children.flatMap(linesOf)];

const expectOrdered = (
  nodes: readonly GongwenNode[],
  within: { readonly start: number; readonly end: number },
): void => {
  let from = within.start;
  for (const { span, children, path } of nodes) {
    expect(span.start, path).toBeGreaterThanOrEqual(from);
    expect(span.end, path).toBeGreaterThanOrEqual(span.start);
    expect(span.end, path).toBeLessThanOrEqual(within.end);
    expectOrdered(children, span);
    from = span.end;
  }
};

const expectSound = (text: string): void => {
  const document = normalisedLines(text);
  const { tree } = parseGongwen(document);
  const paths = flattenTree(tree).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expectOrdered(tree.children, { start: 0, end: text.length });
  const kept = tree.children.flatMap(linesOf).toSorted((a, b) => a.span.start - b.span.start);
  expect(squeeze(kept.map(({ content }) => content.text).join(''))).toBe(
    squeeze(document.lines.map(({ content }) => content.text).join('')),
  );
};

describe('whatever happens to a document', () => {
  it('every line stays in exactly one node, nodes stay inside each other and in order, paths stay unique', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.array(change, { maxLength: 12 }), (lines, changes) => {
        expectSound(mutate(lines, changes));
      }),
      { numRuns: 150 },
    );
  });

  it('any lines at all make a sound tree', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      change.map(({ text }) => text),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => expectSound(lines.join('\n'))),
      { numRuns: 150 },
    );
  });
});
