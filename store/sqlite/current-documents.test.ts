import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PolicyStore, restrictStore } from '#store';
import { createHashingEmbedder } from '#test/support/hashing-embedder.ts';
import { ingestedDocument } from '#test/support/ingested-document.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const newFolder = temporaryFolders();
const embedder = createHashingEmbedder({ dimensions: 64 });

const land = ingestedDocument({ key: '某政发〔2023〕26号', clauses: ['每年出让工业用地总量占比不低于30%。'] });
const housing = ingestedDocument({ key: '某政发〔2024〕3号', clauses: ['住房租金补贴按季度发放。'] });
const laterHousing = ingestedDocument({ key: '某政发〔2024〕3号', clauses: ['住房租金补贴按月发放。', '按年结算。'] });

describe('the list of current documents, while another process writes', () => {
  let reading: PolicyStore;
  let writing: PolicyStore;
  let view: PolicyStore;
  beforeEach(async () => {
    const directory = newFolder();
    const open = () => openSqliteStore({ directory, embedder, clock: () => new Date(0) });
    writing = await open();
    await writing.put(land);
    reading = await open();
    view = restrictStore(reading, ['public']);
  });
  afterEach(async () => {
    await reading.close();
    await writing.close();
  });

  const seen = async (store: PolicyStore) => ({
    ids: (await store.documents()).map(({ document }) => document.id),
    counts: await store.statistics().then(({ documents, passages }) => [documents, passages]),
  });

  it('is the same object as long as nothing is written', async () => {
    // Makes the vectors that are still missing.
    await reading.searchSimilar('租金补贴', { limit: 5 });
    const [documents, visible] = [await reading.documents(), await view.documents()];
    await reading.searchSimilar('租金补贴', { limit: 5 });
    expect(await reading.documents()).toBe(documents);
    expect(await view.documents()).toBe(visible);
  });

  it('has a new document from the next call on', async () => {
    expect(await seen(reading)).toEqual({ ids: [land.document.id], counts: [1, 1] });
    await writing.put(housing);
    const both = { ids: [land.document.id, housing.document.id], counts: [2, 2] };
    expect(await seen(reading)).toEqual(both);
    expect(await seen(view)).toEqual(both);
  });

  it('has the newer version in the place of a document that was replaced', async () => {
    await writing.put(housing);
    await seen(reading);
    expect(await writing.put(laterHousing)).toBe('replaced');
    expect(await seen(reading)).toEqual({ ids: [land.document.id, laterHousing.document.id], counts: [2, 3] });
  });

  it('takes a document out of a view when it is moved, and puts it back', async () => {
    const collections = async () => (await reading.documents()).map(({ collection }) => collection);
    await writing.put(housing);
    await seen(view);
    await writing.setCollection(housing.document.key, 'cabinet');
    expect(await collections()).toEqual(['public', 'cabinet']);
    expect(await seen(view)).toEqual({ ids: [land.document.id], counts: [1, 1] });
    await writing.setCollection(housing.document.key, 'public');
    expect(await collections()).toEqual(['public', 'public']);
    expect(await seen(view)).toEqual({ ids: [land.document.id, housing.document.id], counts: [2, 2] });
  });

  it('follows what the same process writes', async () => {
    await seen(view);
    await reading.put(housing);
    await reading.setCollection(land.document.key, 'cabinet');
    expect((await reading.documents()).map(({ collection }) => collection)).toEqual(['cabinet', 'public']);
    expect(await seen(view)).toEqual({ ids: [housing.document.id], counts: [1, 1] });
  });
});
