import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { StoredDocument } from '#store';
import { nthEntry } from './nth-entry.ts';
import type { PastReply } from './past-reply.ts';

const YEAR = /(?:19|20)\d{2}/gu;

const ofYear = ({ document }: StoredDocument, year: string): boolean =>
  [document.documentNumber, document.title, document.enclosureTitle, document.signedOn].some((text) =>
    text?.includes(year),
  );

/** Pairs of characters that the question shares with the title and with no other choice's. */
const tellingPairs = (question: string, stored: StoredDocument, others: readonly StoredDocument[]): number => {
  const pairsOf = ({ document }: StoredDocument): ReadonlySet<string> =>
    new Set(
      lexicalTerms(`${document.title} ${document.enclosureTitle ?? ''} ${document.issuer ?? ''}`).filter(
        (term) => term.length === 2,
      ),
    );
  const own = pairsOf(stored);
  const foreign = others.map((other) => pairsOf(other));
  return lexicalTerms(question).filter((term) => own.has(term) && !foreign.some((pairs) => pairs.has(term))).length;
};

/** Which of the documents that we asked about is meant: by its place, its year, or words of its title; empty when unclear. */
export const chosenDocuments = (question: string, reply: PastReply): readonly StoredDocument[] => {
  const choices = reply.entries.flatMap(({ stored }) => stored ?? []);
  const nth = nthEntry(question, reply)?.entry.stored;
  if (nth) return [nth];
  if (/都|全部|两份|每份|一起/u.test(question)) return choices;
  const years = question.match(YEAR) ?? [];
  const byYear = choices.filter((stored) => years.some((year) => ofYear(stored, year)));
  if (byYear.length === 1) return byYear;
  const scored = choices.map((stored) => ({
    stored,
    score: tellingPairs(
      question,
      stored,
      choices.filter((other) => other !== stored),
    ),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ stored }) => stored);
};
