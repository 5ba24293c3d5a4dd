import { inverseFrequency } from '#core/text/inverse-frequency.ts';
import { type Assistant, loadSynonyms, matchedShare, questionTerms } from '#rag';
import type { PolicyStore } from '#store';
import { fileNameOf, type SplitQuestion } from './split-corpus.ts';

/** How one question fared. */
export interface AskedQuestion {
  readonly held: boolean;
  readonly answered: boolean;
  /** The first citation is of the document that answers. */
  readonly right: boolean;
  /** Share of the question's own words that the first cited sentence and its headings hold. */
  readonly share: number;
}

interface AskingParts {
  readonly store: PolicyStore;
  readonly assistant: Assistant;
}

const shareOf = async (question: string, evidence: string, store: PolicyStore): Promise<number> => {
  const terms = questionTerms(question, loadSynonyms());
  const frequency = await store.documentFrequencies(terms.map(({ term }) => term));
  const { passages } = await store.statistics();
  return matchedShare(terms, evidence, (term) => {
    const held = frequency.get(term) ?? 0;
    return held === 0 ? 0 : inverseFrequency(held, passages);
  });
};

/** Asks one question and looks at the first thing cited. */
export const askSplit = async ({ text, title, held }: SplitQuestion, parts: AskingParts): Promise<AskedQuestion> => {
  const { kind, citations } = await parts.assistant.ask({ text, history: [] });
  const [first] = citations;
  if (kind !== 'answer' || !first) return { held, answered: false, right: false, share: 0 };
  const passages = await parts.store.passages(first.documentId);
  const headings = passages.find(({ path }) => path === first.path)?.headings ?? [];
  const stored = await parts.store.document(first.documentId);
  const share = await shareOf(text, `${headings.join(' ')} ${first.quote}`, parts.store);
  return { held, answered: true, right: held && stored?.document.file === fileNameOf(title), share };
};
