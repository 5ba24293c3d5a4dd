import { formatPath, type PathSegment } from './path-segment.ts';
import { readPathToken } from './path-token.ts';

/**
 * Brings a printed or typed path into the canonical form: `三(一)1、` becomes `三、（一）1.`, `第17条` `第十七条`,
 * `第三条第二款第（一）项` `第三条第二款（一）`. Null when any part of the text is no label.
 */
export const normaliseSectionPath = (text: string): string | null => {
  const segments = readLabels(text.trim());
  return segments.length > 0 && segments.at(-1)?.end === text.trim().length ? formatPath(segments) : null;
};

/** Reads labels from the beginning of the text as far as they go. */
export const readLabels = (text: string, start = 0): readonly PathSegment[] => {
  const segments: PathSegment[] = [];
  let at = start;
  while (segments.length < maximumDepth) {
    const segment = readPathToken(text, skipJoints(text, at, segments.length > 0), segments);
    if (!segment || !mayFollow(segments.at(-1), segment)) break;
    segments.push(segment);
    at = segment.end;
  }
  return segments;
};

const maximumDepth = 8;

const skipJoints = (text: string, at: number, inside: boolean): number => {
  let next = at;
  while (inside && next - at < 4 && /[·\s的]/u.test(text.charAt(next))) next += 1;
  return next;
};

const depths = ['annex', 'table', 'part', 'chapter', 'division', 'article', 'clause', 'section', 'subsection', 'item'];

/** Labels go downwards: 三（一）1, never 1（一）三. */
const mayFollow = (above: PathSegment | undefined, below: PathSegment): boolean => {
  if (!above) return true;
  const [upper, lower] = [depth(above), depth(below)];
  return lower > upper;
};

const depth = ({ kind }: PathSegment): number => {
  const index = depths.indexOf(kind);
  if (kind === 'row' || kind === 'decimal') return depths.length - 1;
  return index >= 0 ? index : depths.length + Number(kind === 'point');
};
