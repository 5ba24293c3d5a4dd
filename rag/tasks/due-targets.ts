import type { Obligation, Target } from '#core/obligation.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { ProposedAnswer } from '../answer/proposed-answer.ts';
import type { Claim } from '../cite/claim.ts';
import { citeSpan } from './obligation-citation.ts';

/** A question about what is to be reached: 目标、指标、要见的账、干到什么程度. */
const TARGET_WORDS = /目标|指标|任务|账|要(?:见|达|完成|实现|做到)|干到|达到|哪些|多少/u;
const YEAR = /(20\d\d)\s*年?/gu;
const MOST_TARGETS = 12;

interface DueTarget {
  readonly row: Obligation;
  readonly target: Target;
}

/** Years the question names; the years of a document's number are taken out before. */
const yearsIn = (question: string): readonly string[] =>
  [...question.matchAll(YEAR)].flatMap((match) => match[1] ?? []);

/**
 * What the named documents want reached by the end of the year the question names, complete and in document order,
 * from targets whose own sentence gives that year. Null when the question is not of that kind or nothing is due.
 */
export const dueTargets = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { query, store, reader } = parts;
  const [year] = yearsIn(query.text);
  if (year === undefined || !TARGET_WORDS.test(query.text) || !query.asks.has('list')) return null;
  if (query.scope.kind !== 'named') return null;
  const rows = await store.obligations({ documentIds: query.scope.documents.map(({ document }) => document.id) });
  const due: readonly DueTarget[] = rows.flatMap((row) =>
    row.targets
      .filter(({ by, byBasis }) => byBasis === 'explicit' && by?.startsWith(year))
      .map((target) => ({ row, target })),
  );
  const claims: Claim[] = [];
  for (const { row, target } of due.slice(0, MOST_TARGETS)) {
    const citation = await citeSpan(row.documentId, target.span, reader);
    if (citation) claims.push({ kind: 'extract', text: target.raw, citations: [citation] });
  }
  if (claims.length === 0) return null;
  const separated = claims.map((claim, index) => ({ ...claim, text: index === 0 ? claim.text : `\n${claim.text}` }));
  return { kind: 'answer', claims: separated, support: [], notes: [], items: [], lead: `到${year}年：\n` };
};
