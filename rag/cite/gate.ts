import type { Citation } from '#core/citation.ts';
import type { ProposedAnswer } from '../answer/proposed-answer.ts';
import { type CitedSource, checkClaim, quoteIsVerbatim } from './check-claim.ts';
import type { Claim, ClaimVerdict } from './claim.ts';

/** What passed, and what did not with the reason; the reasons are logged and counted. */
export interface GateResult {
  readonly claims: readonly Claim[];
  readonly support: readonly Citation[];
  readonly dropped: readonly { readonly claim: Claim; readonly verdict: ClaimVerdict }[];
}

/** Lets through what stands in its sources and drops the rest. Runs after every engine. */
export const passGate = (
  answer: Pick<ProposedAnswer, 'claims' | 'support'>,
  sourceOf: (documentId: string) => CitedSource | undefined,
): GateResult => {
  const claims: Claim[] = [];
  const dropped: { readonly claim: Claim; readonly verdict: ClaimVerdict }[] = [];
  for (const claim of answer.claims) {
    const verdict = checkClaim(claim, sourceOf);
    if (verdict === 'sound') claims.push(claim);
    else dropped.push({ claim, verdict });
  }
  const support = answer.support.filter((citation) => {
    const source = sourceOf(citation.documentId);
    return source !== undefined && quoteIsVerbatim(citation, source);
  });
  return { claims, support, dropped };
};
