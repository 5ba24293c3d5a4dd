import { parseCanonicalPath } from './parse-canonical-path.ts';
import { isSameSegment } from './path-segment.ts';

/**
 * Path of the section that encloses this one, as far as the path tells; null at the top. An article names no chapter
 * in its path, so `第五条` has none.
 */
export const parentPath = (path: string): string | null => {
  const last = parseCanonicalPath(path).at(-1);
  if (!last || last.start === 0) return null;
  return path.slice(0, last.start).replace(/·$/u, '');
};

/** True when `ancestor` encloses `path`; a path does not enclose itself. */
export const isAncestorPath = (ancestor: string, path: string): boolean => {
  const above = parseCanonicalPath(ancestor);
  const below = parseCanonicalPath(path);
  if (above.length === 0 || above.length >= below.length) return false;
  return above.every((segment, index) => {
    const other = below[index];
    return other !== undefined && isSameSegment(segment, other);
  });
};
