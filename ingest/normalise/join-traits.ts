import { wrapWidth } from './display-width.ts';
import { fieldLabelOf } from './line-structure.ts';
import type { PrintedLine } from './printed-line.ts';

/** What the lines of a document have in common and what decides whether two of them are one. */
export interface JoinTraits {
  /** Columns at which the text was wrapped; null when paragraphs are not wrapped. */
  readonly pageWidth: number | null;
  /** Indent of lines that go on, in columns. */
  readonly baseIndent: number;
  /** Labels whose fields this document ends with a full stop, so that one without goes on. */
  readonly closedLabels: ReadonlySet<string>;
  /** True where every line of the source is a paragraph already (web pages). */
  readonly paragraphsMarked: boolean;
}

export const SENTENCE_END = /[。！？；：!?;:]["”’」』)）]*$/;

/** Reads the traits off the printed lines. */
export const readJoinTraits = (lines: readonly PrintedLine[], paragraphsMarked: boolean): JoinTraits => {
  const broken = lines.filter((line, at) => {
    const next = lines[at + 1];
    return next !== undefined && !next.afterGap && !SENTENCE_END.test(line.content.text.slice(-4));
  });
  const indents = lines.map((line) => line.indent).sort((a, b) => a - b);
  return {
    pageWidth: wrapWidth(broken.map((line) => line.width)),
    baseIndent: indents[Math.floor(indents.length / 10)] ?? 0,
    closedLabels: findClosedLabels(lines),
    paragraphsMarked,
  };
};

const findClosedLabels = (lines: readonly PrintedLine[]): ReadonlySet<string> => {
  const counts = new Map<string, { closed: number; open: number }>();
  for (const { content } of lines) {
    const label = fieldLabelOf(content.text);
    if (label === null) continue;
    const count = counts.get(label) ?? { closed: 0, open: 0 };
    count[SENTENCE_END.test(content.text.slice(-4)) ? 'closed' : 'open'] += 1;
    counts.set(label, count);
  }
  return new Set([...counts].filter(([, { closed, open }]) => closed >= 2 && closed > open).map(([label]) => label));
};
