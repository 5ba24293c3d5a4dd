import { expect, it } from 'vitest';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { StoredDocument } from '#store';
import { ingestedDocument } from '#test/support/ingested-document.ts';
import { favourTitles } from './favour-titles.ts';

const held = (title: string, key: string, clauses: readonly string[]) => {
  const { document, passages } = ingestedDocument({ key, title, clauses });
  const stored: StoredDocument = { document, collection: 'public', problems: [], ingestedAt: '', supersededBy: null };
  return { stored, ids: passages.map(({ id }) => id), texts: clauses.map((text) => `${title} ${text}`) };
};

const plan = held('关于支持临港新区加快发展的意见', '某政发〔2024〕1号', [
  '严格控制高层建筑。',
  '蓝绿空间占比稳定。',
  '保障用地。',
]);
const report = held('政府工作报告', '某政发〔2024〕2号', ['新增商品房供应。', '盘活存量商品房。', '实施重大项目。']);
const note = held('关于商品房预售的通告', '某政发〔2024〕3号', ['预售资金应当存入专户。']);
const all = [plan, report, note];
const passages = all.flatMap(({ ids, texts }) =>
  ids.map((id, at) => ({ id, terms: new Set(lexicalTerms(texts[at] ?? '')) })),
);

const store = {
  documentFrequencies: async (terms: readonly string[]) =>
    new Map(
      terms
        .map((term) => [term, passages.filter((passage) => passage.terms.has(term)).length] as const)
        .filter(([, count]) => count > 0),
    ),
  searchTerms: async (
    terms: readonly { readonly term: string }[],
    scope: { readonly documentIds?: readonly string[] },
  ) =>
    passages
      .filter(({ id }) => scope.documentIds?.some((document) => id.startsWith(`${document}#`)))
      .filter((passage) => terms.some(({ term }) => passage.terms.has(term)))
      .map(({ id }) => ({ passageId: id, score: 1 })),
};

const scored = (ids: readonly (string | undefined)[]) =>
  ids.map((id, at) => ({ passageId: id ?? '', lexical: 1, dense: 0, score: 1 - at / 16 }));

const bestFor = async (question: string, words: readonly string[], ids: readonly (string | undefined)[]) => {
  const request = {
    terms: words.map((term) => ({ term, weight: 1 })),
    question,
    documents: all.map(({ stored }) => stored),
  };
  return (await favourTitles(store, request, scored(ids))).map(({ passageId }) => passageId);
};

it('moves up the document that the question means by a place only that title carries', async () => {
  const ids = [report.ids[0], report.ids[1], plan.ids[0], plan.ids[1]];
  const [best] = await bestFor('临港能不能大量盖商品房', ['临港', '商品房'], ids);
  expect(best).toBe(plan.ids[0]);
});

it('leaves the order of documents whose titles say nothing of the question', async () => {
  const ids = [report.ids[0], plan.ids[0], report.ids[1], plan.ids[1]];
  expect(await bestFor('重大项目怎么保障用地', ['重大', '项目', '用地'], ids)).toEqual(ids);
});

it('does not count the title again for a document of which one passage was found', async () => {
  const ids = [report.ids[0], note.ids[0], report.ids[1]];
  expect(await bestFor('商品房预售', ['商品房', '预售'], ids)).toEqual(ids);
});

it('counts words of the title by the share of the question they are', async () => {
  const ids = [plan.ids[0], report.ids[0], plan.ids[1], report.ids[1]];
  expect(await bestFor('政府工作报告里怎么说', ['政府', '工作', '报告'], ids)).toEqual([
    report.ids[0],
    plan.ids[0],
    report.ids[1],
    plan.ids[1],
  ]);
});
