import { describe, expect, it } from 'vitest';
import type { Section } from '#core/section.ts';
import type { StoredDocument } from '#store';
import type { OpenDocument } from '../document-reader.ts';
import { findClause } from './find-clause.ts';

const source =
  '某某市住房租赁管理办法（自印发之日起施行）\n第一条 为规范租赁，制定本办法。\n第九条 本办法自2024年3月4日起施行，有效期5年。\n';

const section = (path: string, kind: Section['kind'], words: string): Section => {
  const start = source.indexOf(words);
  return { path, label: null, heading: '', kind, parent: null, depth: 0, span: { start, end: start + words.length } };
};

const document: OpenDocument = {
  stored: {
    document: { id: 'a', documentNumber: null, indexNumber: null, title: '办法', enclosureTitle: null },
  } as StoredDocument,
  sourceText: source,
  sections: [
    section('标题', 'meta', '某某市住房租赁管理办法（自印发之日起施行）'),
    section('第一条', 'article', '第一条 为规范租赁，制定本办法。'),
    section('第九条', 'article', '第九条 本办法自2024年3月4日起施行，有效期5年。'),
  ],
};

describe('the clause of a document that a pattern fits', () => {
  it('is the whole sentence, cited in its section', () => {
    const clause = findClause(document, /有效期/gu);
    expect(clause?.path).toBe('第九条');
    expect(clause?.quote).toBe('第九条 本办法自2024年3月4日起施行，有效期5年。');
  });

  it('is none when only the title fits', () => {
    expect(findClause(document, /印发之日/gu)).toBeNull();
  });
});
