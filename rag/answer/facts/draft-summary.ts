import type { Passage } from '#core/passage.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { Claim } from '../../cite/claim.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import { splitSentences } from '../read/split-sentences.ts';
import { yearsIn } from '../read/year-fit.ts';
import { asksGoals, type GoalSentence, goalSentences } from './goal-sentences.ts';

/** Headings under which a document says what it wants to reach. */
const GOAL_HEADING = /目标|主要思路|总体思路|总体要求/u;
const FIGURE = /\d/u;
const MOST_CHARACTERS = 600;
const MOST_PASSAGES = 3;

/** Sentences of a passage that carry weight in a summary: those with figures or dates, else the first. */
const weightySentences = (passage: Passage) => {
  const sentences = splitSentences(passage.content);
  const withFigures = sentences.filter(({ text }) => FIGURE.test(text));
  return withFigures.length > 0 ? withFigures : sentences.slice(0, 1);
};

const goalPassages = async ({ query, store }: AnsweringParts): Promise<readonly Passage[]> => {
  if (query.scope.kind !== 'named') return [];
  const passages: Passage[] = [];
  for (const { document } of query.scope.documents) passages.push(...(await store.passages(document.id)));
  return passages.filter(({ headings }) => GOAL_HEADING.test(headings.join(' ')));
};

/** Words that ask for a text, without its subject. */
const DRAFT_WORDS =
  /(?:帮|给|请)?我?(?:写|拟|起草|整|弄|做|出)(?:一)?(?:段|篇|份|个)?|(?:两|二|三|四|五)三?百字|的|说明|材料|简报|总结|汇报|提纲|摘要|小结|介绍|讲|(?:要|得)?(?:干|做|达)到(?:什么|啥|哪个?)(?:程度|水平|地步)|[\d号文件市县里，。？！,?!\s]/gu;

/** True when the question names a subject inside the document and not just the document. */
const hasSubject = (question: string): boolean => question.replace(DRAFT_WORDS, '').length >= 4;

/** What the document asked about wants to reach, where the question asks for that; none where it states none. */
const askedGoals = async ({
  query,
  store,
  found,
  documents,
  rarity,
}: AnsweringParts): Promise<readonly GoalSentence[]> => {
  const nearest = found[0]?.passage.documentId;
  const ids =
    query.scope.kind === 'named' ? query.scope.documents.map(({ document }) => document.id) : nearest ? [nearest] : [];
  const sentences: GoalSentence[] = [];
  for (const id of ids) {
    const { title = '', enclosureTitle = '' } = documents.find(({ document }) => document.id === id)?.document ?? {};
    const given = new Set(lexicalTerms(`${title} ${enclosureTitle}`));
    const own = query.terms.filter(({ term }) => [...term].length > 1 && !given.has(term));
    const scoreOf = (heading: string): number => {
      const held = new Set(lexicalTerms(heading));
      return own.reduce((sum, { term, weight }) => sum + (held.has(term) ? weight * rarity(term) : 0), 0);
    };
    sentences.push(...goalSentences(await store.passages(id), { years: yearsIn(query.text), scoreOf }));
  }
  return sentences;
};

/** The sentences found for a subject, and those of the document's goals. */
const foundSentences = async (parts: AnsweringParts): Promise<readonly GoalSentence[]> => {
  const goals = await goalPassages(parts);
  const subject =
    hasSubject(parts.query.text) || goals.length === 0
      ? parts.found.slice(0, MOST_PASSAGES).map(({ passage }) => passage)
      : [];
  return [...subject, ...goals].flatMap((passage) => {
    const sentences = subject.includes(passage) ? splitSentences(passage.content) : weightySentences(passage);
    return sentences.map((sentence) => ({ passage, sentence }));
  });
};

const sentencesOf = async (parts: AnsweringParts): Promise<readonly GoalSentence[]> => {
  const { text } = parts.query;
  const goals = asksGoals(text) && (hasSubject(text) || yearsIn(text).length > 0) ? await askedGoals(parts) : [];
  return goals.length > 0 ? goals : foundSentences(parts);
};

/**
 * Drafts a passage from the documents' own sentences: of the subject asked about, else of the document's goals. Facts
 * that only a unit can report are left to be filled in.
 */
export const draftSummary = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { query, reader } = parts;
  if (!query.asks.has('draft')) return null;
  const claims: Claim[] = [];
  let length = 0;
  for (const { passage, sentence } of await sentencesOf(parts)) {
    if (length + sentence.text.length > MOST_CHARACTERS) continue;
    const citation = await reader.citePart(passage, sentence);
    if (!citation) continue;
    claims.push({ kind: 'extract', text: sentence.text, citations: [citation] });
    length += sentence.text.length;
  }
  if (claims.length === 0) return null;
  return {
    kind: 'draft',
    claims,
    support: [],
    notes: [],
    items: [],
    lead: '（草稿，全部取自原文，待审核；进展情况【待填报】）\n',
  };
};
