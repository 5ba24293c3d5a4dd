import { sourceSpanOf } from '#core/mapped-text.ts';
import type { Obligation } from '#core/obligation.ts';
import type { Span } from '#core/span.ts';
import { inverseFrequency } from '#core/text/inverse-frequency.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Evidence } from '../answer/rank-sentences.ts';

/** A task that a question may be about. */
export interface RankedTask {
  readonly row: Obligation;
  /** The best sentence that belongs to it; null where only its title fits. */
  readonly evidence: Evidence | null;
  /** From 0 to 1. */
  readonly score: number;
}

/** Evidence further down is hardly about the task asked for. */
const READ_EVIDENCE = 8;
/** A title names its task; a sentence may mention anything. */
const TITLE_SHARE = 0.3;

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

/** How much of the question's words titles hold; a word that most of the tasks speak of tells none of them apart. */
const titleScores = ({ query }: AnsweringParts, rows: readonly Obligation[]): ReadonlyMap<Obligation, number> => {
  const wanted = new Set(query.terms.map(({ term }) => term));
  const held = rows.map(({ title, content }) => ({
    inTitle: termsOf(title, wanted),
    inText: termsOf(`${title}\n${content.text}`, wanted),
  }));
  const rarity = (term: string): number => {
    const speaking = held.filter(({ inText }) => inText.has(term)).length;
    return inverseFrequency(speaking, rows.length);
  };
  const weights = new Map(query.terms.map(({ term, weight }) => [term, weight * rarity(term)]));
  return new Map(
    rows.map((row, index) => [
      row,
      [...(held[index]?.inTitle ?? [])].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0),
    ]),
  );
};

const termsOf = (text: string, wanted: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(lexicalTerms(text).filter((term) => wanted.has(term)));

/**
 * The tasks with owners that a question may be about, best first: by their best sentence among the evidence, and by how
 * well their titles hold the question's words, rare ones above all.
 */
export const rankTasks = (parts: AnsweringParts, rows: readonly Obligation[]): readonly RankedTask[] => {
  const evidence = parts.ranked.slice(0, READ_EVIDENCE);
  const bestSentence = new Map<Obligation, Evidence>();
  for (const one of evidence) {
    const row = obligationOf(one, rows);
    if (row && row.units.length > 0 && !bestSentence.has(row)) bestSentence.set(row, one);
  }
  const owned = rows.filter(({ units }) => units.length > 0);
  const titles = titleScores(parts, owned);
  const bestTitle = Math.max(0, ...titles.values());
  const bestEvidence = evidence[0]?.score ?? 0;
  return owned
    .map((row) => {
      const sentence = bestSentence.get(row) ?? null;
      const said = sentence && bestEvidence > 0 ? sentence.score / bestEvidence : 0;
      const named = bestTitle > 0 ? (titles.get(row) ?? 0) / bestTitle : 0;
      return { row, evidence: sentence, score: (1 - TITLE_SHARE) * said + TITLE_SHARE * named };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
};
