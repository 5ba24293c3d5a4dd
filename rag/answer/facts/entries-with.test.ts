import { describe, expect, it } from 'vitest';
import { entriesWith } from './entries-with.ts';

const ENTRIES = [
  '江苏省南通市建立渔船进出港报告制度。',
  '江苏省盐城市推进智慧渔港建设。',
  '福建省福州市开展渔业保险试点。',
  '山东省威海市与福建省合作建设海洋牧场。',
  '广东省湛江市推行消防网格化管理。',
];
const ABOUT = '渔业安全典型经验做法 附件';

describe('entriesWith', () => {
  it('finds the entries of a place', () => {
    expect(entriesWith('渔业安全典型经验名单里江苏上榜几个', ENTRIES, ABOUT)).toEqual({ property: '江苏', at: [0, 1] });
  });

  it('finds the entries of a kind', () => {
    expect(entriesWith('典型经验里讲消防的有几个', ENTRIES, ABOUT)).toEqual({ property: '消防', at: [4] });
  });

  it('names the whole word that question and entries share', () => {
    expect(entriesWith('典型经验里推行网格化的有几个', ENTRIES, ABOUT)?.property).toContain('网格化');
  });

  it('counts nothing when a place opens one entry and is only mentioned in another', () => {
    expect(entriesWith('福建入选几个', ENTRIES, ABOUT)).toBeNull();
  });

  it('counts nothing by a word that the list does not print', () => {
    expect(entriesWith('江苏港口类的有几个', ENTRIES, ABOUT)).toBeNull();
  });

  it('leaves a question for the whole list', () => {
    expect(entriesWith('渔业安全典型经验一共几个', ENTRIES, ABOUT)).toBeNull();
  });
});
