import { expect, it } from 'vitest';
import type { StoredDocument } from '#store';
import { bareDocument } from '#test/support/sample-documents.ts';
import { detectAsks } from '../detect-asks.ts';
import type { Query } from '../query.ts';
import { settleSeries } from './settle-series.ts';

const held = (title: string, signedOn: string): StoredDocument =>
  ({
    document: bareDocument({ id: `${title}${signedOn}`, title, signedOn, file: 'a.txt' }),
  }) as unknown as StoredDocument;
const FIRE = [
  held('消防工作要点', '2022-02-01'),
  held('消防工作要点', '2024-02-01'),
  held('消防工作要点', '2023-02-01'),
];
const PLACES = [held('青山县渔业工作报告', '2023-02-01'), held('渔业工作报告', '2024-02-01')];

const settled = (text: string, documents: readonly StoredDocument[]) => {
  const asked: Pick<Query, 'text' | 'asks' | 'scope' | 'followUp' | 'notes'> = {
    text,
    asks: detectAsks(text),
    scope: { kind: 'named', documents },
    followUp: false,
    notes: [],
  };
  return settleSeries(asked as Query);
};

it('takes the newest of one paper of several years, and says so', () => {
  const { scope, notes } = settled('消防工作要点里要检查多少家单位', FIRE);
  expect(scope).toEqual({ kind: 'named', documents: [FIRE[1]] });
  expect(notes.map(({ text }) => text)).toEqual([
    '没有说明是哪一年的，按最新的《消防工作要点》（2024年）回答，另有2022年、2023年的',
  ]);
});

it('asks back where papers of several places bear the name', () => {
  expect(settled('渔业工作报告的产量是多少', PLACES).scope).toMatchObject({
    kind: 'ambiguous',
    printed: '渔业工作报告',
  });
});

it('names the year where all are of one', () => {
  const one = [held('青山县渔业工作报告', '2024-02-01'), held('渔业工作报告', '2024-03-01')];
  expect(settled('2024年渔业工作报告的产量是多少', one).scope).toMatchObject({ printed: '2024年渔业工作报告' });
});

it.each([
  '历年消防工作要点分别要检查多少家',
  '消防工作要点有没有提到电动车',
  '2022年和2023年消防工作要点检查数相差多少',
  '消防工作要点哪年的检查数多，多少家',
])('leaves alone: %s', (text) => expect(settled(text, FIRE).scope).toEqual({ kind: 'named', documents: FIRE }));
