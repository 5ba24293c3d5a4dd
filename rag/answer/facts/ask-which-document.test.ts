import { expect, it } from 'vitest';
import type { StoredDocument } from '#store';
import { bareDocument } from '#test/support/sample-documents.ts';
import { readPastReply } from '../../understand/conversation/past-reply.ts';
import { writeClarification } from '../write-reply.ts';
import { askWhichDocument } from './ask-which-document.ts';

const held = (title: string, signedOn: string): StoredDocument =>
  ({
    document: bareDocument({ id: `${title}${signedOn}`, title, signedOn, documentNumber: null, indexNumber: null }),
  }) as unknown as StoredDocument;
const DOCUMENTS = [
  held('消防工作要点', '2022-02-01'),
  held('消防工作要点', '2024-02-03'),
  held('渔业工作要点', '2024-02-01'),
];

it('tells documents of one name apart by their day, and reads them back', () => {
  const asked = askWhichDocument(
    '工作要点',
    DOCUMENTS.map((stored) => ({ stored, path: '标题' })),
  );
  const { text } = writeClarification(asked);
  expect(text.split('\n').slice(1, 4)).toEqual([
    '· 《消防工作要点》（2022年2月1日）',
    '· 《消防工作要点》（2024年2月3日）',
    '· 《渔业工作要点》（2024年2月1日）',
  ]);
  expect(readPastReply(text, DOCUMENTS).entries.map(({ stored }) => stored)).toEqual(DOCUMENTS);
});
