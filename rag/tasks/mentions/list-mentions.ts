import type { Section, SectionKind } from '#core/section.ts';
import type { Span } from '#core/span.ts';
import { buildUnitRegistry } from '#core/units/build-unit-registry.ts';
import { isCollectiveOwner } from '#core/units/unit-name-shape.ts';
import type { UnitRegistry } from '#core/units/unit-registry.ts';
import type { AnsweringParts } from '../../answer/answering-parts.ts';
import type { OpenDocument } from '../../answer/document-reader.ts';
import { findMentions } from './find-mentions.ts';
import { isActor } from './is-actor.ts';

/** A sentence that names a unit as one who acts, by where it stands. */
export interface UnitMentioned {
  readonly document: OpenDocument;
  readonly section: Section;
  /** The sentence, and in it where the clause with the name begins; both in the source text. */
  readonly sentence: Span;
  readonly from: number;
}

/** Parts of a document that lay nothing on anybody: 主送, 落款, 抄送, the list of attachments. */
const OUTER: ReadonlySet<SectionKind> = new Set(['colophon', 'meta', 'annex-list'] as const);
/** 现印发给你们, 联合制定《…》: who issues a document, not what it asks of anybody. */
const ISSUING = /印发(?:给|了?《)|现(?:将|予).{0,80}(?:印发|公布|发布)|联合(?:印发|制定|发布)(?:了)?《/u;
const SENTENCE_END = /[。；;！!？?]/u;
const CLAUSE_END = /[，,：:。；;！!？?（(]/u;

const lastEnd = (text: string, before: number, end: RegExp): number => {
  let at = before;
  while (at > 0 && !end.test(text.charAt(at - 1))) at -= 1;
  return at;
};

const sentenceAround = (paragraph: string, { start, end }: Span): Span => {
  const rest = paragraph.slice(end).search(SENTENCE_END);
  return { start: lastEnd(paragraph, start, SENTENCE_END), end: rest < 0 ? paragraph.length : end + rest };
};

const mentionsIn = (
  document: OpenDocument,
  registry: UnitRegistry,
  everyMention: boolean,
): readonly UnitMentioned[] => {
  const { sourceText, sections } = document;
  const named = findMentions(sourceText, { registry, level: document.stored.document.level });
  const found = named.flatMap(({ paragraph, offset, span }) => {
    const { start, end } = sentenceAround(paragraph, span);
    if (!(everyMention || isActor(paragraph, span)) || ISSUING.test(paragraph.slice(start, end))) return [];
    const at = offset + span.start;
    const section = sections.findLast(({ span: whole }) => whole.start <= at && offset + span.end <= whole.end);
    if (!section || OUTER.has(section.kind)) return [];
    // The label and heading of a section that begins in the sentence are no part of it.
    const sentence = {
      start: Math.max(offset + start, section.span.start),
      end: Math.min(offset + end, section.span.end),
    };
    return [{ document, section, sentence, from: offset + lastEnd(paragraph, span.start, CLAUSE_END) }];
  });
  return found.filter(
    (one, index) => found.findIndex(({ sentence }) => sentence.start === one.sentence.start) === index,
  );
};

/**
 * Every sentence of the documents asked about that names a unit as one who acts, by document and in its order; a text
 * search, complete. `names` are all names under which the unit is known; `everyMention`: acting or not.
 */
export const listMentions = async (
  { query, documents, aliases, reader }: Pick<AnsweringParts, 'query' | 'documents' | 'aliases' | 'reader'>,
  { names, everyMention }: { readonly names: readonly string[]; readonly everyMention: boolean },
): Promise<readonly UnitMentioned[]> => {
  const own = names.filter((name) => !isCollectiveOwner(name));
  if (own.length === 0) return [];
  const issuers = documents.flatMap(({ document }) => document.issuer ?? []);
  const registry = buildUnitRegistry(own, aliases, issuers);
  const asked = query.scope.kind === 'named' ? query.scope.documents : documents;
  const opened = await Promise.all(asked.map(({ document }) => reader.open(document.id)));
  return opened.flatMap((document) => (document ? mentionsIn(document, registry, everyMention) : []));
};
