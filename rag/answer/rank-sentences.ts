import { type MappedText, sliceMapped } from '#core/mapped-text.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { FoundPassage } from '../assistant.ts';
import type { Query } from '../understand/query.ts';
import { readSpokenFigures } from '../understand/words/spoken-figures.ts';
import { headingGain, shapeGain } from './read/answer-features.ts';
import { asksAfterEvent, conditionOf } from './read/condition-fit.ts';
import { countsAsked, totalFit } from './read/counts-asked.ts';
import { deonticGain } from './read/deontic-fit.ts';
import { phraseFit } from './read/phrase-fit.ts';
import { qualifierFit } from './read/qualifier-fit.ts';
import { splitClauses, splitSentences } from './read/split-sentences.ts';
import { countAskedFor, listsExactly } from './read/stated-lists.ts';
import { asksPoint, limitFit, statesTime } from './read/states-time.ts';
import { yearFit, yearsIn } from './read/year-fit.ts';

/** A sentence that may answer, with the passage it stands in. */
export interface Evidence {
  readonly found: FoundPassage;
  readonly sentence: MappedText;
  /** Position of the sentence in its passage, from 0. */
  readonly position: number;
  readonly score: number;
}

/** Rarity of a term among the held passages; 0 for a term that none holds. */
export type Rarity = (term: string) => number;

/** A sentence before its standing among all is known. */
interface Candidate extends Omit<Evidence, 'score'> {
  readonly lexical: number;
  /** Share of the question's words, weighed by rarity, that it holds together with its headings, 0 to 1. */
  readonly covered: number;
}

/** Share of the heading's and of the passage's own standing in a sentence's score. */
const HEADING_SHARE = 0.5;
const PASSAGE_SHARE = 0.6;
/** What is added as far as a sentence under its headings holds all of the question's words, however they are weighed above. */
const COVERAGE_GAIN = 0.8;
/** Standing of a sentence that counts in the measure asked for ... */
const MEASURE_GAIN = 0.3;
/** ... and what is added as far as the clause of the figure itself holds the question's words. */
const FIGURE_CLAUSE_GAIN = 0.35;
/** What is added as far as the condition of a sentence holds the event that a question asks about. */
const CONDITION_GAIN = 0.5;
/** A condition that holds less of the question's words than this share is only partly that event. */
const CONDITION_FROM = 0.3;
/** What is left of the standing of a passage that holds nothing but its heading and unit lines. */
const BARE_LABEL_SHARE = 0.5;
/** Standing of a sentence that lists exactly as many things as the question wants named. */
const LIST_GAIN = 0.5;
/** Length in characters from which a sentence's hits count less: long sentences hold everything. */
const TYPICAL_LENGTH = 60;

/** Standing of a sentence that holds what the question puts in quotation marks, word for word. */
const QUOTED_GAIN = 0.5;
/** Around the text, not of it: these lines answer only questions about the document itself. */
const FRAME_KINDS: ReadonlySet<string> = new Set(['meta', 'colophon', 'annex-list']);
/** A remark or a labelled line that only names units. */
const UNITS_ONLY =
  /^[（(〔[].*[）)〕\]]$|^(?:牵头|参与|责任|配合|协办|主管|承办)(?:单位|部门)[:：]|^(?:总)?召集人[:：]/u;

/** A labelled line that only gives a time limit. */
const TIME_ONLY = /^(?:完成|时间|办理|建设)?(?:时限|期限|时间|年限|要求)(?:要求)?[:：].{0,20}$/u;
/** A field's or heading's label before its text (目标任务：…, 第五条, （一）): the section's path says as much. */
const LABEL =
  /^(?:\p{Script=Han}{2,6}[:：](?=.{12})|第[一二三四五六七八九十百零\d]+条(?:之[一二三四五])?\s*|[（(][一二三四五六七八九十]+[）)]\s*|\d{1,2}[.．、]\s*(?!\d))/u;

const withoutLabel = (sentence: MappedText): MappedText => {
  const label = UNITS_ONLY.test(sentence.text) ? null : LABEL.exec(sentence.text);
  return label ? sliceMapped(sentence, { start: label[0].length, end: sentence.text.length }) : sentence;
};

/** The opening of a document that says why it is issued, and a question that an answer follows, answer little. */
const PURPOSE =
  /^(?:为(?:了|深入|切实|进一步|全面|认真)?.{6,}(?:如下|通知|公告|制定|意见|提出)|根据.{6,}(?:如下|制定|公告))/u;
const PURPOSE_WEIGHT = 0.6;
const QUESTION_WEIGHT = 0.7;

const weightOf = (sentence: string): number => {
  if (/[？?]$/u.test(sentence)) return QUESTION_WEIGHT;
  return PURPOSE.test(sentence) ? PURPOSE_WEIGHT : 1;
};

/** Share of the two sentences before in a sentence's score: Chinese names its subject once and goes on without it. */
const CONTEXT_SHARES: readonly number[] = [0.4, 0.2];

const contextOf = (sentences: readonly { readonly own: number }[], index: number): number =>
  CONTEXT_SHARES.reduce((sum, share, back) => sum + share * (sentences[index - back - 1]?.own ?? 0), 0);

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

/** What the question puts in quotation marks. */
const quotedIn = (question: string): readonly string[] =>
  [...question.matchAll(/[“"‘']([^”"’']{2,30})[”"’']/gu)].flatMap((match) => match[1] ?? []);

/** True for a sentence that only repeats its heading or only names units: it may rank a passage, but answers nothing. */
const isBareLabel = (query: Query, sentence: string, heading: string): boolean =>
  bare(heading).endsWith(bare(sentence)) ||
  UNITS_ONLY.test(sentence) ||
  (TIME_ONLY.test(sentence) && !query.asks.has('when'));

/** Weight of the question's words that a text holds; `given` are terms that hold for it without being said. */
const termScore = (query: Query, rarity: Rarity, text: string, given: readonly string[] = []): number => {
  const held = new Set([...lexicalTerms(text), ...given]);
  let score = 0;
  for (const { term, weight } of query.terms) if (held.has(term)) score += weight * rarity(term);
  return score;
};

/** Weight of all of the question's words. */
const askedWeight = (query: Query, rarity: Rarity): number =>
  query.terms.reduce((sum, { term, weight }) => sum + weight * rarity(term), 0);

/** Terms of a document's title, which its sentences need not repeat. Single characters stand in every title. */
const titleTerms = (title: string): readonly string[] => lexicalTerms(title).filter((term) => [...term].length > 1);

const lengthLoss = (text: string): number => 0.7 + (0.3 * Math.max(text.length, TYPICAL_LENGTH)) / TYPICAL_LENGTH;

/** Weight of the question's words in the clause that counts in the measure asked for, or says when; null where none does. */
const figureClauseScore = (query: Query, rarity: Rarity, sentence: MappedText): number | null => {
  const asksTime = asksPoint(query.text) && !query.asks.has('compare');
  const clauses = splitClauses(sentence).filter(
    ({ text }) => countsAsked(query.text, text) || (asksTime && statesTime(text)),
  );
  return clauses.length === 0 ? null : Math.max(...clauses.map(({ text }) => termScore(query, rarity, text)));
};

/** What a sentence stands under: the headings and the opening of its passage. */
const scopeOf = ({ found: { passage } }: Candidate): string =>
  `${passage.headings.join(' ')} ${splitSentences(passage.content)[0]?.text ?? ''}`;

/** The sentences of a passage that may answer, with the weight of the question's words in them. */
const candidatesIn = (
  query: Query,
  rarity: Rarity,
  { found, title }: { readonly found: FoundPassage; readonly title: string },
): readonly Candidate[] => {
  const headings = found.passage.headings.join(' ');
  const heading = termScore(query, rarity, headings);
  const given = titleTerms(title);
  const asked = askedWeight(query, rarity);
  const sentences = splitSentences(found.passage.content)
    .map(withoutLabel)
    .map((sentence, position) => ({
      found,
      sentence,
      position,
      own: termScore(query, rarity, sentence.text, given) / lengthLoss(sentence.text),
      covered: termScore(query, rarity, `${headings} ${sentence.text}`) / Math.max(Number.EPSILON, asked),
    }))
    .map(({ own, ...rest }, index, all) => ({
      ...rest,
      lexical: own * weightOf(rest.sentence.text) + contextOf(all, index) + HEADING_SHARE * heading,
    }));
  const last = found.passage.headings.at(-1) ?? '';
  const telling = sentences.filter(({ sentence }) => !isBareLabel(query, sentence.text, last));
  return telling.length > 0
    ? telling
    : sentences.map((only) => ({ ...only, lexical: only.lexical * BARE_LABEL_SHARE }));
};

/** What the clause of a figure adds to each candidate, in their order. */
const figureGains = (query: Query, rarity: Rarity, candidates: readonly Candidate[]): readonly number[] => {
  const scores = candidates.map(({ sentence }) => figureClauseScore(query, rarity, sentence));
  const best = Math.max(Number.EPSILON, ...scores.map((score) => score ?? 0));
  return scores.map((score) => (score === null ? 0 : MEASURE_GAIN + (FIGURE_CLAUSE_GAIN * score) / best));
};

/** What the condition of each candidate adds, in their order, for a question about what follows an event. */
const conditionGains = (query: Query, rarity: Rarity, candidates: readonly Candidate[]): readonly number[] => {
  if (!asksAfterEvent(query.text)) return [];
  const scores = candidates.map(({ sentence }) => termScore(query, rarity, conditionOf(sentence)));
  const best = Math.max(CONDITION_FROM * askedWeight(query, rarity), ...scores, Number.EPSILON);
  return scores.map((score) => (CONDITION_GAIN * score) / best);
};

/** What the shape of a sentence adds, beside its words: what a question of this kind wants to see. */
const shapeOf = (query: Query): ((candidate: Candidate, share: number) => number) => {
  const quoted = quotedIn(query.text);
  const count = query.asks.has('definition') || query.asks.has('list') ? countAskedFor(query.text) : null;
  const years = yearsIn(query.subject);
  const asksValue = query.asks.has('number');
  const asksTime = asksPoint(query.text) && !query.asks.has('compare');
  const { text: question } = readSpokenFigures(query.text);
  const phrase = phraseFit(query);
  return (candidate, share) => {
    const { text } = candidate.sentence;
    return (
      shapeGain(query.asks, text) +
      headingGain(query.asks, candidate.found.passage.headings.slice(-2).join(' '), text) +
      (asksTime ? limitFit(query.text, text) : 0) +
      (asksValue
        ? totalFit(
            query.text,
            splitClauses(candidate.sentence).map((clause) => clause.text),
          )
        : 0) +
      (asksValue ? qualifierFit(question, { sentence: text, scope: scopeOf(candidate) }) : 0) +
      Math.min(1, 2 * share) * deonticGain(query.text, text) +
      (count !== null && listsExactly(text, count) ? LIST_GAIN : 0) +
      (quoted.some((words) => text.includes(words)) ? QUOTED_GAIN : 0) +
      phrase(text) +
      yearFit(years, candidate)
    );
  };
};

/** Sentences of the found passages, best first; ties keep the passages' order. */
export const rankSentences = (
  query: Query,
  found: readonly FoundPassage[],
  { rarity, titleOf }: { readonly rarity: Rarity; readonly titleOf: (documentId: string) => string },
): readonly Evidence[] => {
  const bestPassage = found[0]?.score ?? 0;
  const candidates = found
    .filter(({ passage }) => !FRAME_KINDS.has(passage.kind))
    .flatMap((entry) => candidatesIn(query, rarity, { found: entry, title: titleOf(entry.passage.documentId) }));
  const best = Math.max(Number.EPSILON, ...candidates.map(({ lexical }) => lexical));
  const figures = figureGains(query, rarity, candidates);
  const conditions = conditionGains(query, rarity, candidates);
  const gainOf = shapeOf(query);
  return candidates
    .map((candidate, index) => {
      const { lexical, covered, ...evidence } = candidate;
      const share = lexical / best;
      const passage = bestPassage > 0 ? (PASSAGE_SHARE * evidence.found.score) / bestPassage : 0;
      return {
        ...evidence,
        score:
          share +
          COVERAGE_GAIN * covered +
          passage +
          gainOf(candidate, share) +
          (figures[index] ?? 0) +
          (conditions[index] ?? 0),
      };
    })
    .sort((a, b) => b.score - a.score);
};
