import type { Citation } from '#core/citation.ts';
import { type DocumentNumber, parseDocumentNumber } from '#core/document-number.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import { citeSentenceAt } from '../facts/find-clause.ts';
import type { Proposal } from '../proposed-answer.ts';
import { refuseNotHeld } from '../refusals.ts';

/** A sentence that ends another document's life, or says what took its place. */
const ENDS = /停止执行|不再执行|废止|失效|取代|代替|以本.{1,8}为准|同时(?:停止|终止)/u;

/** Everyday ways to ask whether a document still holds. */
const STILL_HOLDS = /管用|管不管用|好使|算数|作数|(?:还|能不能|可以|继续)(?:在)?(?:执行|用|按)|有没有效|有效没/u;

/** True when the printed form may mean this number: its sequence, and its year where one is printed. */
const isNamed = ({ year, sequence }: DocumentNumber, printed: string): boolean => {
  const figures = (printed.normalize('NFKC').match(/\d+/gu) ?? []).map(Number);
  return figures.at(-1) === sequence && (figures.length < 2 || (year !== null && figures.includes(year)));
};

/** The sentences of held documents that name the number asked about. */
const mentionsOf = async ({ query, reader }: AnsweringParts): Promise<readonly Citation[]> => {
  if (query.scope.kind !== 'not-held') return [];
  const { printed } = query.scope;
  const citations: Citation[] = [];
  for (const { document } of query.scope.citedIn) {
    const opened = await reader.open(document.id);
    const named = document.references.find(({ documentNumber }) => {
      const number = documentNumber === null ? null : parseDocumentNumber(documentNumber);
      return number !== null && isNamed(number, printed);
    });
    const citation =
      (opened && named ? citeSentenceAt(opened, named.span.start) : null) ??
      (await reader.citeSection(document.id, '前言'));
    if (citation) citations.push(citation);
  }
  return citations;
};

/**
 * A document the question names and the store does not hold: declined, with the sentences that mention it; when the
 * question is whether it still holds and one of them ends it, that sentence is the answer.
 */
export const answerUnheldDocument = async (parts: AnsweringParts): Promise<Proposal | null> => {
  const { query } = parts;
  if (query.scope.kind !== 'not-held') return null;
  const mentions = await mentionsOf(parts);
  const ending = mentions.filter(({ quote }) => ENDS.test(quote));
  const asksValidity = query.asks.has('overdue') || STILL_HOLDS.test(query.text);
  if (!asksValidity || ending.length === 0) return refuseNotHeld(query.scope.printed, mentions);
  const claims = ending.map((citation) => ({ kind: 'extract' as const, text: citation.quote, citations: [citation] }));
  return { kind: 'answer', claims, support: [], notes: [], items: [] };
};
