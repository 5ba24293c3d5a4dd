import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '#store';
import { bareDocument } from '#test/support/sample-documents.ts';
import { matchScopeWord } from './match-scope-word.ts';

const titled = (id: string, title: string): StoredDocument => ({
  document: bareDocument({ id: id.repeat(64), title, documentNumber: null, issuer: '青山县人民政府' }),
  collection: 'public',
  problems: [],
  ingestedAt: '2026-01-01T00:00:00Z',
  supersededBy: null,
});

const works = titled('1', '青山县贯彻落实省“八大重点工程”工作总体方案');
const farm = titled('2', '关于加快推进农业机械化和农机装备产业转型升级的指导意见');
const early = titled('3', '青山县老旧小区改造实施方案');
const late = titled('4', '青山县老旧小区改造三年行动方案');
const documents = [works, farm, early, late];

describe('a part of a title before 里, 中 or 上', () => {
  it.each([
    ['八大工程里县水利局牵头的有哪几项', [works]],
    ['县水利局在八大工程中负责哪些', [works]],
    ['县水利局八大工程里的任务', [works]],
    ['农机转型升级里自然资源部参与的有哪些', [farm]],
    ['那个农机方案里自然资源部参与的有哪些', [farm]],
    ['老旧小区改造里县住建局负责的有哪些', [early, late]],
  ])('%s', (question, expected) => {
    expect(matchScopeWord(question, documents)?.documents).toEqual(expected);
  });

  it.each([
    '青山县里县水利局牵头的有哪些',
    '县投促中心负责哪些任务',
    '老旧小区改造里补多少钱',
    '养老服务里县民政局负责的有哪些',
  ])('names no document: %s', (question) => {
    expect(matchScopeWord(question, documents)).toBeNull();
  });
});
