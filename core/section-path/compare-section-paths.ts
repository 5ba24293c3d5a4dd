import { parseCanonicalPath } from './parse-canonical-path.ts';
import type { PathSegment, SegmentKind } from './path-segment.ts';

/** Named nodes before and after the numbered text, in the order of `docs/gongwen-tree.md` §2. */
const before =
  '元数据 发布信息 标注 版头 文号 签发人 网页标题 标题 题注 作者 目录 主送 称谓 印发通知 转发通知 批转通知 公布令 方案标题 方案题注 前言'.split(
    ' ',
  );
const after = '结语 附件清单 落款 成文日期 公开属性 附注 方案落款 方案成文日期 附文 抄送 版记 主题词'.split(' ');

const kinds: readonly SegmentKind[] = [
  'clause',
  'part',
  'chapter',
  'division',
  'article',
  'section',
  'subsection',
  'item',
  'decimal',
  'subitem',
  'point',
  'row',
  'table',
  'annex',
];

/**
 * Orders paths of one document as a reader meets them: front matter, text by number, what follows the text, tables and
 * attachments; a section before its parts. For documents at hand the order of their sections is the better one.
 */
export const compareSectionPaths = (one: string, other: string): number => {
  const left = parseCanonicalPath(one);
  const right = parseCanonicalPath(other);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const order = compareSegments(left[index], right[index]);
    if (order !== 0) return order;
  }
  return 0;
};

const compareSegments = (one: PathSegment | undefined, other: PathSegment | undefined): number => {
  if (!one || !other) return Number(one !== undefined) - Number(other !== undefined);
  return rank(one) - rank(other) || compareNumbers(one.numbers, other.numbers) || compareTexts(one.text, other.text);
};

const rank = ({ kind, text }: PathSegment): number => {
  if (kind !== 'named') return before.length + kinds.indexOf(kind);
  const front = before.indexOf(text);
  return front >= 0 ? front : before.length + kinds.length + Math.max(0, after.indexOf(text));
};

const compareNumbers = (one: readonly number[], other: readonly number[]): number => {
  for (const [index, number] of one.entries()) {
    const difference = number - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
};

const compareTexts = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};
