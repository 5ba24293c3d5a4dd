import { expect, it } from 'vitest';
import type { QueryTerm, StoredDocument } from '#store';
import { ingestedDocument } from '#test/support/ingested-document.ts';
import type { Query } from '../query.ts';
import { settleNumber } from './settle-number.ts';

const held = (key: string, title: string): StoredDocument => ({
  document: { ...ingestedDocument({ key, title, clauses: ['略。'] }).document, documentNumber: key },
  collection: 'public',
  problems: [],
  ingestedAt: '',
  supersededBy: null,
});
const websites = held('某办函〔2018〕71号', '政府网站集约化试点工作方案');
const replies = held('某办函〔2004〕71号', '关于建议办理情况的函');

const query: Query = {
  text: '71号的试点有哪些地方',
  subject: '的试点有哪些地方',
  asOf: '2026-11-22',
  scope: { kind: 'ambiguous', printed: '71号', documents: [replies, websites] },
  paths: [],
  asks: new Set(),
  terms: [
    { term: '试点', weight: 1 },
    { term: '点', weight: 1 },
  ],
  searchTerms: [],
  denseText: '',
  followUp: false,
  previousQuestion: '',
  previousAnswer: '',
  shown: [],
  notes: [],
};

/** Scores by document; only words count, so that a single character brings nothing up. */
const scoring = (scores: ReadonlyMap<StoredDocument, number>) => ({
  searchTerms: async (
    terms: readonly QueryTerm[],
    { documentIds = [] }: { readonly documentIds?: readonly string[] },
  ) =>
    [...scores]
      .filter(([{ document }]) => documentIds.includes(document.id) && terms.every(({ term }) => term.length > 1))
      .map(([{ document }, score]) => ({ passageId: `${document.id}#0`, score })),
});

it('takes the document that the other words belong to, and says so', async () => {
  const settled = await settleNumber(
    query,
    scoring(
      new Map([
        [websites, 8],
        [replies, 2],
      ]),
    ),
  );
  expect(settled.scope).toEqual({ kind: 'named', documents: [websites] });
  expect(settled.notes).toEqual([
    {
      kind: 'read-as',
      text: '“71号”按《政府网站集约化试点工作方案》（某办函〔2018〕71号）理解，另有《关于建议办理情况的函》（某办函〔2004〕71号）也是“71号”',
    },
  ]);
});

it('takes the only document that knows the words', async () => {
  const { scope } = await settleNumber(query, scoring(new Map([[replies, 1]])));
  expect(scope).toEqual({ kind: 'named', documents: [replies] });
});

it('leaves it to be asked back where the words fit both, or none', async () => {
  expect(
    await settleNumber(
      query,
      scoring(
        new Map([
          [websites, 8],
          [replies, 6],
        ]),
      ),
    ),
  ).toBe(query);
  expect(await settleNumber(query, scoring(new Map()))).toBe(query);
});

it('leaves what is not meant by number', async () => {
  const unclear: Query = {
    ...query,
    scope: { kind: 'ambiguous', printed: '这个文件', documents: [websites, replies] },
  };
  expect(await settleNumber(unclear, scoring(new Map([[websites, 8]])))).toBe(unclear);
});
