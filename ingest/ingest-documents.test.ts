import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { AppError } from '#core/errors.ts';
import { fakePolicyStore } from '#test/support/fake-policy-store.ts';
import { ingestDocuments } from './ingest-documents.ts';
import type { SourceFile } from './source-file.ts';

const notice = (number: string): string => `某县人民政府办公室文件

某政办发〔2024〕${number}号

某县人民政府办公室关于做好防汛工作的通知

各乡镇人民政府，县政府直属各单位：

为做好今年防汛工作，现将有关事项通知如下。

一、加强领导

各乡镇要切实加强领导，明确责任分工，落实工

作经费。（责任单位：县水利局、县应急管理局）

某县人民政府办公室

2024年5月6日

（此件公开发布）
`;

const fileOf = (name: string, text: string): SourceFile => ({ name, read: async () => new TextEncoder().encode(text) });
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('one file', () => {
  test('is read through all stages and stored', async () => {
    const store = fakePolicyStore();
    const [result] = await ingestDocuments({ files: [fileOf('/in/notice.txt', notice('3'))], store });
    expect(result).toMatchObject({
      position: 1,
      outcome: 'added',
      file: '/in/notice.txt',
      documentId: hashOf(notice('3')),
      documentNumber: '某政办发〔2024〕3号',
      title: '某县人民政府办公室关于做好防汛工作的通知',
      errorCode: null,
    });
    expect(result?.problems.map(({ code }) => code)).toContain('page-break-joined');
    const [held] = await store.documents();
    expect(held?.document).toMatchObject({ id: hashOf(notice('3')), file: 'notice.txt', internal: false });
    expect(await store.sourceText(hashOf(notice('3')))).toBe(notice('3'));
    expect((await store.passages(hashOf(notice('3')))).length).toBe(result?.passages);
  });

  test('whose bytes are held costs no reading', async () => {
    const store = fakePolicyStore();
    const files = [fileOf('a.txt', notice('3'))];
    await ingestDocuments({ files, store });
    const read = (): never => {
      throw new Error('was read again');
    };
    const [result] = await ingestDocuments({ files, store, read });
    expect(result).toMatchObject({
      outcome: 'unchanged',
      title: '某县人民政府办公室关于做好防汛工作的通知',
      passages: 0,
    });
  });
});

describe('the gate', () => {
  const secret = `机密★10年\n${notice('4')}`;
  const copy = `000123\n${notice('5')}`;

  test('a classified file is refused and known by its hash alone', async () => {
    const store = fakePolicyStore();
    const results = await ingestDocuments({ files: [fileOf('某县防汛预案.txt', secret)], store, allowInternal: true });
    expect(results).toEqual([
      {
        position: 1,
        outcome: 'refused',
        file: null,
        documentId: hashOf(secret),
        documentNumber: null,
        title: null,
        sections: 0,
        passages: 0,
        obligations: 0,
        problems: [],
        errorCode: 'classified-document',
      },
    ]);
    expect(await store.documents()).toEqual([]);
  });

  test('an internal file waits until that is allowed, and stays marked', async () => {
    const store = fakePolicyStore();
    const files = [fileOf('copy.txt', copy)];
    expect(await ingestDocuments({ files, store })).toMatchObject([
      { outcome: 'quarantined', errorCode: 'internal-document' },
    ]);
    expect(await store.documents()).toEqual([]);
    expect(await ingestDocuments({ files, store, allowInternal: true })).toMatchObject([{ outcome: 'added' }]);
    expect((await store.documents())[0]?.document.internal).toBe(true);
  });

  test('an internal file that is allowed is not put among the public ones', async () => {
    const store = fakePolicyStore();
    await ingestDocuments({ files: [fileOf('copy.txt', copy)], store, allowInternal: true });
    expect(await store.documents()).toMatchObject([{ collection: 'internal' }]);
  });

  test('goes where it is told, also when it is held already', async () => {
    const store = fakePolicyStore();
    const files = [fileOf('a.txt', notice('3'))];
    await ingestDocuments({ files, store });
    expect(await store.documents()).toMatchObject([{ collection: 'public' }]);
    const again = await ingestDocuments({ files, store, collection: '班子' });
    expect(again).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await store.documents()).toMatchObject([{ collection: '班子' }]);
    await ingestDocuments({ files, store });
    expect(await store.documents()).toMatchObject([{ collection: '班子' }]);
  });
});

describe('many files', () => {
  test('one that fails stops none of the others; results come in order', async () => {
    const unexpected: unknown[] = [];
    const seen: string[] = [];
    const files: readonly SourceFile[] = [
      fileOf('a.txt', notice('1')),
      fileOf('b.txt', ' \n'),
      {
        name: 'c.txt',
        read: async () => {
          throw new AppError('file-not-found', 'there is no file "c.txt"');
        },
      },
      {
        name: 'd.txt',
        read: async () => {
          throw new TypeError('broken');
        },
      },
      fileOf('e.pdf', '%PDF-1.7'),
      fileOf('f.txt', notice('2')),
      fileOf('again.txt', notice('1')),
    ];
    const results = await ingestDocuments({
      files,
      store: fakePolicyStore(),
      onResult: ({ outcome, file }, total) => seen.push(`${outcome} ${file}/${total}`),
      onUnexpected: (error) => unexpected.push(error),
    });
    expect(seen).toEqual([
      'added a.txt/7',
      'failed b.txt/7',
      'failed c.txt/7',
      'failed d.txt/7',
      'failed e.pdf/7',
      'added f.txt/7',
      'unchanged again.txt/7',
    ]);
    expect(results.map(({ errorCode }) => errorCode)).toEqual([
      null,
      'file-empty',
      'file-not-found',
      'unexpected',
      'format-unsupported',
      null,
      null,
    ]);
    expect(unexpected).toEqual([new TypeError('broken')]);
  });

  test('a store that can not be written fails the file with its code', async () => {
    const store = {
      ...fakePolicyStore(),
      put: async (): Promise<never> => {
        throw new AppError('store-locked', 'another process writes');
      },
    };
    expect(await ingestDocuments({ files: [fileOf('a.txt', notice('1'))], store })).toMatchObject([
      { outcome: 'failed', errorCode: 'store-locked' },
    ]);
  });
});
