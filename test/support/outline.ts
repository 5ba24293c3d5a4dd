import type { NormalisedDocument } from '../../ingest/normalise/normalised-document.ts';
import { flattenTree } from '../../ingest/parse/flatten-tree.ts';
import { parseGongwen } from '../../ingest/parse/parse-gongwen.ts';

/** One line per section: depth as indent, path, kind and heading; what a reviewer reads. */
export const outline = (document: NormalisedDocument): readonly string[] =>
  flattenTree(parseGongwen(document).tree).map(
    ({ depth, path, kind, heading }) =>
      `${'  '.repeat(depth)}${path} ${kind}${heading === '' || path.endsWith(heading) ? '' : ` ${heading}`}`,
  );
