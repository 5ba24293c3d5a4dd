import type { Citation } from '#core/citation.ts';
import type { Section } from '#core/section.ts';
import type { Span } from '#core/span.ts';
import { makeCitation } from '../../cite/make-citation.ts';
import type { OpenDocument } from '../document-reader.ts';

/** What a document says on having several of its grants at once. */
export interface StackingRule {
  readonly citation: Citation;
  /** False where it forbids it: 就高不重复, 不得同时享受, 择一. */
  readonly allowed: boolean;
}

const SENTENCE = /[^。；;\n]{0,200}[。；;\n]?/gu;
const SPEAKS_OF_STACKING =
  /叠加|累加|重复(?:享受|奖励|补助|补贴|支持|申领|申报)|不重复|就高|从高|择(?:一|优|高)|同时享受|可以累计享受/u;
const FORBIDS = /不(?:得|能|可|予|再)?(?:以)?(?:叠加|累加|重复|同时)|就高|从高|择(?:一|优|高)/u;
const PERMITS = /(?<!不得|不能|不可|不予|不再|不)(?:叠加|累加|累计享受)|可(?:以)?同时享受/u;

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

const deepest = (sections: readonly Section[], span: Span): Section | undefined =>
  sections
    .filter((section) => within(span, section.span))
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];

const sentencesOn = (sourceText: string, area: Span): readonly Span[] =>
  [...sourceText.slice(area.start, area.end).matchAll(SENTENCE)]
    .filter(([sentence]) => SPEAKS_OF_STACKING.test(sentence))
    .map(({ index, 0: sentence }) => ({ start: area.start + index, end: area.start + index + sentence.length }));

/** The rule of the section that grants, else of the whole document; null when it says nothing on the matter. */
export const stackingRule = ({ stored, sourceText, sections }: OpenDocument, granting: string): StackingRule | null => {
  const own = sections.find(({ path }) => path === granting)?.span;
  const areas = [...(own ? [own] : []), { start: 0, end: sourceText.length }];
  for (const area of areas) {
    const [span] = sentencesOn(sourceText, area);
    const section = span ? deepest(sections, span) : undefined;
    if (!span || !section) continue;
    const citation = makeCitation({ document: stored.document, path: section.path, span, sourceText });
    return { citation, allowed: PERMITS.test(citation.quote) || !FORBIDS.test(citation.quote) };
  }
  return null;
};
