import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '#core/document.ts';
import type { StoredDocument } from '#store';
import { bareDocument, expiredPlan, taxDeductions } from '#test/support/sample-documents.ts';
import { findDocuments } from './find-documents.ts';

const stored = (document: PolicyDocument): StoredDocument => ({
  document,
  collection: 'public',
  problems: [],
  ingestedAt: '2026-11-22T00:00:00.000Z',
  supersededBy: null,
});
const documents = [
  stored(taxDeductions.document),
  stored(expiredPlan.document),
  stored(
    bareDocument({ id: 'c', title: '关于推进政务新媒体健康有序发展的意见', documentNumber: '国办发〔2018〕123号' }),
  ),
  stored(
    bareDocument({ id: 'd', title: '关于加快推进农业机械化转型升级的指导意见', documentNumber: '国发〔2019〕41号' }),
  ),
];
const titles = (name: string) => findDocuments(documents, name).map(({ document }) => document.title);

describe('findDocuments', () => {
  it.each([
    '国发〔2018〕41号',
    '国发[2018]41号',
    '国发(2018)41 号',
    '国发〔2018〕41号文',
    '2018年41号文件',
    '个人所得税专项附加扣除暂行办法',
  ])('finds one document by %s', (name) => {
    expect(titles(name)).toEqual([taxDeductions.document.title]);
  });

  it.each(['000014349/2018-00188', '００００１４３４９/2018-00188', '农业机械化三年行动计划(2019-2021'])(
    'finds a document without 文号 by %s',
    (name) => {
      expect(titles(name.replace('-2021', '—2021'))).toEqual([expiredPlan.document.title]);
    },
  );

  it('gives every document that a short 文号 or a common part of titles can mean', () => {
    expect(titles('41号')).toHaveLength(2);
    expect(titles('农业机械化')).toEqual([expiredPlan.document.title, '关于加快推进农业机械化转型升级的指导意见']);
  });

  it.each(['国发〔2018〕42号', '国办发〔2018〕41号', '99号文', '不存在的标题', '', '《》'])(
    'finds nothing for %j, however near another is',
    (name) => {
      expect(titles(name)).toEqual([]);
    },
  );
});
