import type { Citation } from '#core/citation.ts';
import type { Section } from '#core/section.ts';
import type { Claim, ClaimVerdict } from './claim.ts';
import { comparable } from './comparable.ts';
import { formatCitation } from './format-citation.ts';
import { quoteOf } from './make-citation.ts';
import { resultsThatHold } from './results-that-hold.ts';
import { unsupportedFacts } from './unsupported-facts.ts';

/** What the gate looks a citation up in. */
export interface CitedSource {
  readonly sourceText: string;
  readonly sections: readonly Section[];
}

/** True when the quote is what the source prints at the span, and the span lies in the cited section. */
export const quoteIsVerbatim = (citation: Citation, source: CitedSource): boolean => {
  if (citation.quote === '') return false;
  const section = source.sections.find(({ path }) => path === citation.path);
  if (!section || citation.span.start < section.span.start || citation.span.end > section.span.end) return false;
  return quoteOf(source.sourceText, citation.span) === citation.quote;
};

const supportOf = (citations: readonly Citation[]): string =>
  citations.map((citation) => `${citation.quote}\n${formatCitation(citation)}`).join('\n');

/** Where an extract leaves words out. */
const GAP = /…+|\n/u;

const extractIsInQuotes = (claim: Claim): boolean => {
  const quotes = claim.citations.map(({ quote }) => comparable(quote));
  return claim.text.split(GAP).every((piece) => quotes.some((quote) => quote.includes(comparable(piece))));
};

const NOTHING_PASSED: ReadonlySet<Claim> = new Set();

const checkFacts = (claim: Claim, passed: ReadonlySet<Claim>): ClaimVerdict => {
  const quoted = supportOf(claim.citations);
  const known = [quoted, ...(claim.given ?? [])].join('\n');
  const results = resultsThatHold(claim.calculations ?? [], { support: known, passed });
  if (results === null) return 'calculation-wrong';
  const unsupported = [
    ...unsupportedFacts((claim.operands ?? []).join('\n'), quoted),
    ...unsupportedFacts(claim.text, [known, ...results].join('\n')),
  ];
  return unsupported.length === 0 ? 'sound' : 'token-unsupported';
};

/**
 * Checks one claim: every quote stands verbatim in its section; an extract is a part of its quotes; every number, date,
 * 文号, unit and quoted name of any other claim stands in what it cites, is given, or comes out when its calculation is
 * done again. `passed` are the statements that calculations may count.
 */
export const checkClaim = (
  claim: Claim,
  sourceOf: (documentId: string) => CitedSource | undefined,
  passed = NOTHING_PASSED,
): ClaimVerdict => {
  if (claim.citations.length === 0) return 'no-citation';
  for (const citation of claim.citations) {
    const source = sourceOf(citation.documentId);
    if (!source || !quoteIsVerbatim(citation, source)) return 'quote-not-verbatim';
  }
  if (claim.kind === 'extract') return extractIsInQuotes(claim) ? 'sound' : 'text-not-in-quote';
  return checkFacts(claim, passed);
};
