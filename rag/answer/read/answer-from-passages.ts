import type { Citation } from '#core/citation.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import { shortDocumentName } from '../../cite/format-citation.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import { conflictingStatement } from '../compare/conflicting-statement.ts';
import type { DocumentReader } from '../document-reader.ts';
import { workedOutDay } from '../facts/worked-out-day.ts';
import { matchedShare } from '../matched-share.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import type { Evidence } from '../rank-sentences.ts';
import { weakMatchNotes } from '../weak-match.ts';
import { announcedList } from './announced-list.ts';
import { chooseSections } from './choose-sections.ts';
import { conclusionClaims } from './conclusion-claims.ts';
import { plainVerdict } from './plain-verdict.ts';

/** Room of the conclusion in characters; the reply's limit is 200. */
const CONCLUSION_ROOM = 190;

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

/** Answers with the sentences that fit best: the conclusion is cut from them, the rest is shown as ground. */
export const answerFromPassages = async (parts: AnsweringParts): Promise<ProposedAnswer> => {
  const { query, rarity, reader } = parts;
  const { chosen, near } = chooseSections(parts.ranked, query, rarity);
  const scoreOf = (text: string): number => {
    const held = new Set(lexicalTerms(text));
    return query.terms.reduce((sum, { term, weight }) => sum + (held.has(term) ? weight * rarity(term) : 0), 0);
  };
  const listed = await announcedList(chosen[0], parts, { limit: CONCLUSION_ROOM, scoreOf });
  const claims = listed?.claims ?? (await conclusionClaims(chosen, query, { scoreOf, reader }));
  const day = await workedOutDay(claims, parts);
  const verdict =
    chosen[0] && !listed
      ? plainVerdict(query.text, chosen[0].sentence.text, (text) => matchedShare(query.terms, text, rarity))
      : null;
  const conflict = await conflictingStatement(parts.ranked, reader);
  const support = [
    ...(conflict ? [conflict.citation] : []),
    ...(listed?.support ?? []),
    ...(await supportingCitations(chosen, reader)),
  ];
  return {
    kind: 'answer',
    claims: day ? [...claims, day] : claims,
    support,
    notes: [...weakMatchNotes(parts, chosen[0]), ...(conflict ? [conflict.note] : [])],
    items: [],
    ...(verdict !== null && { lead: verdict }),
    near: await nearSections(near, chosen[0], reader),
  };
};
