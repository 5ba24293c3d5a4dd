import { describe, expect, it } from 'vitest';
import { mappedFromSource, sliceMapped } from '#core/mapped-text.ts';
import type { Passage } from '#core/passage.ts';
import type { Section, SectionKind } from '#core/section.ts';
import type { PolicyStore, StoredDocument } from '#store';
import { bareDocument } from '#test/support/sample-documents.ts';
import { createDocumentReader } from './document-reader.ts';

const SOURCE = '第十七条 按照以下标准定额扣除：\n（一）直辖市，每月1500元；\n（二）其他城市，每月1100元。';

const sectionAt = (path: string, kind: SectionKind, words: string): Section => {
  const start = SOURCE.indexOf(words);
  return { path, label: '', kind, heading: '', parent: null, depth: 0, span: { start, end: start + words.length } };
};

const sections: readonly Section[] = [
  sectionAt('第十七条', 'article', SOURCE),
  sectionAt('第十七条（一）', 'subsection', '（一）直辖市，每月1500元；'),
  sectionAt('第十七条（二）', 'subsection', '（二）其他城市，每月1100元。'),
];

const passage: Passage = {
  id: 'a#0',
  documentId: 'a',
  ordinal: 0,
  path: '第十七条',
  kind: 'article',
  headings: [],
  content: mappedFromSource(SOURCE, { start: 0, end: SOURCE.length }),
  span: { start: 0, end: SOURCE.length },
};

describe('the section a quotation is cited as', () => {
  const stored = { document: bareDocument({ id: 'a', title: '办法' }) } as StoredDocument;
  const reader = createDocumentReader({
    document: async () => stored,
    sourceText: async () => SOURCE,
    sections: async () => sections,
  } as unknown as PolicyStore);
  const cite = (words: string) => {
    const start = SOURCE.indexOf(words);
    return reader.citePart(passage, sliceMapped(passage.content, { start, end: start + words.length }));
  };

  it('is the entry of a list where the words stand in one', async () => {
    expect((await cite('其他城市，每月1100元'))?.path).toBe('第十七条（二）');
  });

  it('is the section itself for words before the list or over several entries', async () => {
    expect((await cite('按照以下标准定额扣除'))?.path).toBe('第十七条');
    expect((await cite('每月1500元；\n（二）其他城市'))?.path).toBe('第十七条');
  });
});
