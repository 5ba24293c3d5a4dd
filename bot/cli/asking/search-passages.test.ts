import { describe, expect, it } from 'vitest';
import type { FoundPassage } from '#rag';
import { fakeCliContext } from '#test/support/fake-cli-context.ts';
import { fakePolicyStore } from '#test/support/fake-policy-store.ts';
import { taxDeductions } from '#test/support/sample-documents.ts';
import { runCli } from '../run-cli.ts';

const { document, sourceText } = taxDeductions;
const start = sourceText.indexOf('第五条');
const found: FoundPassage = {
  passage: {
    id: `${document.id}#0`,
    documentId: document.id,
    ordinal: 0,
    path: '第五条',
    kind: 'article',
    headings: ['第二章 子女教育', '第五条'],
    content: { text: '…', runs: [] },
    span: { start, end: sourceText.length },
  },
  score: 1.25,
  lexical: 1,
  dense: 0.25,
};
const store = fakePolicyStore([taxDeductions]);

describe('search', () => {
  it('prints place, score and the words as they stand in the document', async () => {
    const { context, stdout } = fakeCliContext({ store, search: async () => [found] });
    expect(await runCli(['search', '子女教育'], context)).toBe(0);
    expect(stdout()).toBe(
      '1. 《国务院关于印发个人所得税专项附加扣除暂行办法的通知》（国发〔2018〕41号）第五条　得分 1.250\n' +
        '   第五条 纳税人的子女接受全日制学历教育的相关支出，按照每个子女每月1000元的标准定额扣除。\n\n',
    );
  });

  it('gives programs the scores apart and offsets', async () => {
    const { context, stdout } = fakeCliContext({ store, search: async () => [found] });
    expect(await runCli(['search', '子女教育', '--json'], context)).toBe(0);
    expect(JSON.parse(stdout())).toEqual([
      {
        score: 1.25,
        lexical: 1,
        dense: 0.25,
        documentNumber: '国发〔2018〕41号',
        indexNumber: null,
        title: '国务院关于印发个人所得税专项附加扣除暂行办法的通知',
        path: '第五条',
        text: sourceText.slice(start),
        start,
        end: sourceText.length,
      },
    ]);
  });

  it('passes the limit on, 10 unless told', async () => {
    const limits: number[] = [];
    const search = async (_query: string, limit: number) => {
      limits.push(limit);
      return [];
    };
    await runCli(['search', '子女教育'], fakeCliContext({ search }).context);
    await runCli(['search', '子女教育', '--limit', '3'], fakeCliContext({ search }).context);
    expect(limits).toEqual([10, 3]);
  });

  it('ends with 3 when nothing is found', async () => {
    const { context, stdout, stderr } = fakeCliContext({ search: async () => [] });
    expect(await runCli(['search', '火星', '--json'], context)).toBe(3);
    expect(stdout()).toBe('[]\n');
    expect(stderr()).toBe('没有找到相关段落。\n');
  });
});
