import type { Claim } from '../../cite/claim.ts';
import type { Ask } from '../../understand/detect-asks.ts';
import type { Query } from '../../understand/query.ts';
import type { DocumentReader } from '../document-reader.ts';
import type { Evidence } from '../rank-sentences.ts';
import { bestForParts } from './best-for-parts.ts';
import { claimFromEvidence } from './claim-from-evidence.ts';
import { questionParts } from './question-parts.ts';
import { textOverlap } from './text-overlap.ts';

/** Room of the conclusion in characters; the reply's limit is 200. */
const CONCLUSION_ROOM = 190;
const SAME_TEXT = 0.8;
/** A further sentence joins from this share of the best one's score ... */
const JOINS_FROM = 0.72;
/** ... if it stands beside it, or holds this share of the question's words that the best one lacks. */
const OPEN_SHARE = 0.12;
const figuresOf = (text: string): string => (text.match(/\d+(?:\.\d+)?/gu) ?? []).join(' ');

/** Alike in wording and figures: the same wording with another figure is another statement. */
const saysTheSame = (a: Evidence, b: Evidence): boolean =>
  textOverlap(a.sentence.text, b.sentence.text) >= SAME_TEXT &&
  figuresOf(a.sentence.text) === figuresOf(b.sentence.text);

/** Asks whose answer goes on after the sentence that names the subject. */
const EXPLAINING: readonly Ask[] = ['definition', 'how'];

/** The sentences that follow one in its passage, for questions that want something explained. */
const explanationOf = (best: Evidence, ranked: readonly Evidence[]): readonly Evidence[] =>
  ranked
    .filter(({ found, position }) => found === best.found && position > best.position)
    .sort((a, b) => a.position - b.position);

/** What the statements are chosen by. */
export interface ConclusionParts {
  /** Weight of the question's words that a text holds. */
  readonly scoreOf: (text: string) => number;
  readonly reader: DocumentReader;
}

/** True where a question is about several documents; otherwise what another document says answers another question. */
const spansDocuments = ({ asks, scope }: Query): boolean =>
  asks.has('compare') || (scope.kind === 'named' && scope.documents.length > 1);

/** Sentences beside the best one or that answer words of the question that it leaves open, and come near it. */
const furtherSentences = (
  ranked: readonly Evidence[],
  { scoreOf }: ConclusionParts,
  query: Query,
): readonly Evidence[] => {
  const [best] = ranked;
  if (!best) return [];
  const covered = scoreOf(`${best.found.passage.headings.join(' ')} ${best.sentence.text}`);
  const all = Math.max(Number.EPSILON, scoreOf(query.text));
  return ranked.slice(1).filter((other) => {
    if (!spansDocuments(query) && other.found.passage.documentId !== best.found.passage.documentId) return false;
    const share = other.score / best.score;
    const joined = scoreOf(`${best.found.passage.headings.join(' ')} ${best.sentence.text} ${other.sentence.text}`);
    const beside = other.found === best.found && Math.abs(other.position - best.position) === 1;
    return share >= JOINS_FROM && (beside || (joined - covered) / all >= OPEN_SHARE);
  });
};

/** Candidates for the conclusion in the order they are tried. */
const inOrderOfUse = (ranked: readonly Evidence[], query: Query, parts: ConclusionParts): readonly Evidence[] => {
  const [best] = ranked;
  if (!best) return [];
  const asked = questionParts(query.text);
  if (asked.length > 1) return bestForParts(asked, ranked, parts.scoreOf);
  const explanation = EXPLAINING.some((ask) => query.asks.has(ask)) ? explanationOf(best, ranked) : [];
  const further = furtherSentences(ranked, parts, query).filter((other) => !explanation.includes(other));
  return [best, ...explanation, ...further];
};

/**
 * The statements of the conclusion: the sentence that answers; of a question in parts, the sentence that answers each;
 * a further one only for what is still open, while there is room.
 */
export const conclusionClaims = async (
  ranked: readonly Evidence[],
  query: Query,
  parts: ConclusionParts,
): Promise<readonly Claim[]> => {
  const claims: Claim[] = [];
  const used: Evidence[] = [];
  let room = CONCLUSION_ROOM;
  for (const evidence of inOrderOfUse(ranked, query, parts)) {
    if (used.length > 0 && evidence.sentence.text.length > room) continue;
    if (used.some((other) => other === evidence || saysTheSame(other, evidence))) continue;
    const claim = await claimFromEvidence(evidence, { limit: room, ...parts });
    if (!claim) continue;
    claims.push(claim);
    used.push(evidence);
    room -= claim.text.length;
    if (room < 20) break;
  }
  return claims;
};
