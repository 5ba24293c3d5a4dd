import { expect, it } from 'vitest';
import { ingestedDocument } from '#test/support/ingested-document.ts';
import { storedOf } from '#test/support/task-list-documents.ts';
import { matchDocumentNames } from './match-document-name.ts';

const held = [
  ['政府工作报告', '2023-03-05'],
  ['政府工作报告', '2024-03-05'],
  ['2019年临江市人民政府工作报告', null],
  ['2024年临江市人民政府工作报告', null],
  ['消防安全三年行动方案（2023—2025年）', '2023-06-01'],
].map(([title, signedOn], index) => {
  const read = ingestedDocument({ key: `d${index}`, title: title ?? '', clauses: [] });
  return storedOf({ ...read, document: { ...read.document, signedOn: signedOn ?? null } });
});

const named = (question: string) =>
  matchDocumentNames(question, held).map(({ document: { title, signedOn } }) => `${title} ${signedOn ?? ''}`.trim());

it.each<[string, readonly string[]]>([
  ['2023年政府工作报告里赤字多少', ['政府工作报告 2023-03-05']],
  ['19年的政府工作报告说了什么', ['2019年临江市人民政府工作报告']],
  ['2019年和2023年两份政府工作报告的目标差多少', ['政府工作报告 2023-03-05', '2019年临江市人民政府工作报告']],
  ['2025年消防安全行动方案要求什么', ['消防安全三年行动方案(2023-2025年) 2023-06-01']],
  ['2030年消防安全方案还管用吗', ['消防安全三年行动方案(2023-2025年) 2023-06-01']],
])('%s', (question, titles) => {
  expect(named(question).map((name) => name.normalize('NFKC').replace('—', '-'))).toEqual(titles);
});
