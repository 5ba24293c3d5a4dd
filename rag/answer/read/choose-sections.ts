import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { Query } from '../../understand/query.ts';
import type { Evidence, Rarity } from '../rank-sentences.ts';
import { textOverlap } from './text-overlap.ts';

/** Sections an answer may rest on. */
const MOST_SECTIONS = 3;
/** A section whose best sentence scores this share of the best one's may answer as well. */
const EQUAL_FROM = 0.87;
/** A section below it joins when it adds this share of the question's own words ... */
const ADDS_FROM = 0.25;
/** ... and still scores this share of the best one. */
const ADDING_FROM = 0.75;
/** Two sentences with so much common wording state one thing: the text and its table row, two documents. */
const SAME_MATTER = 0.6;
/** A sentence on the same matter must still score this share of the best one. */
const SAME_FROM = 0.5;
const READ_EVIDENCE = 40;

/** What an answer rests on, and what lies near it. */
export interface ChosenEvidence {
  /** Sentences of the sections the answer rests on, best first. */
  readonly chosen: readonly Evidence[];
  /** The best sentence of each further section, best first. */
  readonly near: readonly Evidence[];
}

const sectionOf = ({ found: { passage } }: Evidence): string => `${passage.documentId} ${passage.path}`;

/** The best sentence of each section, best first. */
const bestPerSection = (ranked: readonly Evidence[]): readonly Evidence[] => {
  const best = new Map<string, Evidence>();
  for (const evidence of ranked) if (!best.has(sectionOf(evidence))) best.set(sectionOf(evidence), evidence);
  return [...best.values()];
};

/** Which of the question's own words, weighed by rarity, the sections taken so far hold. */
const coverQuestion = (query: Query, rarity: Rarity) => {
  const open = new Map(query.terms.map(({ term, weight }) => [term, weight * rarity(term)]));
  const total = [...open.values()].reduce((sum, weight) => sum + weight, 0);
  return {
    /** Share of the question that this sentence, under its headings, would add. */
    gain: ({ found, sentence }: Evidence): number => {
      const held = new Set(lexicalTerms(`${found.passage.headings.join(' ')} ${sentence.text}`));
      const gained = [...open].filter(([term]) => held.has(term)).reduce((sum, [, weight]) => sum + weight, 0);
      return total > 0 ? gained / total : 0;
    },
    add: ({ found: { passage } }: Evidence): void => {
      for (const term of lexicalTerms(`${passage.headings.join(' ')} ${passage.content.text}`)) open.delete(term);
    },
  };
};

/**
 * Separates the sections an answer rests on from those that are only near: the best one, those that state the same
 * matter, those that score as high, and those that hold words of the question that the ones before lack.
 */
export const chooseSections = (ranked: readonly Evidence[], query: Query, rarity: Rarity): ChosenEvidence => {
  const [best, ...others] = bestPerSection(ranked.slice(0, READ_EVIDENCE));
  if (!best) return { chosen: [], near: [] };
  const coverage = coverQuestion(query, rarity);
  const kept = new Set([sectionOf(best)]);
  coverage.add(best);
  for (const evidence of others) {
    if (kept.size >= MOST_SECTIONS) break;
    const share = evidence.score / best.score;
    const sameMatter = share >= SAME_FROM && textOverlap(evidence.sentence.text, best.sentence.text) >= SAME_MATTER;
    const adds = share >= ADDING_FROM && coverage.gain(evidence) >= ADDS_FROM;
    if (share < EQUAL_FROM && !sameMatter && !adds) continue;
    kept.add(sectionOf(evidence));
    coverage.add(evidence);
  }
  return {
    chosen: ranked.filter((evidence) => kept.has(sectionOf(evidence))),
    near: others.filter((evidence) => !kept.has(sectionOf(evidence))),
  };
};
