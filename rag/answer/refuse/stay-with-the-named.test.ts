import { describe, expect, it } from 'vitest';
import { answeringPartsOf } from '../../../test/support/answering-parts-of.ts';
import { ingestedDocument } from '../../../test/support/ingested-document.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { Evidence } from '../rank-sentences.ts';
import { stayWithTheNamed } from './stay-with-the-named.ts';

const flats = ingestedDocument({
  key: '公共租赁住房房源',
  clauses: ['房源点为云岭和苑，总套数554套，均为两房一厅。'],
});
const rents = ingestedDocument({
  key: '住房租金标准',
  clauses: ['富丽大厦32.5元/平方米/月，明珠嘉苑18元/平方米/月。'],
});
const start = ingestedDocument({
  key: '创业资助',
  clauses: ['获得“创在清河”创业大赛优胜奖及以上奖次的项目给予资助。', '一等奖20万元，二等奖15万元。'],
});

/** The sentences in the order they are ranked: one a clause. */
const partsOf = (text: string, ranked: readonly (typeof flats)[]): AnsweringParts => {
  const evidence = ranked.flatMap(({ passages }) =>
    passages.map((passage): Evidence => {
      const found = { passage, score: 1, lexical: 1, dense: 0 };
      return { found, sentence: passage.content, position: 0, score: 1 };
    }),
  );
  return {
    ...answeringPartsOf(ranked, text, '2026-11-22'),
    ranked: evidence,
    found: evidence.map(({ found }) => found),
    rankIn: async (ids) => evidence.filter(({ found }) => ids.includes(found.passage.documentId)),
  };
};

describe('stayWithTheNamed', () => {
  it('finds a figure not stated that stands only in documents without the name', async () => {
    const { ranked, stated } = await stayWithTheNamed(partsOf('云岭和苑一平米租金多少元', [rents, flats]));
    expect({ texts: ranked.map(({ sentence }) => sentence.text), stated }).toEqual({
      texts: ['房源点为云岭和苑，总套数554套，均为两房一厅。'],
      stated: false,
    });
  });

  it('leaves the sentences near the name where they count in the measure', async () => {
    const { ranked, stated } = await stayWithTheNamed(partsOf('创在清河创业大赛二等奖多少元', [rents, start]));
    expect({ texts: ranked.map(({ sentence }) => sentence.text), stated }).toEqual({
      texts: ['获得“创在清河”创业大赛优胜奖及以上奖次的项目给予资助。', '一等奖20万元，二等奖15万元。'],
      stated: true,
    });
  });

  it.each(['富丽大厦一平米租金多少元', '租金一平米多少元', '云岭和苑在哪里'])(
    'leaves all sentences to %s',
    async (text) => {
      const parts = partsOf(text, [rents, flats]);
      expect(await stayWithTheNamed(parts)).toEqual({ ranked: parts.ranked, stated: true });
    },
  );
});
