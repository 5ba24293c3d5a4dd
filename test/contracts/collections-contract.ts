import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import { type IngestedDocument, type PolicyStore, restrictStore } from '#store';
import { createHashingEmbedder } from '#test/support/hashing-embedder.ts';
import { ingestedDocument, obligation } from '../support/ingested-document.ts';
import type { OpenStore } from './store-contract.ts';

const taskOf = (title: string) => [obligation({ ordinal: 0, title, units: [{ canonical: '县财政局', role: 'lead' }] })];

const published = ingestedDocument({
  key: '某政发〔2024〕1号',
  clauses: ['县财政局牵头落实租金补贴。'],
  obligations: taskOf('落实租金补贴'),
});
const restricted = ingestedDocument({
  key: '某政发〔2024〕2号',
  clauses: ['县财政局牵头落实租金减免。', '租金减免不对外公布。'],
  obligations: taskOf('落实租金减免'),
});
const laterRestricted = ingestedDocument({ key: '某政发〔2024〕2号', clauses: ['租金减免延长一年。'] });

/** What every `PolicyStore` must do so that a place sees its collections and nothing else. */
export const describeCollectionsContract = (name: string, open: OpenStore): void => {
  describe(`${name} keeps collections apart`, () => {
    const embedder = createHashingEmbedder({ dimensions: 64 });
    let store: PolicyStore;
    let view: PolicyStore;
    beforeEach(async () => {
      store = await open({ embedder, clock: () => new Date('2026-11-22T02:00:00Z') });
      view = restrictStore(store, ['public']);
      await store.put(published);
      await store.put(restricted, 'cabinet');
    });
    afterEach(() => store.close());

    const collectionOf = async ({ document }: IngestedDocument) => store.collectionOf(document.id);
    const foundIn = async (where: PolicyStore, scope = {}) => {
      const terms = lexicalTerms('租金减免').map((term) => ({ term, weight: 1 }));
      const lexical = await where.searchTerms(terms, { limit: 9, ...scope });
      const dense = await where.searchSimilar('租金减免', { limit: 9, ...scope });
      return [...new Set([...lexical, ...dense].map(({ passageId }) => passageId))].sort();
    };
    const idsOf = (...held: IngestedDocument[]) => held.flatMap(({ passages }) => passages.map(({ id }) => id)).sort();

    it('puts a new document where it is told, and among the public ones when nothing is said', async () => {
      expect(await collectionOf(published)).toBe('public');
      expect(await collectionOf(restricted)).toBe('cabinet');
      expect(await store.collectionOf('unknown')).toBeNull();
      expect((await store.documents()).map(({ collection }) => collection)).toEqual(['public', 'cabinet']);
    });

    it('keeps a document where it is when its folder is read again without a word about collections', async () => {
      expect(await store.put(restricted)).toBe('unchanged');
      expect(await collectionOf(restricted)).toBe('cabinet');
      expect(await store.put(laterRestricted)).toBe('replaced');
      expect(await collectionOf(laterRestricted)).toBe('cabinet');
    });

    it('moves all versions of a key', async () => {
      await store.put(laterRestricted);
      expect(await store.setCollection(restricted.document.key, 'public')).toBe(true);
      expect(await collectionOf(restricted)).toBe('public');
      expect(await collectionOf(laterRestricted)).toBe('public');
      expect(await store.put(laterRestricted, 'cabinet')).toBe('unchanged');
      expect(await collectionOf(restricted)).toBe('cabinet');
      expect(await store.setCollection('某政发〔1999〕9号', 'cabinet')).toBe(false);
    });

    it('finds only what the view may see, even when other documents are asked for by id', async () => {
      expect(await foundIn(store)).toEqual(idsOf(published, restricted));
      expect(await foundIn(view)).toEqual(idsOf(published));
      expect(await foundIn(view, { documentIds: [restricted.document.id] })).toEqual([]);
      expect(await foundIn(restrictStore(store, []))).toEqual([]);
      expect(await foundIn(restrictStore(store, ['public', 'cabinet']))).toEqual(idsOf(published, restricted));
    });

    it('lists only the tasks of what the view may see', async () => {
      const titles = async (filter = {}) => (await view.obligations(filter)).map(({ title }) => title);
      expect(await titles()).toEqual(['落实租金补贴']);
      expect(await titles({ units: ['县财政局'] })).toEqual(['落实租金补贴']);
      expect(await titles({ documentIds: [restricted.document.id] })).toEqual([]);
    });

    it('denies that a document outside the view exists, whichever way it is asked for', async () => {
      await store.put(laterRestricted);
      for (const { document, passages } of [restricted, laterRestricted]) {
        expect(await view.has(document.id)).toBe(false);
        expect(await view.document(document.id)).toBeNull();
        expect(await view.collectionOf(document.id)).toBeNull();
        expect(await view.history(document.key)).toEqual([]);
        expect(await view.sourceText(document.id)).toBe('');
        expect(await view.sections(document.id)).toEqual([]);
        expect(await view.passages(document.id)).toEqual([]);
        expect(await view.passagesById(passages.map(({ id }) => id))).toEqual([]);
      }
      expect((await view.documents()).map(({ document }) => document.id)).toEqual([published.document.id]);
      expect(await view.statistics()).toMatchObject({ documents: 1, passages: 1 });
    });

    it('counts words and passages of what the view may see only', async () => {
      const terms = ['租金', '减免', '补贴'];
      expect(await store.documentFrequencies(terms)).toEqual(
        new Map([
          ['租金', 3],
          ['减免', 2],
          ['补贴', 1],
        ]),
      );
      expect(await view.documentFrequencies(terms)).toEqual(
        new Map([
          ['租金', 1],
          ['补贴', 1],
        ]),
      );
      expect(await store.statistics()).toMatchObject({ documents: 2, passages: 3 });
      expect(await view.statistics()).toMatchObject({ documents: 1, passages: 1 });
      expect(await restrictStore(store, ['none']).statistics()).toMatchObject({ documents: 0, passages: 0 });
    });

    it('sees a move from the next call on', async () => {
      const listed = async () => (await view.documents()).map(({ document }) => document.id);
      expect(await listed()).toEqual([published.document.id]);
      await store.setCollection(restricted.document.key, 'public');
      expect(await foundIn(view)).toEqual(idsOf(published, restricted));
      expect(await listed()).toEqual([published.document.id, restricted.document.id]);
      await store.setCollection(published.document.key, 'cabinet');
      expect(await foundIn(view)).toEqual(idsOf(restricted));
      expect(await listed()).toEqual([restricted.document.id]);
    });

    it('can not be written through a view', async () => {
      await expect(view.put(published)).rejects.toMatchObject({ code: 'input-invalid' });
      await expect(view.setCollection(published.document.key, 'x')).rejects.toMatchObject({ code: 'input-invalid' });
      await view.close();
      expect(await store.has(published.document.id)).toBe(true);
    });
  });
};
