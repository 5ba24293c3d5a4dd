import type { GongwenNode } from '../parse/gongwen-tree.ts';

/** Elements that are called by their name and not by what they say: 成文日期, 版记, 前言. */
const namedKinds: ReadonlySet<string> = new Set(['meta', 'colophon', 'preamble', 'annex-list']);

/** Headings for a node below `above`: label and heading as printed; a repeated one (a table named like its 附件) once. */
export const nodeHeadings = (node: GongwenNode, above: readonly string[]): readonly string[] => {
  const own = ownHeading(node);
  return own === '' || above.some((one) => one.endsWith(own)) ? above : [...above, own];
};

const ownHeading = ({ kind, path, label, heading }: GongwenNode): string => {
  if (namedKinds.has(kind)) return path;
  if (kind === 'clause') return /第[一二三四五六七八九十]+款$/u.exec(path)?.[0] ?? '';
  if (kind === 'field' || label === null) return heading;
  return `${label}${/[、.．）)]$/u.test(label) ? '' : ' '}${heading}`.trim();
};
