import type { Problem } from '#core/document.ts';
import type { GongwenNode, GongwenTree } from './gongwen-tree.ts';
import type { Marker, MarkerType } from './marker.ts';
import { matchMarker } from './match-marker.ts';

type Counts = Map<MarkerType, number>;

/** Numbers left out or used twice, and （一） beside (二). */
export const findNumberingProblems = (tree: GongwenTree): readonly Problem[] => {
  const problems: Problem[] = [];
  const counts: Counts = new Map();
  checkSiblings(tree.children, counts, problems);
  return [...problems, ...mixedBrackets(tree)];
};

const checkSiblings = (siblings: readonly GongwenNode[], counts: Counts, problems: Problem[]): void => {
  const previous: Counts = new Map();
  for (const node of siblings) {
    const marker = node.role === 'heading' && node.label !== null ? matchMarker(narrowDigits(node.label)) : null;
    if (marker) {
      const code = judge({ node, marker, previous: previous.get(marker.type), running: counts.get(marker.type) });
      if (code) problems.push({ code, detail: `${node.path} ${node.heading}`.trim(), span: node.span });
      previous.set(marker.type, marker.number);
      counts.set(marker.type, marker.number);
    }
    checkSiblings(node.children, node.role === 'annex' ? new Map() : counts, problems);
  }
};

const narrowDigits = (label: string): string =>
  label.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

interface Numbered {
  readonly node: GongwenNode;
  readonly marker: Marker;
  /** Number of the sibling before, of the same type. */
  readonly previous: number | undefined;
  /** Last number of the type anywhere before in the part. */
  readonly running: number | undefined;
}

const judge = ({ node, marker: { number, type }, previous, running }: Numbered): Problem['code'] | null => {
  if (node.path.endsWith('〕') && node.path.includes('〔重')) return 'numbering-repeated';
  if (type === 'article' && number === running) return null;
  const continues = number === 1 || number === (previous ?? 0) + 1 || number === (running ?? 0) + 1;
  const firstOfPart = running === undefined && type === 'article';
  return continues || firstOfPart ? null : 'numbering-gap';
};

const mixedBrackets = ({ children }: GongwenTree): readonly Problem[] => {
  const labels = children.flatMap(subsectionLabels);
  const isHalf = (label: string): boolean => /[()]/u.test(label);
  const half = labels.filter(isHalf);
  if (half.length === 0 || half.length === labels.length) return [];
  const full = labels.find((label) => !isHalf(label)) ?? '';
  return [{ code: 'bracket-mixed', detail: `${full} and ${half[0]}`, span: null }];
};

const subsectionLabels = ({ kind, label, children }: GongwenNode): readonly string[] => [
  ...(kind === 'subsection' && label !== null ? [label] : []),
  ...children.flatMap(subsectionLabels),
];
