import { sliceMapped, sourceSpanOf, trimMapped } from '#core/mapped-text.ts';
import type { LogicalLine } from '../normalise/normalised-document.ts';
import { isSetOff } from './is-set-off.ts';
import { matchMarker } from './match-marker.ts';

/** Types whose next number, right after the end of a sentence, can be nothing but the next item. */
const splittable: ReadonlySet<string> = new Set(['subsection', 'item', 'subitem', 'point']);

const sentenceEnd = /[。；;]\s*(?=[（(①-⑳0-9第])/gu;

/**
 * Divides lines that hold several items or articles, as text taken from PDF does (（三）…记录。（四）不存在…): where a
 * sentence is over and the very next number follows, of the type the line begins with or of an article.
 */
export const splitRunOnItems = (lines: readonly LogicalLine[]): readonly LogicalLine[] => {
  let article = 0;
  return lines.flatMap((line) => {
    if (line.cells) return [line];
    const { cuts, lastArticle } = findCuts(line, article);
    article = lastArticle;
    return cuts.length === 1 ? [line] : cuts.map((start, index) => part(line, start, cuts[index + 1]));
  });
};

/** Where the parts of a line begin, and the number of the last article up to its end. */
const findCuts = ({ content }: LogicalLine, articleBefore: number) => {
  const cuts = [0];
  const first = matchMarker(content.text);
  let lastArticle = first?.type === 'article' ? first.number : articleBefore;
  let item = first && splittable.has(first.type) ? first : null;
  for (const match of content.text.matchAll(sentenceEnd)) {
    const at = match.index + match[0].length;
    const next = matchMarker(content.text.slice(at));
    if (next?.type === 'article' && next.number === lastArticle + 1 && isSetOff(content, at + next.labelEnd)) {
      cuts.push(at);
      lastArticle = next.number;
      item = null;
    } else if (next && item && next.type === item.type && next.number === item.number + 1) {
      cuts.push(at);
      item = next;
    }
  }
  return { cuts, lastArticle };
};

const part = (line: LogicalLine, start: number, end: number = line.content.text.length): LogicalLine => {
  const content = trimMapped(sliceMapped(line.content, { start, end }));
  return { ...line, content, span: sourceSpanOf(content, { start: 0, end: content.text.length }) ?? line.span };
};
