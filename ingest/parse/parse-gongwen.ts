import type { Problem } from '#core/document.ts';
import type { NormalisedDocument } from '../normalise/normalised-document.ts';
import { buildTree } from './build-tree.ts';
import { readTraits } from './document-traits.ts';
import { findProblems } from './find-problems.ts';
import type { GongwenTree } from './gongwen-tree.ts';
import { readBlocks } from './read-blocks.ts';
import { splitRunOnItems } from './split-run-on-items.ts';

/** Reads the tree of an official document (`docs/gongwen-tree.md`). Never fails; what it could not settle is listed. */
export const parseGongwen = (
  normalised: NormalisedDocument,
): { readonly tree: GongwenTree; readonly problems: readonly Problem[] } => {
  const lines = splitRunOnItems(normalised.lines);
  const blocks = readBlocks(lines, readTraits({ ...normalised, lines }));
  const tree = buildTree(blocks, normalised.sourceText);
  return { tree, problems: findProblems(tree, normalised) };
};
