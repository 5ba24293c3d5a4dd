import type { StoredDocument } from '#store';
import type { Claim } from '../../cite/claim.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import { daysBetween } from './days-between.ts';
import { askedFacts, documentFacts } from './document-facts.ts';

const OF_ALL = /都|各|几(?:个|份|件)|哪些|分别|这些|那些|全部|所有/u;
/** So many documents that a loose name fits are not all meant. */
const MANY = 2;

/** The documents meant: where a name fits many and one is spoken of, the one whose text comes nearest to the question. */
const documentsMeant = ({ query, found }: AnsweringParts): readonly StoredDocument[] => {
  if (query.scope.kind !== 'named') return [];
  const { documents } = query.scope;
  if (documents.length <= MANY || OF_ALL.test(query.text)) return documents;
  const nearest = found[0]?.passage.documentId;
  return documents.filter(({ document }) => document.id === nearest);
};

/** Questions about the named documents themselves: number, dates, issuer, who approved, how long they hold. */
export const answerFromFacts = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { query, reader } = parts;
  const facts = askedFacts(query.text);
  if (facts.length === 0) return null;
  const claims: Claim[] = [];
  for (const stored of documentsMeant(parts))
    claims.push(...(await documentFacts(facts, stored, { reader, asOf: query.asOf })));
  if (claims.length === 0) return null;
  const gap = daysBetween(query.text, claims);
  return { kind: 'answer', claims: gap ? [...claims, gap] : claims, support: [], notes: [], items: [] };
};
