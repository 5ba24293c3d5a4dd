import type { Problem } from '#core/document.ts';
import type { Span } from '#core/span.ts';
import type { NormalisedDocument } from '../normalise/normalised-document.ts';
import { annexEntries } from './annex-entries.ts';
import { findNumberingProblems } from './find-numbering-problems.ts';
import type { GongwenNode, GongwenTree, NodeRole } from './gongwen-tree.ts';
import { printedDocumentNumber } from './printed-document-number.ts';

/** What the tree shows to be missing or inconsistent in the document. */
export const findProblems = (tree: GongwenTree, document: NormalisedDocument): readonly Problem[] => [
  ...missingElements(tree, document),
  ...findNumberingProblems(tree),
  ...annexEntries(tree)
    .filter(({ included }) => !included)
    .map(({ label, title, span }) => problem('annex-missing', `${label} ${title}`.trim(), span)),
  ...tree.children
    .filter(({ role, label, heading }) => role === 'annex' && label === null && heading === '')
    .map(({ span }) => problem('unknown-line', document.sourceText.slice(span.start, span.start + 60), span)),
];

const problem = (code: Problem['code'], detail: string, span: Span | null): Problem => ({ code, detail, span });

const missingElements = (tree: GongwenTree, { pageTitle, pageMetadata }: NormalisedDocument): readonly Problem[] => {
  const has = (role: NodeRole): boolean => tree.children.some((node: GongwenNode) => node.role === role);
  const hasDate =
    has('signed-date') || pageMetadata.some(({ label, value }) => /成文/u.test(label) && /[0-9]/u.test(value));
  return [
    ...(has('title') || pageTitle !== null ? [] : [problem('no-title', 'no line reads like a title', null)]),
    ...(printedDocumentNumber(tree, pageMetadata) ? [] : [problem('no-document-number', 'no 文号 is printed', null)]),
    ...(hasDate ? [] : [problem('no-date', 'no 成文日期 is printed', null)]),
  ];
};
