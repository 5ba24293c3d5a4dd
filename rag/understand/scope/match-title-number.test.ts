import { expect, it } from 'vitest';
import type { StoredDocument } from '#store';
import { bareDocument } from '#test/support/sample-documents.ts';
import { matchTitleNumbers } from './match-title-number.ts';

const held = (title: string): StoredDocument =>
  ({ document: bareDocument({ id: title, title }) }) as unknown as StoredDocument;
const DOCUMENTS = [
  held('某市教育局对市政协六届二次会议第0315号提案的答复'),
  held('某市交通运输局对市人大七届一次会议第1208号建议的答复'),
  held('某市2024年消防工作要点'),
];

const named = (question: string) =>
  matchTitleNumbers(question, DOCUMENTS).map(({ document }) => document.title.slice(0, 5));

it.each<[string, readonly string[]]>([
  ['教育局答复政协0315号提案怎么说的', ['某市教育局']],
  ['人大第1208号建议办得怎么样', ['某市交通运']],
  ['0315号提案和1208号建议分别答了什么', ['某市教育局', '某市交通运']],
  ['2024号提案谁办', []],
  ['拨打1208号热线', []],
])('%s', (question, expected) => expect(named(question)).toEqual(expected));
