import type { Citation } from '#core/citation.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { Claim } from '../../cite/claim.ts';
import { shortDocumentName } from '../../cite/format-citation.ts';
import type { Ask } from '../../understand/detect-asks.ts';
import type { Query } from '../../understand/query.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import { conflictingStatement } from '../compare/conflicting-statement.ts';
import type { DocumentReader } from '../document-reader.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import type { Evidence } from '../rank-sentences.ts';
import { weakMatchNotes } from '../weak-match.ts';
import { chooseSections } from './choose-sections.ts';
import { claimFromEvidence } from './claim-from-evidence.ts';
import { listedBelow } from './listed-below.ts';
import { textOverlap } from './text-overlap.ts';

/** Room of the conclusion in characters; the reply's limit is 200. */
const CONCLUSION_ROOM = 190;
/** A further sentence joins the conclusion when it scores at least this share of the best one. */
const JOINS_FROM = 0.72;
const SAME_TEXT = 0.8;

const saysTheSame = (a: Evidence, b: Evidence): boolean => textOverlap(a.sentence.text, b.sentence.text) >= SAME_TEXT;

/** Asks whose answer goes on after the sentence that names the subject. */
const EXPLAINING: readonly Ask[] = ['definition', 'how'];

/** The sentences that follow one in its passage, for questions that want something explained. */
const explanationOf = (best: Evidence, ranked: readonly Evidence[]): readonly Evidence[] =>
  ranked
    .filter(({ found, position }) => found === best.found && position > best.position)
    .sort((a, b) => a.position - b.position);

/** Candidates for the conclusion in the order they are tried. */
const inOrderOfUse = (ranked: readonly Evidence[], asks: ReadonlySet<Ask>): readonly Evidence[] => {
  const [best] = ranked;
  if (!best) return [];
  const explanation = EXPLAINING.some((ask) => asks.has(ask)) ? explanationOf(best, ranked) : [];
  const near = ranked.filter((other) => other.score >= best.score * JOINS_FROM && !explanation.includes(other));
  return [...near.slice(0, 1), ...explanation, ...near.slice(1)];
};

/** Sentences for the conclusion: the best, then others that come near it and say something else, while there is room. */
const conclusionClaims = async (
  ranked: readonly Evidence[],
  { asks }: Query,
  parts: { readonly scoreOf: (text: string) => number; readonly reader: DocumentReader },
): Promise<readonly Claim[]> => {
  const claims: Claim[] = [];
  const used: Evidence[] = [];
  let room = CONCLUSION_ROOM;
  for (const evidence of inOrderOfUse(ranked, asks)) {
    if (used.length > 0 && evidence.sentence.text.length > room) continue;
    if (used.some((other) => saysTheSame(other, evidence))) continue;
    const claim = await claimFromEvidence(evidence, { limit: room, ...parts });
    if (!claim) continue;
    claims.push(claim);
    used.push(evidence);
    room -= claim.text.length;
    if (room < 20) break;
  }
  return claims;
};

/** Sentences shown of the best section, and of each other section the answer rests on. */
const SHOWN_OF_BEST = 3;
const SHOWN_OF_OTHERS = 1;

/** The best sentences of each section the answer rests on, in rank order. */
const supportingCitations = async (
  chosen: readonly Evidence[],
  reader: DocumentReader,
): Promise<readonly Citation[]> => {
  const shown = new Map<string, number>();
  const citations: Citation[] = [];
  for (const { found, sentence } of chosen) {
    const { passage } = found;
    const key = `${passage.documentId} ${passage.path}`;
    const limit = shown.size === 0 || shown.keys().next().value === key ? SHOWN_OF_BEST : SHOWN_OF_OTHERS;
    const count = shown.get(key) ?? 0;
    if (count >= limit) continue;
    shown.set(key, count + 1);
    const citation = await reader.citePart(passage, sentence);
    if (citation) citations.push(citation);
  }
  return citations;
};

/** Sections that are only near are worth a look from this share of the best one's score. */
const NEAR_FROM = 0.6;
const MOST_NEAR = 3;

/** Names of the sections that an unsatisfied reader may look at next. */
const nearSections = async (
  near: readonly Evidence[],
  best: Evidence | undefined,
  reader: DocumentReader,
): Promise<readonly string[]> => {
  const names: string[] = [];
  for (const { found, sentence, score } of near.slice(0, MOST_NEAR)) {
    if (!best || score < best.score * NEAR_FROM) break;
    const citation = await reader.citePart(found.passage, sentence);
    if (citation) names.push(`${shortDocumentName(citation)}${citation.path}`);
  }
  return [...new Set(names)];
};

/** Asks that the entries of a list answer better than other sentences near the best one. */
const LISTING: readonly Ask[] = ['how', 'list', 'criterion', 'definition', 'number', 'text'];

/** The best sentence with the list it announces; null when it announces none or the question wants something else. */
const announcedList = async (
  best: Evidence | undefined,
  { query, store, reader }: AnsweringParts,
  scoreOf: (text: string) => number,
): Promise<Pick<ProposedAnswer, 'claims' | 'support'> | null> => {
  if (!best || !LISTING.some((ask) => query.asks.has(ask))) return null;
  const entries = await listedBelow(best, store);
  const opening =
    entries.length > 0 ? await claimFromEvidence(best, { limit: CONCLUSION_ROOM, scoreOf, reader }) : null;
  if (!opening) return null;
  const claims: Claim[] = [opening];
  const support: Citation[] = [];
  let room = CONCLUSION_ROOM - opening.text.length;
  for (const { passage, sentence } of entries) {
    const citation = await reader.citePart(passage, sentence);
    if (!citation) continue;
    support.push(citation);
    room -= sentence.text.length;
    if (room >= 0) claims.push({ kind: 'extract', text: sentence.text, citations: [citation] });
  }
  return { claims, support };
};

/** Answers with the sentences that fit best: the conclusion is cut from them, the rest is shown as ground. */
export const answerFromPassages = async (parts: AnsweringParts): Promise<ProposedAnswer> => {
  const { query, rarity, reader } = parts;
  const { chosen, near } = chooseSections(parts.ranked, query, rarity);
  const scoreOf = (text: string): number => {
    const held = new Set(lexicalTerms(text));
    return query.terms.reduce((sum, { term, weight }) => sum + (held.has(term) ? weight * rarity(term) : 0), 0);
  };
  const listed = await announcedList(chosen[0], parts, scoreOf);
  const claims = listed?.claims ?? (await conclusionClaims(chosen, query, { scoreOf, reader }));
  const conflict = await conflictingStatement(parts.ranked, reader);
  const support = [
    ...(conflict ? [conflict.citation] : []),
    ...(listed?.support ?? []),
    ...(await supportingCitations(chosen, reader)),
  ];
  return {
    kind: 'answer',
    claims,
    support,
    notes: [...weakMatchNotes(parts, chosen[0]), ...(conflict ? [conflict.note] : [])],
    items: [],
    near: await nearSections(near, chosen[0], reader),
  };
};
