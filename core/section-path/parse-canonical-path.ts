import type { PathSegment } from './path-segment.ts';
import { readPathToken } from './path-token.ts';

/**
 * Splits a canonical path (`附件表·三、6`, `二、（一）牵头单位`) into its segments. Never fails: what is no canonical label
 * is a named node that reaches to the next `·`.
 */
export const parseCanonicalPath = (path: string): readonly PathSegment[] => {
  const segments: PathSegment[] = [];
  let at = 0;
  while (at < path.length) {
    if (path[at] === '·') {
      at += 1;
      continue;
    }
    const segment = withRepetition(path, canonicalToken(path, at, segments) ?? namedNode(path, at));
    segments.push(segment);
    at = segment.end;
  }
  return segments;
};

/** Only the canonical spelling is a label here, so that a heading such as 一体化 stays whole. */
const canonicalToken = (path: string, at: number, above: readonly PathSegment[]): PathSegment | null => {
  const segment = readPathToken(path, at, above);
  return segment && path.startsWith(segment.text, at) && segment.end === at + segment.text.length ? segment : null;
};

const namedNode = (path: string, at: number): PathSegment => {
  const dot = path.indexOf('·', at);
  const end = dot < 0 ? path.length : dot;
  return { kind: 'named', numbers: [], text: path.slice(at, end), start: at, end };
};

/** A label that occurs again under the same parent carries 〔重2〕. */
const withRepetition = (path: string, segment: PathSegment): PathSegment => {
  const repetition = /〔重[0-9]+〕/uy;
  repetition.lastIndex = segment.end;
  const mark = repetition.exec(path)?.[0] ?? '';
  return { ...segment, text: segment.text + mark, end: segment.end + mark.length };
};
