import { parseDocumentNumber } from '#core/document-number.ts';
import type { LogicalLine } from '../normalise/normalised-document.ts';
import { matchMarker } from './match-marker.ts';
import { readDateLine } from './read-date-line.ts';
import { sameTitle } from './same-title.ts';
import { squeeze } from './squeeze.ts';
import { endsLikeTitle, isTitleQualifier } from './title-ending.ts';

const longestRun = 8;
const longestLine = 90;

interface TitleRun {
  readonly lines: readonly LogicalLine[];
  readonly at: number;
  /** Titles that may stand here, squeezed. */
  readonly expected: readonly string[];
  /** True where only an expected title or one that ends like a title counts. */
  readonly strict: boolean;
}

/**
 * How many lines from `at` on make up a title: those that spell an expected one, else those up to the last that ends
 * with a document type; else, unless `strict`, the first line. 0 when no title stands here.
 */
export const readTitleRun = ({ lines, at, expected, strict }: TitleRun): number => {
  const candidates = titleLines(lines, at);
  let joined = '';
  let byEnding = 0;
  for (const [index, candidate] of candidates.entries()) {
    joined += candidate;
    if (expected.some((title) => sameTitle(title, joined))) return withQualifier(candidates, index + 1);
    if (endsLikeTitle(joined)) byEnding = index + 1;
  }
  if (byEnding > 0) return withQualifier(candidates, byEnding);
  return strict || candidates.length === 0 ? 0 : 1;
};

/** Squeezed lines from `at` on that could be lines of one title. */
const titleLines = (lines: readonly LogicalLine[], at: number): readonly string[] => {
  const found: string[] = [];
  for (const line of lines.slice(at, at + longestRun)) {
    const squeezed = squeeze(line.content.text);
    if (line.cells || !isTitleLine(squeezed) || found.includes(squeezed)) break;
    found.push(squeezed);
  }
  return found;
};

const isTitleLine = (squeezed: string): boolean =>
  squeezed.length <= longestLine &&
  !/[。；：:;]$|。|…{2}|\.{4}|^\p{Script=Han}{2,6}[：:]/u.test(squeezed) &&
  (isTitleQualifier(squeezed) || !/^[（(—─]/u.test(squeezed)) &&
  squeezed !== '目录' &&
  matchMarker(squeezed) === null &&
  parseDocumentNumber(squeezed) === null &&
  readDateLine(squeezed) === null;

const withQualifier = (candidates: readonly string[], count: number): number =>
  candidates[count] !== undefined && isTitleQualifier(candidates[count]) ? count + 1 : count;
