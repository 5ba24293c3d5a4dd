import { formatChineseNumeral } from '#core/numerals.ts';
import type { LogicalLine } from '../normalise/normalised-document.ts';
import { type DraftNode, draftNode } from './draft-node.ts';

interface Stretch {
  readonly lines: LogicalLine[];
  readonly children: DraftNode[];
}

/**
 * Turns an article of several paragraphs into one of several 款, each with the items that stand below its paragraph
 * (立法法 art. 65). An article of one paragraph stays as it is, and so does a heading that has a line of its own.
 */
export const splitClauses = (article: DraftNode): void => {
  const headingLines = hasHeadingLine(article) ? 1 : 0;
  const { before, stretches } = divide(article.lines.slice(headingLines), article.children);
  if (stretches.length < 2) return;
  article.lines.length = headingLines;
  article.children.splice(0, article.children.length, ...before);
  for (const [index, { lines, children }] of stretches.entries()) {
    const clause = draftNode({ role: 'clause', kind: 'clause', step: `第${formatChineseNumeral(index + 1)}款`, lines });
    clause.children.push(...children);
    article.children.push(clause);
  }
};

/** 第三条 适用范围 on one line, the text on the next. */
const hasHeadingLine = ({ marker, heading, lines }: DraftNode): boolean => {
  const first = lines[0];
  return (
    heading !== '' &&
    first !== undefined &&
    !/[。；：]/u.test(first.content.text.slice(marker?.labelEnd ?? 0)) &&
    lines.length > 1
  );
};

/** Paragraphs with what stands below each; `before`: what stands above the first. */
const divide = (lines: readonly LogicalLine[], children: readonly DraftNode[]) => {
  const before: DraftNode[] = [];
  const stretches: Stretch[] = [];
  let next = 0;
  for (const line of lines) {
    next = moveChildren(children, next, line.span.start, stretches.at(-1)?.children ?? before);
    const last = stretches.at(-1);
    // 下列公式： | the formula: a paragraph that a colon announces is no 款 of its own.
    const announced = last !== undefined && last.children.length === 0 && /[：:]$/u.test(lastText(last));
    if (announced) last.lines.push(line);
    else stretches.push({ lines: [line], children: [] });
  }
  moveChildren(children, next, Number.POSITIVE_INFINITY, stretches.at(-1)?.children ?? before);
  return { before, stretches };
};

/** Moves the children from `from` on that begin before `limit`; returns the index of the first one left. */
const moveChildren = (children: readonly DraftNode[], from: number, limit: number, to: DraftNode[]): number => {
  let next = from;
  for (let child = children[next]; child && startOf(child) < limit; child = children[next]) {
    to.push(child);
    next += 1;
  }
  return next;
};

const startOf = ({ lines, children }: DraftNode): number =>
  lines[0]?.span.start ?? (children[0] ? startOf(children[0]) : Number.POSITIVE_INFINITY);

const lastText = ({ lines }: Stretch): string => lines.at(-1)?.content.text.trim() ?? '';
