import { type MappedText, sliceMapped } from '#core/mapped-text.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { Claim } from '../../cite/claim.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import type { Evidence } from '../rank-sentences.ts';
import { bareText } from '../refuse/held-names.ts';
import { type AskedTerm, askedTerm } from './asked-term.ts';
import { claimFromEvidence } from './claim-from-evidence.ts';
import { type AskedMembers, askedMembers, namesMembers } from './counted-members.ts';
import { FIRM_DEFINITION, firmnessOf } from './defining-form.ts';
import { splitSentences } from './split-sentences.ts';

const READ_PASSAGES = 60;
const CONCLUSION_ROOM = 190;
/** What a definition gains, so that of equally firm ones that of the text is taken before a table's. */
const TEXT_GAIN = 0.1;
/** What it gains if it stands in the document that fits the question best. */
const NEAR_GAIN = 0.3;

/** The number of an article before its text; the section's path says as much. */
const ARTICLE = /^第[一二三四五六七八九十百零\d]+条(?:之[一二三四五])?\s*/u;

const withoutNumber = (sentence: MappedText): MappedText =>
  sliceMapped(sentence, { start: ARTICLE.exec(sentence.text)?.[0].length ?? 0, end: sentence.text.length });

/** The named documents, unless none of them knows the name: then another document was meant. */
const scopeFor = async (
  name: string,
  { query, reader }: AnsweringParts,
): Promise<{ readonly documentIds?: readonly string[] }> => {
  if (query.scope.kind !== 'named') return {};
  const documentIds = query.scope.documents.map(({ document }) => document.id);
  const texts = await Promise.all(documentIds.map(async (id) => (await reader.open(id))?.sourceText ?? ''));
  return texts.some((text) => bareText(text).includes(bareText(name))) ? { documentIds } : {};
};

/** Sentences of the passages found by a name or by `words`, each with what `rate` gives it; those of 0 are left out. Best first. */
const ratedSentences = async (
  { name, words = name }: { readonly name: string; readonly words?: string },
  parts: AnsweringParts,
  rate: (sentence: string, around: string) => number,
): Promise<readonly Evidence[]> => {
  const { store, found } = parts;
  const scope = await scopeFor(name, parts);
  const terms = lexicalTerms(words).map((word) => ({ term: word, weight: 1 }));
  const hits = await store.searchTerms(terms, { limit: READ_PASSAGES, ...scope });
  const passages = await store.passagesById(hits.map(({ passageId }) => passageId));
  const nearest = found[0]?.passage.documentId;
  return passages
    .flatMap((passage, rank) =>
      splitSentences(passage.content).map((whole, position) => {
        const sentence = withoutNumber(whole);
        const rated = rate(sentence.text, `${passage.headings.join(' ')} ${passage.content.text}`);
        const gain = (passage.kind === 'table-row' ? 0 : TEXT_GAIN) + (passage.documentId === nearest ? NEAR_GAIN : 0);
        return {
          found: { passage, score: hits[rank]?.score ?? 0, lexical: 0, dense: 0 },
          sentence,
          position,
          score: rated > 0 ? rated + gain : 0,
        };
      }),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
};

/** The sentences that define the term, firmest first; the passages' order decides between equals. */
const definingSentences = async (
  { names, outright }: AskedTerm,
  parts: AnsweringParts,
): Promise<readonly Evidence[]> => {
  for (const name of names) {
    const firmness = firmnessOf(name);
    const sentences = await ratedSentences({ name }, parts, (sentence) => {
      const firm = firmness(sentence);
      return outright || firm >= FIRM_DEFINITION ? firm : 0;
    });
    if (sentences.length > 0) return sentences;
  }
  return [];
};

/** The sentences that name the members of what is asked by its number, beside that name. */
const memberSentences = (members: AskedMembers, parts: AnsweringParts): Promise<readonly Evidence[]> =>
  ratedSentences({ name: members.printed, words: parts.query.subject }, parts, (sentence, around) =>
    namesMembers(sentence, members) && members.name.test(around) ? 1 : 0,
  );

/** A sentence that goes on where a definition broke off. */
const GOES_ON = /^(?:包括|不包括|不含|其中|但|其(?!他)|具体)/u;

/** What follows a defining sentence and belongs to it: the rest after a semicolon or colon, what it includes or leaves out. */
const continuationOf = ({ found, sentence, position, score }: Evidence): readonly Evidence[] => {
  const rest: Evidence[] = [];
  let before = sentence.text;
  for (const [index, next] of splitSentences(found.passage.content).entries()) {
    if (index <= position) continue;
    if (!/[；：;:]$/u.test(before) && !GOES_ON.test(next.text)) break;
    rest.push({ found, sentence: next, position: index, score });
    before = next.text;
  }
  return rest;
};

const claimsOf = async (best: Evidence, name: string, { reader }: AnsweringParts): Promise<readonly Claim[]> => {
  const scoreOf = (text: string): number => (text.includes(name) ? 2 : 0) + (/是指|即|以下/u.test(text) ? 1 : 0);
  const claims: Claim[] = [];
  let room = CONCLUSION_ROOM;
  for (const evidence of [best, ...continuationOf(best)]) {
    if (claims.length > 0 && evidence.sentence.text.length > room) break;
    const claim = await claimFromEvidence(evidence, { limit: room, scoreOf, reader });
    if (!claim) break;
    claims.push(claim);
    room -= claim.text.length;
  }
  return claims;
};

/** Asked in other ways than those that are told apart everywhere. */
const ASKS_MEANING = /啥(?:叫|是)|界定|定义|指(?:的)?(?:是)?(?:什么|啥|怎)样/u;

/** Answers what a term means with the sentence that defines it; null when none does or no meaning is asked. */
export const answerDefinition = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { asks, text, subject } = parts.query;
  const members = askedMembers(text);
  const asked = asks.has('definition') || asks.has('criterion') || ASKS_MEANING.test(text);
  const candidate = askedTerm(subject);
  const term = asked || candidate?.outright === false ? candidate : null;
  const named = members ? await memberSentences(members, parts) : [];
  const [best, second] = named.length > 0 || !term ? named : await definingSentences(term, parts);
  if (!best) return null;
  const claims = await claimsOf(best, term?.names[0] ?? subject, parts);
  if (claims.length === 0) return null;
  const elsewhere = second && second.score === best.score && second.found.passage.path !== best.found.passage.path;
  const also = elsewhere ? await parts.reader.citePart(second.found.passage, second.sentence) : null;
  return { kind: 'answer', claims, support: also ? [also] : [], notes: [], items: [] };
};
