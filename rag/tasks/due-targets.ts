import type { Obligation, Target } from '#core/obligation.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { ProposedAnswer } from '../answer/proposed-answer.ts';
import type { Claim } from '../cite/claim.ts';
import { shortDocumentName } from '../cite/format-citation.ts';
import { citeSpan } from './obligation-citation.ts';

/** A question about what is to be reached: 目标、指标、要见的账、干到什么程度. */
const TARGET_WORDS = /目标|指标|任务|账|要(?:见|达|完成|实现|做到)|干到|达到|哪些|多少/u;
/** 2025年底前要完成的指标: of all documents, when none is named. */
const ALL_TARGETS =
  /(?:20\d\d)\s*年.{0,10}(?:指标|目标)|(?:指标|目标).{0,6}(?:20\d\d)\s*年.{0,4}(?:哪些|有啥|有什么|清单)/u;
const YEAR = /(20\d\d)\s*年?/gu;
const MOST_TARGETS = 40;

interface DueTarget {
  readonly row: Obligation;
  readonly target: Target;
}

/** Years the question names; the years of a document's number are taken out before. */
const yearsIn = (question: string): readonly string[] =>
  [...question.matchAll(YEAR)].flatMap((match) => match[1] ?? []);

const targetClaim = async ({ row, target }: DueTarget, { reader }: AnsweringParts): Promise<Claim | null> => {
  const citation = await citeSpan(row.documentId, target.span, reader);
  return (
    citation && {
      kind: 'composed',
      text: `\n· ${target.raw}（${shortDocumentName(citation)}${citation.path}）`,
      citations: [citation],
    }
  );
};

/**
 * What the documents asked about want reached by the end of the year the question names, complete and in document
 * order, from targets whose own sentence gives that year. Null when the question is not of that kind or nothing is due.
 */
export const dueTargets = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { query, store, documents } = parts;
  const [year] = yearsIn(query.subject);
  if (year === undefined || !TARGET_WORDS.test(query.text)) return null;
  const named = query.scope.kind === 'named' && query.asks.has('list');
  if (!named && !ALL_TARGETS.test(query.text)) return null;
  const scope = query.scope.kind === 'named' ? query.scope.documents : documents;
  const rows = await store.obligations({ documentIds: scope.map(({ document }) => document.id) });
  const due: readonly DueTarget[] = rows.flatMap((row) =>
    row.targets
      .filter(({ by, byBasis }) => byBasis === 'explicit' && by?.startsWith(year))
      .map((target) => ({ row, target })),
  );
  const claims: Claim[] = [];
  for (const entry of due.slice(0, MOST_TARGETS)) {
    const claim = await targetClaim(entry, parts);
    if (claim) claims.push(claim);
  }
  if (claims.length === 0) return null;
  return { kind: 'list', claims, support: [], notes: [], items: [], lead: `到${year}年的指标${claims.length}项：` };
};
