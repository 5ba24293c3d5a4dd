import type { DeadlineContext } from '#core/dates.ts';
import type { PolicyDocument } from '#core/document.ts';

/** How long a document runs and in which year it was made: what its open dates are read against. */
export type DocumentTime = DeadlineContext;

/** Reads both from what the document says of itself; the year of 年内 is that of the document, not of the reader. */
export const documentTime = ({ term, signedOn, printedOn, effectiveOn, publishedOn }: PolicyDocument): DocumentTime => {
  const day = signedOn ?? printedOn ?? effectiveOn ?? publishedOn ?? term?.start ?? null;
  return { documentTerm: term, documentYear: day === null ? null : Number(day.slice(0, 4)) };
};
