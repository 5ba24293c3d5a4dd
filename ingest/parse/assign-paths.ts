import { sourceSpanOf } from '#core/mapped-text.ts';
import type { Span } from '#core/span.ts';
import type { LogicalLine } from '../normalise/normalised-document.ts';
import type { Part } from './arrange-parts.ts';
import type { DraftNode } from './draft-node.ts';
import type { GongwenNode } from './gongwen-tree.ts';
import { continuesList } from './list-entries.ts';
import type { MarkerType } from './marker.ts';

/** One part of the document with its nodes. */
export interface PartScope {
  readonly kind: Part['kind'];
  readonly nodes: readonly DraftNode[];
  /** True behind a notice: what the notice has already is the enclosure's here. */
  readonly enclosed: boolean;
}

/** What a node needs to know of its surroundings to be named. */
interface Naming {
  /** Put before nodes that take nothing from their parent: `附件2·`. */
  readonly prefix: string;
  /** Put before 表: `附件2`. */
  readonly tablePrefix: string;
  /** Types below 编章节 whose numbers run through the part. */
  readonly runThrough: ReadonlySet<MarkerType>;
  /** How often each path has been asked for. */
  readonly used: Map<string, number>;
  readonly sourceText: string;
  /** Tables so far in the part. */
  readonly tables: { count: number };
}

const structural: ReadonlySet<string> = new Set(['part', 'chapter', 'division']);

/** Gives every node its canonical path and closes the tree. */
export const assignPaths = (scopes: readonly PartScope[], sourceText: string): readonly GongwenNode[] => {
  const used = new Map<string, number>();
  const mainTables = { count: 0 };
  const runThrough = runThroughTypes(scopes.filter(({ kind }) => kind === 'main').flatMap(({ nodes }) => nodes));
  const main: Naming = { prefix: '', tablePrefix: '', runThrough, used, tables: mainTables, sourceText };
  return scopes.flatMap(({ kind, nodes, enclosed }) =>
    nodes.map((node) => {
      if (kind === 'outer') return close(node, uniquePath(outerPath(node, enclosed, used), used), main);
      if (kind === 'main') return nameNode(node, null, main);
      const path = uniquePath(node.step, used);
      const own: Naming = {
        ...main,
        prefix: `${path}·`,
        tablePrefix: kind === 'notice' ? '' : path,
        runThrough: runThroughTypes(node.children),
        tables: kind === 'notice' ? mainTables : { count: 0 },
      };
      return close(node, path, own);
    }),
  );
};

const outerPath = ({ step }: DraftNode, enclosed: boolean, used: ReadonlyMap<string, number>): string =>
  enclosed && used.has(step) && !step.startsWith('方案') ? `方案${step}` : step;

const nameNode = (node: DraftNode, parent: NamedParent | null, naming: Naming): GongwenNode =>
  close(node, uniquePath(pathOf(node, parent, naming), naming.used), naming);

interface NamedParent {
  readonly node: DraftNode;
  readonly path: string;
  readonly isRoot: boolean;
}

const pathOf = (node: DraftNode, parent: NamedParent | null, naming: Naming): string => {
  if (node.role === 'table') {
    naming.tables.count += 1;
    return `${naming.tablePrefix}表${naming.tables.count > 1 ? naming.tables.count : ''}`;
  }
  if (!parent || parent.isRoot) return naming.prefix + node.step;
  if (node.marker?.type === 'decimal' && node.step.includes('.')) return naming.prefix + node.step;
  if (structural.has(parent.node.kind)) {
    const runsThrough = node.marker && !structural.has(node.kind) && naming.runThrough.has(node.marker.type);
    return runsThrough ? naming.prefix + node.step : parent.path + joint(parent.node) + node.step;
  }
  return parent.path + joint(parent.node) + node.step;
};

/** Steps that are words and not numbers are set off: `附件表·三、`, `面向单位的政策·一、`. */
const joint = ({ role, marker }: DraftNode): string => {
  if (role === 'table' || role === 'bare-heading' || role === 'preamble') return '·';
  return role === 'table-group' && !marker ? '·' : '';
};

const uniquePath = (path: string, used: Map<string, number>): string => {
  const count = (used.get(path) ?? 0) + 1;
  used.set(path, count);
  if (count === 1) return path;
  const repeated = `${path}〔重${count}〕`;
  return used.has(repeated) ? uniquePath(path, used) : uniquePath(repeated, used);
};

/** Types whose labels, where they stand directly below 编章节, are all different. */
const runThroughTypes = (nodes: readonly DraftNode[]): ReadonlySet<MarkerType> => {
  const seen = new Set<string>();
  const found = new Set<MarkerType>();
  const restarted = new Set<MarkerType>();
  const collect = (node: DraftNode): void => {
    for (const child of node.children) {
      if (child.marker && structural.has(node.kind) && !structural.has(child.kind)) {
        found.add(child.marker.type);
        if (seen.has(child.step)) restarted.add(child.marker.type);
        seen.add(child.step);
      }
      collect(child);
    }
  };
  for (const node of nodes) collect(node);
  return new Set([...found].filter((type) => !restarted.has(type)));
};

const close = (node: DraftNode, path: string, naming: Naming): GongwenNode => {
  const isRoot = node.role === 'annex' || node.role === 'notice';
  const children = node.children.map((child) => nameNode(child, { node, path, isRoot }, naming));
  return {
    role: node.role,
    kind: node.kind,
    path,
    label: printedLabel(node, naming.sourceText),
    heading: node.heading,
    span: spanOf(node.lines, children),
    lines: node.lines,
    headers: node.headers,
    children: withoutEntryHeadings(children, node.children),
  };
};

/** The label as it stands in the source, where the line's own text has its digits narrowed. */
const printedLabel = ({ label, lines }: DraftNode, sourceText: string): string | null => {
  const content = lines[0]?.content;
  if (label === null || !content?.text.startsWith(label)) return label;
  const span = sourceSpanOf(content, { start: 0, end: label.length });
  const printed = span ? sourceText.slice(span.start, span.end) : label;
  return printed.includes('\n') ? label : printed;
};

/** The last entry of a list in one sentence ends in 。 like a heading and is none. */
const withoutEntryHeadings = (children: readonly GongwenNode[], drafts: readonly DraftNode[]): readonly GongwenNode[] =>
  children.map((child, index) => {
    const draft = drafts[index];
    return draft && continuesList(draft, drafts[index - 1]) ? { ...child, heading: '' } : child;
  });

const spanOf = (lines: readonly LogicalLine[], children: readonly GongwenNode[]): Span => {
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const span of [...lines.map(lineSpan), ...children.map((child) => child.span)]) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
};

/** What is printed of a line: its span without markup and white space at the ends. */
const lineSpan = ({ content, span }: LogicalLine): Span =>
  sourceSpanOf(content, { start: 0, end: content.text.length }) ?? span;
