import type { Span } from '../span.ts';
import { readLabels } from './normalise-section-path.ts';
import { formatPath, type PathSegment } from './path-segment.ts';

/** A place in a document that a question names. */
export interface SectionPathMention {
  /** Canonical form of what is written; `resolveSectionPath` finds the section it means. */
  readonly path: string;
  readonly span: Span;
  readonly printed: string;
}

const beginning = /[第附（(﹙㈠-㈩一二三四五六七八九十]/gu;

/**
 * Finds section paths in a question: `26号文二（一）1说什么`, `第三条`, `（六）第17项`, `附件表三、6`. A lone `三、` counts
 * only where a document or nothing stands before it; `（1）`, `1.` and bare numbers never count alone.
 */
export const findSectionPaths = (text: string): readonly SectionPathMention[] => {
  const found: SectionPathMention[] = [];
  let from = 0;
  for (const match of text.matchAll(beginning)) {
    if (match.index < from || isInsideNumeral(text, match.index)) continue;
    const segments = withoutQuantity(text, readLabels(text, match.index));
    const last = segments.at(-1);
    if (!last || !isReference(text, segments)) continue;
    const printed = text.slice(match.index, last.end).replace(/[、，,.．]$/u, '');
    found.push({
      path: formatPath(segments),
      span: { start: match.index, end: match.index + printed.length },
      printed,
    });
    from = last.end;
  }
  return found;
};

const isInsideNumeral = (text: string, start: number): boolean =>
  /[〇零一二三四五六七八九十百千第]/u.test(text.charAt(start - 1)) && !/[第附（(﹙]/u.test(text.charAt(start));

/** `三（二）10家`: the number belongs to what follows, not to the path. */
const withoutQuantity = (text: string, segments: readonly PathSegment[]): readonly PathSegment[] => {
  const last = segments.at(-1);
  const isBare =
    (last?.kind === 'item' || last?.kind === 'row') && /[0-9０-９]$/u.test(text.slice(last.start, last.end));
  return last && isBare && /^[0-9０-９%％年月日号岁个家万亿元倍米亩吨人台套件]/u.test(text.slice(last.end))
    ? segments.slice(0, -1)
    : segments;
};

const isReference = (text: string, segments: readonly PathSegment[]): boolean => {
  const [first, second] = segments;
  if (!first || first.kind === 'item' || first.kind === 'row') return isNth(text, first);
  if (first.kind === 'section') return isSectionReference(text, first, second);
  if (first.kind === 'annex') return second !== undefined || first.numbers[0] !== 0;
  return ['part', 'chapter', 'division', 'article', 'clause', 'subsection'].includes(first.kind);
};

/** `第3项`, `第二点`. */
const isNth = (text: string, first: PathSegment | undefined): boolean =>
  first !== undefined && first.kind === 'item' && text.charAt(first.start) === '第';

const isSectionReference = (text: string, first: PathSegment, second: PathSegment | undefined): boolean => {
  if (second?.kind === 'subsection') return true;
  if (!text.slice(first.start, first.end).endsWith('、')) return false;
  return (
    /(?:^|[号文件》〕）)：:\s的])$/u.test(text.slice(0, first.start)) &&
    !/^[一二三四五六七八九十]/u.test(text.slice(first.end))
  );
};
