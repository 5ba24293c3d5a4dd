import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { describe, expect, it } from 'vitest';
import { fixtureFile, fixtureNames, readFixture } from '#test/support/read-fixture.ts';
import { flattenTree } from './flatten-tree.ts';
import { parseGongwen } from './parse-gongwen.ts';

/** What is reviewed of a tree: one section or problem a line, each with the first words of its text. */
const treeOf = (name: string): string => {
  const document = readFixture(name);
  const { tree, problems } = parseGongwen(document);
  const sections = flattenTree(tree).map(({ path, kind, label, heading, parent, span }) => {
    const text = document.sourceText.slice(span.start, span.end).replace(/\s+/gu, ' ');
    return { path, kind, label, heading, parent, start: span.start, end: span.end, text: text.slice(0, 30) };
  });
  const lines = (items: readonly unknown[]): string => items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  const noted = problems.map(({ code, detail }) => ({ code, detail }));
  return `{\n  "sections": [\n${lines(sections)}\n  ],\n  "problems": [\n${lines(noted)}\n  ]\n}\n`;
};

describe('real documents', () => {
  it.each(fixtureNames())('%s has its reviewed tree', (name) => {
    const file = fixtureFile(name, 'tree.json');
    const tree = treeOf(name);
    // UPDATE=1 npx vitest run ingest/parse/fixtures.test.ts; then read the diff.
    if (env['UPDATE'] === '1' || !existsSync(file)) writeFileSync(file, tree);
    expect(tree).toBe(readFileSync(file, 'utf8'));
  });
});

interface GoldSection {
  readonly path: string;
  readonly label: string | null;
  readonly heading: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly depth: number;
  /** In code points. */
  readonly start: number;
  readonly end: number;
}

describe('hand-made records', () => {
  it.each(['plan-2023', 'notice-2019'])('%s has every section of its record and no other', (name) => {
    const gold = JSON.parse(readFileSync(fixtureFile(name, 'gold-sections.json'), 'utf8')) as readonly GoldSection[];
    const document = readFixture(name);
    const codePoints = (offset: number): number => [...document.sourceText.slice(0, offset)].length;
    const read = flattenTree(parseGongwen(document).tree).map(({ span, kind, ...section }) => ({
      ...section,
      kind: kind === 'colophon' ? '版记' : kind,
      start: codePoints(span.start),
      end: codePoints(span.end),
    }));
    expect(read).toEqual(gold);
  });
});
