import { lexicalTerms } from '#core/text/lexical-terms.ts';
import { type CallCost, measureCalls } from './measure-calls.ts';
import { withLibrary } from './with-library.ts';

/** Passages asked of each lane, as many as the product asks. */
export const POOL = 200;

/** What searching and answering cost in one store. */
export interface StoreCost {
  readonly passages: number;
  readonly terms: CallCost;
  readonly vectors: CallCost;
  readonly search: CallCost;
  readonly ask: CallCost;
}

/** Opens a data folder and asks it every question in each way. */
export const measureStore = (folder: string, questions: readonly string[]): Promise<StoreCost> =>
  withLibrary(folder, async (library) => {
    const { store } = library;
    const assistant = await library.assistant();
    const terms = questions.map((question) =>
      [...new Set(lexicalTerms(question))].map((term) => ({ term, weight: 1 })),
    );
    return {
      passages: (await store.statistics()).passages,
      terms: await measureCalls(terms, (query) => store.searchTerms(query, { limit: POOL })),
      vectors: await measureCalls(questions, (question) => store.searchSimilar(question, { limit: POOL })),
      search: await measureCalls(questions, (question) => assistant.search(question, 20)),
      ask: await measureCalls(questions, (text) => assistant.ask({ text, history: [] })),
    };
  });

/** The cost of each way as rows of a table: first call, median, 95th percentile. */
export const costRows = (name: string, { terms, vectors, search, ask }: StoreCost): readonly string[] => [
  costRow(`${name}：词项检索`, terms),
  costRow(`${name}：向量检索`, vectors),
  costRow(`${name}：\`search\`（理解、两路、融合）`, search),
  costRow(`${name}：\`ask\`（到答复为止）`, ask),
];

/** One row of the table. */
export const costRow = (name: string, { first, median, p95 }: CallCost): string =>
  `| ${name} | ${first.toFixed(1)} | ${median.toFixed(1)} | ${p95.toFixed(1)} |`;
