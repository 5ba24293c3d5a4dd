import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '#store';
import { bareDocument } from '#test/support/sample-documents.ts';
import { matchLooseName } from './match-loose-name.ts';
import { resolveScope } from './resolve-scope.ts';

const titled = (id: string, title: string, documentNumber: string, issuer = '青山县人民政府'): StoredDocument => ({
  document: bareDocument({ id: id.repeat(64), title, documentNumber, issuer }),
  collection: 'public',
  problems: [],
  ingestedAt: '2026-01-01T00:00:00Z',
  supersededBy: null,
});

const jobs = titled('1', '关于进一步做好稳就业工作的实施意见', '青政发〔2023〕18号');
const care = titled('2', '青山县长期护理保险试行办法', '青医保发〔2024〕3号', '青山县医疗保障局');
const early = titled('3', '青山县老旧小区改造实施方案', '青政办发〔2021〕9号');
const late = titled('4', '青山县老旧小区改造三年行动方案', '青政办发〔2024〕22号');
const documents = [jobs, care, early, late];

describe('a document by its subject', () => {
  it.each([
    ['就业那个文件谁负责', jobs],
    ['稳就业的意见里说了啥', jobs],
    ['长护险那个办法什么时候施行', care],
    ['长护险那份文件还管用吗', care],
    ['2021年老旧小区的方案', early],
    ['2024年老旧小区改造那个方案', late],
    ['医疗保障局的办法', care],
  ])('%s', (question, stored) => {
    expect(matchLooseName(question, documents)?.documents).toEqual([stored]);
  });

  it('is asked back when one is meant and several fit', () => {
    expect(resolveScope('老旧小区那个方案谁牵头', documents)).toEqual({
      kind: 'ambiguous',
      printed: '老旧小区那个方案',
      documents: [early, late],
    });
  });

  it('may be several where the words do not mean one', () => {
    expect(resolveScope('老旧小区的方案有哪些', documents)).toEqual({ kind: 'named', documents: [early, late] });
  });

  it.each(['那个文件', '有关文件怎么规定的', '上面的文件', '补贴有多少', '全县的文件'])('%s names none', (question) => {
    expect(matchLooseName(question, documents)).toBeNull();
  });

  it('never fails, and gives only documents that are held', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('的文件', '那个办法', '方案', ''),
        (text, ending) => {
          const found = matchLooseName(`${text}${ending}`, documents)?.documents ?? [];
          expect(found.every((stored) => documents.includes(stored))).toBe(true);
        },
      ),
    );
  });
});
