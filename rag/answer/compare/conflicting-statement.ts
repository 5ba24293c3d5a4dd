import type { Citation } from '#core/citation.ts';
import type { Note } from '../../reply.ts';
import type { DocumentReader } from '../document-reader.ts';
import type { Evidence } from '../rank-sentences.ts';
import { textOverlap } from '../read/text-overlap.ts';

/** Two places that share so much wording say the same thing; where their figures or names differ, one of them is off. */
const SAME_STATEMENT = 0.72;
const READ_EVIDENCE = 8;

/** What must agree when a sentence is repeated: figures, and names in quotation marks. */
const factsOf = (text: string): readonly string[] =>
  [
    ...text
      .normalize('NFKC')
      .replace(/\s/gu, '')
      .matchAll(/\d+(?:\.\d+)?|“[^”]{1,12}”/gu),
  ].map(([fact]) => fact);

const differ = (a: Evidence, b: Evidence): boolean => {
  const [x, y] = [factsOf(a.sentence.text), factsOf(b.sentence.text)];
  return x.length > 0 && x.length === y.length && x.some((fact) => !y.includes(fact));
};

/** The text of one document that repeats the best evidence with other figures or names; null when nothing does. */
export const conflictingStatement = async (
  ranked: readonly Evidence[],
  reader: DocumentReader,
): Promise<{ readonly note: Note; readonly citation: Citation } | null> => {
  const [best] = ranked;
  const other = ranked
    .slice(1, READ_EVIDENCE)
    .find(
      (evidence) =>
        best !== undefined &&
        evidence.found.passage.documentId === best.found.passage.documentId &&
        evidence.found.passage.path !== best.found.passage.path &&
        textOverlap(evidence.sentence.text, best.sentence.text) >= SAME_STATEMENT &&
        differ(evidence, best),
    );
  const citation = other ? await reader.citePart(other.found.passage, other.sentence) : null;
  if (!best || !citation) return null;
  return {
    note: { kind: 'conflict', text: `${best.found.passage.path}与${citation.path}两处原文不一致，请向起草单位核实` },
    citation,
  };
};
