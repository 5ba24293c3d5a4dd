import type { Citation } from '#core/citation.ts';
import type { ProposedAnswer } from '../answer/proposed-answer.ts';
import { type CitedSource, checkClaim, quoteIsVerbatim } from './check-claim.ts';
import type { Claim, ClaimVerdict } from './claim.ts';
import type { ListRow, ProposedList } from './proposed-list.ts';

interface DroppedClaim {
  readonly claim: Claim;
  readonly verdict: ClaimVerdict;
}

/** What passed, and what did not with the reason; the reasons are logged and counted. */
export interface GateResult {
  readonly answer: ProposedAnswer;
  readonly dropped: readonly DroppedClaim[];
}

type LookUp = (documentId: string) => CitedSource | undefined;

/** Everything an answer cites, rows of its list included. */
export const citationsOf = ({ claims, support, list }: ProposedAnswer): readonly Citation[] => [
  ...[...claims, ...(list?.rows ?? []).map(({ claim }) => claim)].flatMap(({ citations }) => citations),
  ...support,
];

/** The total of the rows that passed, resting on all that they cite. */
const totalOf = (list: ProposedList, rows: readonly ListRow[]) => {
  const { text, calculations, given, notes = [] } = list.total(rows);
  const citations = rows.flatMap(({ claim }) => claim.citations);
  const claim: Claim = { kind: 'computed', text, citations, calculations, given };
  return { claim, notes };
};

/**
 * Lets through what stands in its sources and drops the rest. Runs after every engine. The rows of a list pass first;
 * the total and the items are those of the rows that did. A lead that states what no statement holds is left out.
 */
export const passGate = (answer: ProposedAnswer, sourceOf: LookUp): GateResult => {
  const passed = new Set<Claim>();
  const dropped: DroppedClaim[] = [];
  const passes = (claim: Claim): boolean => {
    const verdict = checkClaim(claim, sourceOf, passed);
    if (verdict === 'sound') passed.add(claim);
    else dropped.push({ claim, verdict });
    return verdict === 'sound';
  };
  const claims = answer.claims.filter(passes);
  const rows = (answer.list?.rows ?? []).filter(({ claim }) => passes(claim));
  const total = answer.list && rows.length > 0 ? totalOf(answer.list, rows) : null;
  const said = answer.list?.said?.(rows) ?? rows;
  const all = [...claims, ...(total && passes(total.claim) ? [total.claim] : []), ...said.map(({ claim }) => claim)];
  const { lead, list, ...rest } = answer;
  const head = lead === undefined ? null : leadClaim(lead, all);
  const sound: ProposedAnswer = {
    ...rest,
    claims: all,
    support: answer.support.filter((citation) => {
      const source = sourceOf(citation.documentId);
      return source !== undefined && quoteIsVerbatim(citation, source);
    }),
    notes: [...answer.notes, ...(total?.notes ?? [])],
    items: list ? rows.flatMap(({ item }) => item ?? []) : answer.items,
    ...(head && passes(head) && { lead: head.text }),
  };
  return { answer: sound, dropped };
};

/** A lead has no sources of its own: it rests on those of the statements behind it. */
const leadClaim = (lead: string, claims: readonly Claim[]): Claim => ({
  kind: 'composed',
  text: lead,
  citations: claims.flatMap(({ citations }) => citations),
});
