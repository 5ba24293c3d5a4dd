import type { Problem } from '#core/document.ts';
import type { Span } from '#core/span.ts';
import type { NormalisedDocument } from '../normalise/normalised-document.ts';
import { findNumberingProblems } from './find-numbering-problems.ts';
import type { GongwenNode, GongwenTree, NodeRole } from './gongwen-tree.ts';
import { missingAnnexes } from './missing-annexes.ts';

/** What the tree shows to be missing or inconsistent in the document. */
export const findProblems = (tree: GongwenTree, document: NormalisedDocument): readonly Problem[] => [
  ...missingElements(tree, document),
  ...findNumberingProblems(tree),
  ...missingAnnexes(tree).map(({ label, title, span }) => problem('annex-missing', `${label} ${title}`.trim(), span)),
  ...tree.children
    .filter(({ role, label }) => role === 'annex' && label === null)
    .map(({ span }) => problem('unknown-line', document.sourceText.slice(span.start, span.start + 60), span)),
];

const problem = (code: Problem['code'], detail: string, span: Span | null): Problem => ({ code, detail, span });

const missingElements = (
  { children }: GongwenTree,
  { pageTitle, pageMetadata }: NormalisedDocument,
): readonly Problem[] => {
  const has = (role: NodeRole): boolean => children.some((node: GongwenNode) => node.role === role);
  const states = (label: RegExp): boolean =>
    pageMetadata.some((row) => label.test(row.label) && /[0-9]/u.test(row.value));
  const missing: Problem[] = [];
  if (!has('title') && pageTitle === null) missing.push(problem('no-title', 'no line reads like a title', null));
  if (!has('document-number') && !states(/文号|字号/u))
    missing.push(problem('no-document-number', 'no 文号 is printed', null));
  if (!has('signed-date') && !states(/成文|生成/u)) missing.push(problem('no-date', 'no 成文日期 is printed', null));
  return missing;
};
