import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLsaEmbedder } from '#core/models/create-lsa-embedder.ts';
import type { IngestedDocument, PolicyStore, ScoredPassage } from '#store';
import { ingestedDocument } from '../support/ingested-document.ts';
import type { OpenStore } from './store-contract.ts';

const clauses = {
  land: ['每年出让工业用地总量占比不低于30%。', '工业用地实行弹性年期出让，先进制造业项目可先租后让。'],
  homes: ['公共租赁住房向新就业大学生开放申请。', '新就业大学生可申请公共租赁住房，由住建局审核。'],
  schools: [
    '普惠性幼儿园生均公用经费按标准拨付。',
    '学前教育经费纳入财政预算，幼儿园公用经费逐年提高。',
    '发展学前教育，普惠性幼儿园覆盖率达到百分之九十。',
  ],
};
const documents = Object.entries(clauses).map(([key, texts]) =>
  ingestedDocument({ key, title: '通知', clauses: texts }),
);
const [land, homes, schools] = documents as [IngestedDocument, IngestedDocument, IngestedDocument];

/** What a `PolicyStore` must do with an embedder that learns from it. Call it from the implementation's test file. */
export const describeFittedStoreContract = (name: string, open: OpenStore): void => {
  describe(`${name} lets an embedder learn from what it holds`, () => {
    // So few passages differ in few ways: more places would keep all their words apart.
    const openStore = (): Promise<PolicyStore> =>
      open({ embedder: createLsaEmbedder({ dimensions: 4 }), clock: () => new Date(0) });
    let store: PolicyStore;
    beforeEach(async () => {
      store = await openStore();
    });
    afterEach(() => store.close());

    const similar = (to: string, where = store): Promise<readonly ScoredPassage[]> =>
      where.searchSimilar(to, { limit: 20 });
    const storeOf = async (held: readonly IngestedDocument[]): Promise<PolicyStore> => {
      const other = await openStore();
      for (const one of held) await other.put(one);
      return other;
    };

    it('finds a passage by the company of a word that it does not hold', async () => {
      for (const document of documents) await store.put(document);
      const [first, second, third] = (await similar('学前教育')).map(({ passageId }) => passageId);
      expect(new Set([first, second, third])).toEqual(new Set(schools.passages.map(({ id }) => id)));
    });

    it('finds nothing similar where nothing was learned, or to words that it never held', async () => {
      expect(await similar('工业用地')).toEqual([]);
      await store.put(land);
      expect(await similar('海洋牧场')).toEqual([]);
      expect(await similar('')).toEqual([]);
    });

    it('gives a short passage its own words as the most similar ones', async () => {
      for (const document of documents) await store.put(document);
      const [first, second] = homes.passages;
      const [best] = await similar(`通知\n第1条\n${first?.content.text}`);
      expect(best).toMatchObject({ passageId: first?.id });
      expect(best?.score).toBeCloseTo(1, 5);
      expect((await similar(`通知\n第2条\n${second?.content.text}`))[0]?.score).toBeCloseTo(1, 5);
    });

    it('learns the same from the same documents, in whatever order they came', async () => {
      for (const document of documents) await store.put(document);
      const expected = await similar('幼儿园经费');
      expect(expected.length).toBeGreaterThan(3);
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(documents, { minLength: documents.length }), async (shuffled) => {
          const other = await storeOf(shuffled);
          expect(await similar('幼儿园经费', other)).toEqual(expected);
          await other.close();
        }),
        { numRuns: 6 },
      );
    });

    it('learns again when documents come or are replaced, between two searches too', async () => {
      await store.put(land);
      await similar('学前教育');
      await store.put(schools);
      const replaced = ingestedDocument({ key: 'homes', title: '通知', clauses: ['旧办法停止执行。'] });
      await store.put(replaced);
      await similar('学前教育');
      expect(await store.put(homes)).toBe('replaced');
      const fresh = await storeOf(documents);
      expect(await similar('学前教育')).toEqual(await similar('学前教育', fresh));
      await fresh.close();
    });

    it('finds a long passage by one of its clauses', async () => {
      const long = ingestedDocument({
        key: 'long',
        title: '通知',
        clauses: [[...clauses.schools, ...clauses.schools, ...clauses.land, ...clauses.homes].join('')],
      });
      const [passage] = long.passages;
      const scoreIn = async (found: Promise<readonly ScoredPassage[]>): Promise<number> =>
        (await found).find(({ passageId }) => passageId === passage?.id)?.score ?? 0;
      for (const document of [...documents, long]) await store.put(document);
      expect(await scoreIn(similar(clauses.homes[1] ?? ''))).toBeGreaterThan(0.6);
    });
  });
};
