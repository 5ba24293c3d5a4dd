import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import { createHashingEmbedder } from '#test/support/hashing-embedder.ts';
import { ingestedDocument } from '#test/support/ingested-document.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const newFolder = temporaryFolders();
const word = fc.constantFrom('工业用地', '县教育局', '5G基站', '30%', '牵头', '责任单位', '不低于', '2025年', '补贴');
const clause = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));

describe('searchTerms of the SQLite store', () => {
  it('scores by BM25 with k1 0.9 and b 0.5, the title twice, figures and Latin words 1.5 times, computed here from the texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(clause, { maxLength: 4 }), { maxLength: 4 }), clause, async (texts, asked) => {
        const documents = texts.map((clauses, index) =>
          ingestedDocument({ key: `键${index}`, title: '方案', clauses }),
        );
        const store = await openSqliteStore({
          directory: newFolder(),
          embedder: createHashingEmbedder({ dimensions: 8 }),
          clock: () => new Date(0),
        });
        for (const one of documents) await store.put(one);
        const terms = [...new Set(lexicalTerms(asked))];
        const results = await store.searchTerms(
          terms.map((term) => ({ term, weight: 1 })),
          { limit: 100 },
        );
        await store.close();

        const passages = documents.flatMap((one) => one.passages);
        const held = passages.map(({ headings, content }) =>
          lexicalTerms(['方案', '方案', ...headings, content.text].join('\n')),
        );
        const mean = held.reduce((sum, { length }) => sum + length, 0) / held.length;
        const expected = new Map<string, number>();
        for (const [index, own] of held.entries()) {
          let score = 0;
          for (const term of terms) {
            const n = held.filter((other) => other.includes(term)).length;
            const tf = own.filter((other) => other === term).length;
            const idf = Math.log(1 + (held.length - n + 0.5) / (n + 0.5));
            const weight = /[\da-z]/u.test(term) ? 1.5 : 1;
            score += (weight * idf * tf * 1.9) / (tf + 0.9 * (0.5 + (0.5 * own.length) / mean));
          }
          if (score > 0) expected.set(passages[index]?.id ?? '', score);
        }
        expect(new Set(results.map(({ passageId }) => passageId))).toEqual(new Set(expected.keys()));
        for (const { passageId, score } of results) expect(score).toBeCloseTo(expected.get(passageId) ?? 0, 5);
      }),
      { numRuns: 20 },
    );
  });
});
