import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '#core/clock.ts';
import type { Embedder } from '#core/models/embedder.ts';
import type { FittableEmbedder } from '#core/models/fittable-embedder.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { PolicyStore, QueryTerm, SimilarityScope } from '#store';
import { createHashingEmbedder } from '../support/hashing-embedder.ts';
import { ingestedDocument, obligation } from '../support/ingested-document.ts';

/** Opens an empty store; the suite closes it. */
export type OpenStore = (options: {
  readonly embedder: Embedder | FittableEmbedder;
  readonly clock: Clock;
}) => Promise<PolicyStore>;

/** What every `PolicyStore` must do. Call it from the implementation's own test file. */
export const describeStoreContract = (name: string, open: OpenStore): void => {
  describe(`${name} keeps the store contract`, () => {
    const embedder = createHashingEmbedder({ dimensions: 64 });
    let store: PolicyStore;
    beforeEach(async () => {
      let minute = 0;
      store = await open({ embedder, clock: () => new Date(Date.UTC(2026, 10, 22, 2, minute++)) });
    });
    afterEach(() => store.close());

    const given = { store: () => store };
    describe('put', () => describePut(given));
    describe('versions', () => describeVersions(given));
    describe('searchTerms', () => describeSearchTerms(given));
    describe('searchSimilar', () => describeSearchSimilar(given));
    describe('obligations', () => describeObligations(given));
    describe('hostile and extreme content', () => describeHostileContent(given));
  });
};

interface Given {
  readonly store: () => PolicyStore;
}

const query = (text: string): readonly QueryTerm[] =>
  [...new Set(lexicalTerms(text))].map((term) => ({ term, weight: 1 }));

const found = async (store: PolicyStore, text: string, limit = 10): Promise<readonly string[]> =>
  (await store.searchTerms(query(text), { limit })).map(({ passageId }) => passageId);

const land = ingestedDocument({
  key: '某政发〔2023〕26号',
  clauses: ['每年出让工业用地总量占比不低于30%。', '土地出让收入提取0.5%以上用于产业扶持。', '新增5G基站50个。'],
});
const housing = ingestedDocument({
  key: '某政发〔2024〕3号',
  clauses: ['公共租赁住房向新就业大学生开放申请。', '住房租金补贴按季度发放。'],
});

const describePut = ({ store }: Given): void => {
  it('gives back everything as it was stored', async () => {
    const ingested = ingestedDocument({
      key: '某政发〔2023〕1号',
      clauses: ['县教育局牵头建设实训基地。'],
      obligations: [
        obligation({ ordinal: 0, title: '建设实训基地', units: [{ canonical: '县教育局', role: 'lead' }] }),
      ],
    });
    const { id } = ingested.document;
    expect(await store().put(ingested)).toBe('added');
    const stored = {
      document: ingested.document,
      problems: ingested.problems,
      ingestedAt: '2026-11-22T02:00:00.000Z',
      collection: 'public',
      supersededBy: null,
    };
    expect(await store().document(id)).toEqual(stored);
    expect(await store().documents()).toEqual([stored]);
    expect(await store().history(ingested.document.key)).toEqual([stored]);
    expect(await store().has(id)).toBe(true);
    expect(await store().sourceText(id)).toBe(ingested.sourceText);
    expect(await store().sections(id)).toEqual(ingested.sections);
    expect(await store().passages(id)).toEqual(ingested.passages);
    expect(await store().obligations({})).toEqual(ingested.obligations);
    expect(await store().statistics()).toMatchObject({ documents: 1, passages: 1, embedderId: 'hash-ngram-64-v1' });
  });

  it('changes nothing when the same bytes come again', async () => {
    await store().put(land);
    const before = [await store().documents(), await store().statistics(), await found(store(), '工业用地')];
    expect(await store().put(land)).toBe('unchanged');
    expect([await store().documents(), await store().statistics(), await found(store(), '工业用地')]).toEqual(before);
  });

  it('lists documents by key, whatever the order they came in', async () => {
    await store().put(housing);
    await store().put(land);
    expect((await store().documents()).map(({ document }) => document.key)).toEqual([
      '某政发〔2023〕26号',
      '某政发〔2024〕3号',
    ]);
  });

  it('stores a document once when it comes twice at the same moment', async () => {
    const outcomes = await Promise.all([store().put(land), store().put(land), store().put(housing)]);
    expect(outcomes.toSorted()).toEqual(['added', 'added', 'unchanged']);
    expect((await store().statistics()).passages).toBe(5);
  });

  it('holds a document without passages', async () => {
    const empty = ingestedDocument({ key: '空', clauses: [] });
    expect(await store().put(empty)).toBe('added');
    expect(await store().passages(empty.document.id)).toEqual([]);
    expect(await found(store(), '通知')).toEqual([]);
  });

  it('answers for what it does not hold', async () => {
    expect(await store().documents()).toEqual([]);
    expect(await store().document('none')).toBeNull();
    expect(await store().has('none')).toBe(false);
    expect(await store().history('none')).toEqual([]);
    expect(await store().sourceText('none')).toBe('');
    expect(await store().sections('none')).toEqual([]);
    expect(await store().passages('none')).toEqual([]);
    expect(await store().passagesById(['none#0'])).toEqual([]);
    expect(await store().obligations({})).toEqual([]);
    expect(await found(store(), '工业用地')).toEqual([]);
    expect(await store().documentFrequencies(['工业'])).toEqual(new Map());
    expect(await store().statistics()).toMatchObject({ documents: 0, passages: 0 });
  });

  it('gives passages in the order asked for, without those it does not know', async () => {
    await store().put(land);
    const [first, second, third] = land.passages;
    const asked = [third?.id ?? '', 'none#7', first?.id ?? ''];
    expect(await store().passagesById(asked)).toEqual([third, first]);
    expect(await store().passagesById([second?.id ?? '', second?.id ?? ''])).toEqual([second, second]);
  });
};

const describeVersions = ({ store }: Given): void => {
  const older = ingestedDocument({
    key: '某规〔2020〕2号',
    title: '关于人才公寓的办法',
    clauses: ['人才公寓租期三年。', '每套面积不超过90平方米。'],
    obligations: [obligation({ ordinal: 0, title: '旧任务', units: [{ canonical: '县住建局', role: 'lead' }] })],
  });
  const newer = ingestedDocument({
    key: '某规〔2020〕2号',
    title: '关于人才公寓的办法',
    clauses: ['人才公寓租期五年。'],
    obligations: [obligation({ ordinal: 0, title: '新任务', units: [{ canonical: '县住建局', role: 'lead' }] })],
  });

  it('keeps the older version of a key as history, out of every search', async () => {
    await store().put(older);
    expect(await store().put(newer)).toBe('replaced');
    expect((await store().documents()).map(({ document }) => document.id)).toEqual([newer.document.id]);
    expect(await store().has(older.document.id)).toBe(false);
    expect(await found(store(), '人才公寓租期')).toEqual([newer.passages[0]?.id]);
    expect(await found(store(), '每套面积')).toEqual([]);
    expect(await store().searchSimilar('每套面积不超过90平方米。', { limit: 9 })).toHaveLength(1);
    expect((await store().obligations({})).map(({ title }) => title)).toEqual(['新任务']);
    expect(await store().documentFrequencies(['面积', '租期'])).toEqual(new Map([['租期', 1]]));
    expect(await store().statistics()).toMatchObject({ documents: 1, passages: 1 });
  });

  it('still shows a superseded version in full', async () => {
    await store().put(older);
    await store().put(newer);
    const { id } = older.document;
    expect(await store().document(id)).toMatchObject({ document: older.document, supersededBy: newer.document.id });
    expect(await store().sourceText(id)).toBe(older.sourceText);
    expect(await store().sections(id)).toEqual(older.sections);
    expect(await store().passages(id)).toEqual(older.passages);
    expect((await store().history(older.document.key)).map(({ document }) => document.id)).toEqual([
      newer.document.id,
      id,
    ]);
  });

  it('makes an older version current again when its bytes come back', async () => {
    await store().put(older);
    await store().put(newer);
    expect(await store().put(older)).toBe('replaced');
    expect(await store().has(older.document.id)).toBe(true);
    expect(await store().document(newer.document.id)).toMatchObject({ supersededBy: older.document.id });
    expect((await store().history(older.document.key)).map(({ document }) => document.id)).toEqual([
      older.document.id,
      newer.document.id,
    ]);
    expect(await found(store(), '每套面积')).toEqual([older.passages[1]?.id]);
    expect(await store().statistics()).toMatchObject({ documents: 1, passages: 2 });
  });

  it('keeps two documents of the same text under different keys', async () => {
    const text = { title: '关于清明节放假的通知', clauses: ['放假三天。'] };
    const [one, other] = [ingestedDocument({ key: 'B', ...text }), ingestedDocument({ key: 'A', ...text })];
    await store().put(one);
    expect(await store().put(other)).toBe('added');
    expect(await found(store(), '放假')).toEqual([other.passages[0]?.id, one.passages[0]?.id]);
  });
};

const describeSearchTerms = ({ store }: Given): void => {
  beforeEach(async () => {
    await store().put(land);
    await store().put(housing);
  });

  it('puts the passage first that holds the rarer terms', async () => {
    expect((await found(store(), '工业用地出让比例'))[0]).toBe(land.passages[0]?.id);
    expect((await found(store(), '住房租金补贴'))[0]).toBe(housing.passages[1]?.id);
  });

  it('finds a passage by title and number of its document and by its headings', async () => {
    const plain = ingestedDocument({ key: '某府函〔2025〕9号', title: '关于海洋牧场的意见', clauses: ['设立专班。'] });
    const numbered = { ...plain, document: { ...plain.document, documentNumber: '某府函〔2025〕9号' } };
    await store().put(numbered);
    expect(await found(store(), '海洋牧场')).toEqual([plain.passages[0]?.id]);
    expect((await found(store(), '某府函[2025]9号'))[0]).toEqual(plain.passages[0]?.id);
    expect((await found(store(), '第3条', 1))[0]).toBe(land.passages[2]?.id);
  });

  it('gives falling scores above zero, and nothing for terms that do not occur', async () => {
    const results = await store().searchTerms(query('出让住房'), { limit: 10 });
    const scores = results.map(({ score }) => score);
    expect(results.length).toBeGreaterThan(2);
    expect(scores.every((score) => score > 0)).toBe(true);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
    expect(await store().searchTerms(query('风暴潮'), { limit: 10 })).toEqual([]);
    expect(await store().searchTerms([], { limit: 10 })).toEqual([]);
  });

  it('counts a term by its weight', async () => {
    const scoreOf = async (terms: readonly QueryTerm[]): Promise<number> =>
      (await store().searchTerms(terms, { limit: 1 }))[0]?.score ?? 0;
    const once = await scoreOf([{ term: '基站', weight: 1 }]);
    expect(once).toBeGreaterThan(0);
    expect(await scoreOf([{ term: '基站', weight: 2.5 }])).toBeCloseTo(2.5 * once, 9);
    expect(await scoreOf(['基站', '基站'].map((term) => ({ term, weight: 1 })))).toBeCloseTo(2 * once, 9);
    expect(await scoreOf([{ term: '基站', weight: 0 }])).toBe(0);
  });

  it('keeps to the limit and the scope', async () => {
    const everything = await found(store(), '的通知', 10);
    expect(everything).toHaveLength(5);
    expect(await found(store(), '的通知', 2)).toEqual(everything.slice(0, 2));
    expect(await found(store(), '的通知', 0)).toEqual([]);
    const within = async (documentIds: readonly string[]) =>
      (await store().searchTerms(query('的通知'), { limit: 10, documentIds })).map(({ passageId }) => passageId);
    expect(new Set(await within([housing.document.id]))).toEqual(new Set(housing.passages.map(({ id }) => id)));
    expect(new Set(await within([housing.document.id, 'none', land.document.id]))).toEqual(new Set(everything));
    expect(await within([])).toEqual([]);
    expect(await within(['none'])).toEqual([]);
  });

  it('orders equal scores by document key, then by place in the document', async () => {
    const clauses = ['值班表。', '值班表。'];
    const all = ['乙', '丙', '甲'].map((key) => ingestedDocument({ key, title: '通知', clauses }));
    for (const one of all) await store().put(one);
    const byKey = all.toSorted((left, right) => (left.document.key < right.document.key ? -1 : 1));
    expect(await found(store(), '值班表')).toEqual(byKey.flatMap(({ passages }) => passages.map(({ id }) => id)));
  });

  it('tells in how many passages a term occurs', async () => {
    expect(await store().documentFrequencies(['住房', '基站', '的', '没有的词'])).toEqual(
      new Map([
        ['住房', 2],
        ['基站', 1],
        ['的', 5],
      ]),
    );
  });
};

const describeSearchSimilar = ({ store }: Given): void => {
  const nearest = async (text: string, scope: SimilarityScope) => store().searchSimilar(text, scope);

  beforeEach(async () => {
    await store().put(land);
    await store().put(housing);
  });

  it('gives the nearest passages first, with their cosine similarity', async () => {
    const results = await nearest('住房租金补贴按季度发放。', { limit: 10 });
    expect(results).toHaveLength(5);
    expect(results[0]?.passageId).toBe(housing.passages[1]?.id);
    const similarities = results.map(({ score }) => score);
    expect(similarities).toEqual(similarities.toSorted((left, right) => right - left));
    expect(similarities.every((score) => score >= -1.000001 && score <= 1.000001)).toBe(true);
  });

  it('keeps to the limit and the scope', async () => {
    expect(await nearest('住房', { limit: 2 })).toEqual((await nearest('住房', { limit: 5 })).slice(0, 2));
    expect(await nearest('住房', { limit: 0 })).toEqual([]);
    expect(await nearest('住房', { limit: 5, documentIds: [] })).toEqual([]);
    const inLand = await nearest('住房', { limit: 5, documentIds: [land.document.id] });
    expect(new Set(inLand.map(({ passageId }) => passageId))).toEqual(new Set(land.passages.map(({ id }) => id)));
  });

  it('orders equal similarities by document key, then by place in the document', async () => {
    const twins = ['乙', '甲'].map((key) => ingestedDocument({ key, title: '通知', clauses: ['值班表。'] }));
    for (const one of twins) await store().put(one);
    const [first, second] = await nearest('通知\n第1条\n值班表。', { limit: 2 });
    expect([first?.passageId, second?.passageId]).toEqual(
      twins
        .toSorted((left, right) => (left.document.key < right.document.key ? -1 : 1))
        .map(({ passages }) => passages[0]?.id),
    );
    expect(first?.score).toBe(second?.score);
    expect(first?.score).toBeCloseTo(1, 5);
  });

  it('gives back what is asked for by name too, with its similarity, but only within the scope', async () => {
    const everything = await nearest('住房', { limit: 5 });
    const [best, , , , last] = everything;
    const outside = land.passages[0]?.id ?? '';
    const asked = { limit: 1, alsoScore: [last?.passageId ?? '', best?.passageId ?? '', 'none#0'] };
    expect(await nearest('住房', asked)).toEqual([best, last]);
    expect(await nearest('住房', { ...asked, limit: 0 })).toEqual([best, last]);
    const inHousing = { limit: 1, documentIds: [housing.document.id], alsoScore: [outside] };
    expect((await nearest('住房', inHousing)).map(({ passageId }) => passageId)).not.toContain(outside);
  });
};

const describeObligations = ({ store }: Given): void => {
  const [education, finance] = ['县教育局', '县财政局'] as const;
  const plan = ingestedDocument({
    key: '某政办发〔2022〕7号',
    clauses: ['甲', '乙', '丙'],
    obligations: [
      obligation({
        ordinal: 0,
        title: '新建幼儿园',
        units: [
          { canonical: education, role: 'lead' },
          { canonical: finance, role: 'participant' },
        ],
        due: '2025-12-31',
      }),
      obligation({ ordinal: 1, title: '编制预算', units: [{ canonical: finance, role: 'lead' }], due: '2025-06-30' }),
      obligation({ ordinal: 2, title: '常态化巡查', units: [] }),
    ],
  });
  const notice = ingestedDocument({
    key: '某教〔2021〕4号',
    clauses: ['丁'],
    obligations: [
      obligation({
        ordinal: 0,
        title: '开学检查',
        units: [{ canonical: education, role: 'responsible' }],
        due: '2021-09-01',
      }),
    ],
  });
  const titles = async (filter: Parameters<PolicyStore['obligations']>[0]): Promise<readonly string[]> =>
    (await store().obligations(filter)).map(({ title }) => title);

  beforeEach(async () => {
    await store().put(plan);
    await store().put(notice);
  });

  it('lists all rows by document key, then by place in the document', async () => {
    expect(await titles({})).toEqual(['新建幼儿园', '编制预算', '常态化巡查', '开学检查']);
  });

  it('finds the rows of a unit, in any role or in the roles given', async () => {
    expect(await titles({ units: [education] })).toEqual(['新建幼儿园', '开学检查']);
    expect(await titles({ units: [finance], roles: ['lead'] })).toEqual(['编制预算']);
    expect(await titles({ units: [education, finance], roles: ['lead', 'responsible'] })).toEqual([
      '新建幼儿园',
      '编制预算',
      '开学检查',
    ]);
    expect(await titles({ roles: ['participant'] })).toEqual(['新建幼儿园']);
    expect(await titles({ units: ['县气象局'] })).toEqual([]);
    expect(await titles({ units: [] })).toEqual([]);
  });

  it('finds the rows due in a range, both days included, and of some documents', async () => {
    expect(await titles({ due: { from: '2025-06-30', to: '2025-12-31' } })).toEqual(['新建幼儿园', '编制预算']);
    expect(await titles({ due: { from: '2025-07-01', to: '2025-12-30' } })).toEqual([]);
    expect(await titles({ documentIds: [notice.document.id], units: [education] })).toEqual(['开学检查']);
    expect(await titles({ documentIds: [] })).toEqual([]);
  });
};

const describeHostileContent = ({ store }: Given): void => {
  const hostile = [
    '" OR * NEAR(县, 5) AND NOT 表 --',
    "'); DROP TABLE documents; --",
    'NUL\u0000在中间',
    '𠮷野家😀👨‍👩‍👧',
    '孤立代理\ud800项\udc00完',
    '\u202e方向\u2028分隔\ufeff',
    '%_\\ {"a":1} <script>',
    '',
  ];

  it('keeps any text unit for unit and still finds the rest', async () => {
    const document = ingestedDocument({ key: '\'键"\u0000😀\ud800', title: hostile.join('|'), clauses: hostile });
    await store().put(document);
    await store().put(land);
    const { id } = document.document;
    expect(await store().sourceText(id)).toBe(document.sourceText);
    expect(await store().passages(id)).toEqual(document.passages);
    expect((await store().document(id))?.document.title).toBe(hostile.join('|'));
    expect((await found(store(), '工业用地'))[0]).toBe(land.passages[0]?.id);
  });

  it.each(hostile)('takes %j as a term and as a key', async (text) => {
    await store().put(land);
    expect(await store().searchTerms([{ term: text, weight: 1 }], { limit: 5 })).toEqual([]);
    expect(await store().history(text)).toEqual([]);
    expect(await store().passagesById([text])).toEqual([]);
    expect(await store().obligations({ units: [text], documentIds: [text] })).toEqual([]);
    expect(await store().documentFrequencies([text])).toEqual(new Map());
    expect(await store().documents()).toHaveLength(1);
  });

  it('holds a document of a thousand clauses, one of them very long', async () => {
    const clauses = Array.from({ length: 1_000 }, (_, index) => `第${index}项目由负责单位落实。`);
    const long = `${'完善基层治理体系，'.repeat(20_000)}唯一标识物。`;
    const huge = ingestedDocument({ key: '大', clauses: [...clauses, long] });
    await store().put(huge);
    expect(await store().sourceText(huge.document.id)).toBe(huge.sourceText);
    expect(await found(store(), '唯一标识物', 1)).toEqual([huge.passages[1_000]?.id]);
    expect((await found(store(), '777项目', 1))[0]).toBe(huge.passages[777]?.id);
    expect(await store().statistics()).toMatchObject({ passages: 1_001 });
  });
};
