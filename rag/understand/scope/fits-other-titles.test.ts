import { expect, it } from 'vitest';
import type { StoredDocument } from '#store';
import { bareDocument } from '#test/support/sample-documents.ts';
import { fitsOtherTitles } from './fits-other-titles.ts';
import { resolveScope } from './resolve-scope.ts';

const held = (title: string): StoredDocument =>
  ({
    document: bareDocument({ id: title, title, documentNumber: null, issuer: null, file: 'a.txt' }),
  }) as unknown as StoredDocument;
const special = held('某校定向培养专项招生计划公布');
const music = held('某校2024年音乐表演专业招生简章');
const rescue = held('消防救援队员招录办法');
const DOCUMENTS = [special, music, rescue, held('海塘养护通知')];

it.each(['某校音乐表演专业招生计划是多少人', '2024年音乐表演专业招生计划人数'])(
  'other titles hold more: %s',
  (question) => {
    expect(fitsOtherTitles(question, [special], DOCUMENTS)).toBe(true);
    expect(resolveScope(question, DOCUMENTS).kind).toBe('all');
  },
);

it.each(['定向培养招生计划是多少人', '专项招生计划里音乐表演专业有几人', '专项招生计划规定了音乐表演专业吗'])(
  'not so: %s',
  (question) => expect(fitsOtherTitles(question, [special], DOCUMENTS)).toBe(false),
);

it('takes putting out a notice for a deed, not for a name', () => {
  expect(resolveScope('交通局发出的通知要求什么', [...DOCUMENTS, held('关于发布渔港通航的通知')]).kind).toBe('all');
});
