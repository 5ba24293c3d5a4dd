import type { Claim } from '../../cite/claim.ts';
import type { DocumentReader } from '../document-reader.ts';
import type { Evidence } from '../rank-sentences.ts';
import { governingTime } from './governing-time.ts';
import { joinPieces, shortenSentence } from './shorten-sentence.ts';

/**
 * A statement cut from an evidence sentence: as much of it as fits `limit` characters, with the time that governs it.
 * Null when the sentence stands nowhere in the source.
 */
export const claimFromEvidence = async (
  evidence: Evidence,
  {
    limit,
    scoreOf,
    reader,
  }: { readonly limit: number; readonly scoreOf: (text: string) => number; readonly reader: DocumentReader },
): Promise<Claim | null> => {
  const { passage } = evidence.found;
  const time = governingTime(evidence);
  const pieces = shortenSentence(evidence.sentence, limit - (time?.text.length ?? 0), scoreOf);
  const citation = await reader.citePart(passage, evidence.sentence);
  const timeCitation = time ? await reader.citePart(passage, time) : null;
  if (citation === null) return null;
  if (!time || !timeCitation) return { kind: 'extract', text: joinPieces(pieces), citations: [citation] };
  return { kind: 'extract', text: joinPieces([time, ...pieces]), citations: [timeCitation, citation] };
};
