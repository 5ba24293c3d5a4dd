import { describe, expect, it } from 'vitest';
import { nameAfter } from './name-after.ts';

const FIGURE = /\d+(?:\.\d+)?(?:万?平方米|万?平|家|个|套|艘|座|万元)/gu;

const named = (text: string) => {
  const places = [...text.matchAll(FIGURE)].map(({ index, 0: figure }) => ({
    start: index,
    end: index + figure.length,
  }));
  return places.map((_, index) => nameAfter(text, places, index));
};

describe('nameAfter reads the noun behind a figure', () => {
  it('where an enumeration puts its figures first', () => {
    expect(named('总建筑面积8.5万平方米,其中1.5万平商业体、2万平酒店、3.5万平办公。')).toEqual([
      null,
      '商业体',
      '酒店',
      '办公',
    ]);
    expect(named('新建2座消防站、5个微型站、12个取水点。')).toEqual(['消防站', '微型站', '取水点']);
  });

  it('and none where the figures follow their names', () => {
    expect(named('商业体1.5万平、酒店2万平、办公3.5万平。')).toEqual([null, null, null]);
    expect(named('保障性租赁住房300套,人才公寓120套。')).toEqual([null, null]);
  });

  it('and none where a figure stands alone or the two ways are mixed', () => {
    expect(named('培育3家龙头企业。')).toEqual([null]);
    expect(named('渔船20艘、5座渔港。')).toEqual([null, null]);
  });
});
