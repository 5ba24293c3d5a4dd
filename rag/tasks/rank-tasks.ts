import { sourceSpanOf } from '#core/mapped-text.ts';
import type { Obligation } from '#core/obligation.ts';
import type { Span } from '#core/span.ts';
import { inverseFrequency } from '#core/text/inverse-frequency.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { QueryTerm } from '#store';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Evidence } from '../answer/rank-sentences.ts';
import { askedOrdinals, pathEndsWith } from './asked-ordinals.ts';

/** A task that a question may be about. */
export interface RankedTask {
  readonly row: Obligation;
  /** The best sentence that belongs to it; null where only its title fits. */
  readonly evidence: Evidence | null;
  /** The higher the likelier; about 1 where everything fits. */
  readonly score: number;
}

/** A sentence of the task asked for may stand behind many of other tasks that name their units. */
const READ_EVIDENCE = 20;
/** A title names its task; a sentence may mention anything; the whole text holds what stands in several sentences. */
const SAID_SHARE = 0.4;
const TITLE_SHARE = 0.3;
const WHOLE_SHARE = 0.3;
/** A task at the place asked for is one, whatever its words. */
const PLACED_SCORE = 0.1;

/** The short name of a document in a question: it says where to look and stands in the titles of many tasks. */
const DOCUMENT_NAME =
  /(?:^|(?<=[，,、按照据在]))\p{Script=Han}{2,8}?(?:方案|计划|规划|意见|通知|办法|分工表|文件)(?=里|中|上|的|，|,)/gu;

const overlapOf = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** The table row or body item that states the same task with its units. */
const counterpartOf = (row: Obligation, rows: readonly Obligation[]): Obligation | null =>
  rows.find((other) => other.units.length > 0 && (other.path === row.counterpart || other.counterpart === row.path)) ??
  null;

/** The ledger row an evidence sentence belongs to: the one it overlaps most; with units before without. */
const obligationOf = (evidence: Evidence, rows: readonly Obligation[]): Obligation | null => {
  const { passage } = evidence.found;
  const span = sourceSpanOf(evidence.sentence, { start: 0, end: evidence.sentence.text.length }) ?? passage.span;
  const own = rows.filter(({ documentId }) => documentId === passage.documentId);
  const covering = own
    .map((row) => ({ row, common: overlapOf(row.unitsSpan ? hull(row.span, row.unitsSpan) : row.span, span) }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common || b.row.span.start - a.row.span.start);
  const row = covering[0]?.row ?? null;
  return row && row.units.length === 0 ? (counterpartOf(row, own) ?? row) : row;
};

/** How much of the question's words each task holds, in its title and in all of it; 1 for the one that holds most. */
interface Held {
  readonly title: number;
  readonly whole: number;
}

const termsOf = (text: string, wanted: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(lexicalTerms(text).filter((term) => wanted.has(term)));

/** A word that most of the tasks speak of tells none of them apart. */
const heldWords = (terms: readonly QueryTerm[], rows: readonly Obligation[]): readonly Held[] => {
  const wanted = new Set(terms.map(({ term }) => term));
  const held = rows.map(({ title, content }) => ({
    title: termsOf(title, wanted),
    whole: termsOf(`${title}\n${content.text}`, wanted),
  }));
  const rarity = (term: string): number =>
    inverseFrequency(held.filter(({ whole }) => whole.has(term)).length, rows.length);
  const weights = new Map(terms.map(({ term, weight }) => [term, weight * rarity(term)]));
  const sumOf = (own: ReadonlySet<string>): number => [...own].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
  const sums = held.map(({ title, whole }) => ({ title: sumOf(title), whole: sumOf(whole) }));
  const best = {
    title: Math.max(...sums.map(({ title }) => title)),
    whole: Math.max(...sums.map(({ whole }) => whole)),
  };
  return sums.map(({ title, whole }) => ({
    title: best.title > 0 ? title / best.title : 0,
    whole: best.whole > 0 ? whole / best.whole : 0,
  }));
};

/** The tasks with owners that stand at the place the question names: 第六项, 第三类第4项. */
const atAskedPlace = (
  { query: { text }, ranked }: AnsweringParts,
  owned: readonly Obligation[],
): readonly Obligation[] => {
  const ordinals = askedOrdinals(text);
  const there = owned.filter(({ path }) => pathEndsWith(path, ordinals));
  const best = ranked[0]?.found.passage.documentId;
  const inBest = there.filter(({ documentId }) => documentId === best);
  return inBest.length > 0 ? inBest : there;
};

/**
 * The tasks with owners that a question may be about, best first: by their best sentence among the evidence, and by how
 * well they and their titles hold the question's words, rare ones above all. `leaving` are words of the question that
 * name units it asks after: they tell nothing of the task.
 */
export const rankTasks = (
  parts: AnsweringParts,
  rows: readonly Obligation[],
  leaving: readonly string[] = [],
): readonly RankedTask[] => {
  const evidence = parts.ranked.slice(0, READ_EVIDENCE);
  const bestSentence = new Map<Obligation, Evidence>();
  for (const one of evidence) {
    const row = obligationOf(one, rows);
    if (row && row.units.length > 0 && !bestSentence.has(row)) bestSentence.set(row, one);
  }
  const all = rows.filter(({ units }) => units.length > 0);
  const there = atAskedPlace(parts, all);
  const owned = there.length > 0 ? there : all;
  const placed = there.length > 0 ? PLACED_SCORE : 0;
  const { scope, text } = parts.query;
  const naming = scope.kind === 'named' ? (text.match(DOCUMENT_NAME) ?? []) : [];
  const left = new Set([...leaving, ...naming].flatMap((words) => lexicalTerms(words)));
  const held = heldWords(
    parts.query.terms.filter(({ term }) => !left.has(term)),
    owned,
  );
  const bestEvidence = evidence[0]?.score ?? 0;
  return owned
    .map((row, index) => {
      const sentence = bestSentence.get(row) ?? null;
      const said = sentence && bestEvidence > 0 ? sentence.score / bestEvidence : 0;
      const { title, whole } = held[index] ?? { title: 0, whole: 0 };
      return { row, evidence: sentence, score: placed + SAID_SHARE * said + TITLE_SHARE * title + WHOLE_SHARE * whole };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
};
