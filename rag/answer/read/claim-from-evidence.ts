import type { Citation } from '#core/citation.ts';
import type { MappedText } from '#core/mapped-text.ts';
import type { Claim } from '../../cite/claim.ts';
import type { DocumentReader } from '../document-reader.ts';
import type { Evidence } from '../rank-sentences.ts';
import { governingTime } from './governing-time.ts';
import { joinPieces, shortenSentence } from './shorten-sentence.ts';

/** True for a table cell behind the column's name, which stands elsewhere in the source. */
const opensWithOwnWords = ({ runs }: MappedText): boolean => (runs[0]?.at ?? 0) > 0;

/** A mark put behind a table cell stands nowhere in the source: without it the words are an extract. */
const withoutAddedEnd = (text: string, { quote }: Citation): string =>
  /[；。]$/u.test(text) && !quote.endsWith(text.slice(-1)) ? text.slice(0, -1) : text;

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
  const kind = pieces.some(opensWithOwnWords) ? 'composed' : 'extract';
  const citation = await reader.citePart(passage, evidence.sentence);
  const timeCitation = time ? await reader.citePart(passage, time) : null;
  if (citation === null) return null;
  const text = withoutAddedEnd(joinPieces(pieces), citation);
  if (!time || !timeCitation) return { kind, text, citations: [citation] };
  return { kind, text: joinPieces([time, ...pieces]), citations: [timeCitation, citation] };
};
