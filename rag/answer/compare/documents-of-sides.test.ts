import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '#store';
import { bareDocument } from '../../../test/support/sample-documents.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import { documentsOfSides } from './documents-of-sides.ts';

const held = (id: string, title: string): StoredDocument =>
  ({ document: bareDocument({ id, title }) }) as unknown as StoredDocument;

const TALENT = held('talent', '某市引进人才入户管理办法');
const POINTS = held('points', '某市积分制入户管理办法');
const FIRE = held('fire', '某县消防安全三年行动方案');
const DOCUMENTS = [TALENT, POINTS, FIRE];

const sides = (text: string, named: readonly StoredDocument[]) => {
  const scope = named.length > 0 ? { kind: 'named', documents: named } : { kind: 'all' };
  const found = documentsOfSides({ query: { text, scope }, documents: DOCUMENTS } as unknown as AnsweringParts);
  return found && [found.left, found.right];
};

describe('documentsOfSides', () => {
  it('finds a second document beside the one that is named', () =>
    expect(sides('引进人才入户办法跟积分制入户比，年龄线各卡多少', [TALENT])).toEqual([['talent'], ['points']]));

  it('takes two named documents as the two sides', () =>
    expect(sides('这两份的年龄线一样吗', [TALENT, POINTS])).toEqual([['talent'], ['points']]));

  it.each(['消防方案里的商场和学校差多少', '引进人才入户办法里本科和硕士的年龄线差几岁'])(
    'and no second one in %s',
    (text) => expect(sides(text, [text.startsWith('消防') ? FIRE : TALENT])).toBeNull(),
  );
});
