import type { Claim } from '../../cite/claim.ts';
import { shortDocumentName } from '../../cite/format-citation.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import { claimFromEvidence } from '../read/claim-from-evidence.ts';
import type { Operands } from './find-operands.ts';
import type { StatedFigure } from './stated-figure.ts';

const QUOTE_ROOM = 70;
const ONE_QUOTE_ROOM = 120;

/** The sentence of a figure, cut around it. */
const quoteOf = (parts: AnsweringParts, figure: StatedFigure, limit: number): Promise<Claim | null> => {
  const { evidence, low, high, own } = figure;
  const printed = [low, high].filter((end) => end !== null);
  const scoreOf = (text: string): number =>
    printed.filter((end) => text.includes(end)).length * 10 + (own !== '' && text.includes(own) ? 5 : 0);
  return claimFromEvidence(evidence, { limit, scoreOf, reader: parts.reader });
};

/** Two documents are told apart by number and section; two sentences of one stand as they are. */
const named = (claim: Claim): Claim => {
  const citation = claim.citations.at(-1);
  return citation
    ? { ...claim, kind: 'composed', text: `${shortDocumentName(citation)}${citation.path}：${claim.text}` }
    : claim;
};

/** The sentences that two figures stand in, once where it is one; none when one of them can not be cited. */
export const quoteOperands = async (parts: AnsweringParts, { left, right }: Operands): Promise<readonly Claim[]> => {
  const together = left.evidence.sentence === right.evidence.sentence;
  const room = together ? ONE_QUOTE_ROOM : QUOTE_ROOM;
  const [first, second] = [await quoteOf(parts, left, room), await quoteOf(parts, right, room)];
  if (!first || !second) return [];
  if (together && first.text === second.text) return [first];
  const apart = left.evidence.found.passage.documentId !== right.evidence.found.passage.documentId;
  return apart ? [named(first), named(second)] : [first, second];
};
