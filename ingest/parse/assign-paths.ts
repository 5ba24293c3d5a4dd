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
  readonly used: Set<string>;
  /** Tables so far in the part. */
  readonly tables: { count: number };
}

const structural: ReadonlySet<string> = new Set(['part', 'chapter', 'division']);

/** Gives every node its canonical path and closes the tree. */
export const assignPaths = (scopes: readonly PartScope[]): readonly GongwenNode[] => {
  const used = new Set<string>();
  const mainTables = { count: 0 };
  const runThrough = runThroughTypes(scopes.filter(({ kind }) => kind === 'main').flatMap(({ nodes }) => nodes));
  const main: Naming = { prefix: '', tablePrefix: '', runThrough, used, tables: mainTables };
  return scopes.flatMap(({ kind, nodes, enclosed }) =>
    nodes.map((node) => {
      if (kind === 'outer') return close(node, uniquePath(outerPath(node, enclosed, used), used), main);
      if (kind === 'main') return nameNode(node, null, main);
      const path = uniquePath(node.step, used);
      const own: Naming = {
        prefix: `${path}·`,
        tablePrefix: kind === 'notice' ? '' : path,
        runThrough: runThroughTypes(node.children),
        used,
        tables: kind === 'notice' ? mainTables : { count: 0 },
      };
      return close(node, path, own);
    }),
  );
};

const outerPath = ({ step }: DraftNode, enclosed: boolean, used: ReadonlySet<string>): string =>
  enclosed && used.has(step) && !step.startsWith('方案') ? `方案${step}` : step;

const nameNode = (node: DraftNode, parent: GongwenNodeName | null, naming: Naming): GongwenNode =>
  close(node, uniquePath(pathOf(node, parent, naming), naming.used), naming);

interface GongwenNodeName {
  readonly node: DraftNode;
  readonly path: string;
  readonly isRoot: boolean;
}

const pathOf = (node: DraftNode, parent: GongwenNodeName | null, naming: Naming): string => {
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

const uniquePath = (path: string, used: Set<string>): string => {
  let unique = path;
  for (let count = 2; used.has(unique); count += 1) unique = `${path}〔重${count}〕`;
  used.add(unique);
  return unique;
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
    label: node.label,
    heading: node.heading,
    span: spanOf(node.lines, children),
    lines: node.lines,
    headers: node.headers,
    children: withoutEntryHeadings(children, node.children),
  };
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
