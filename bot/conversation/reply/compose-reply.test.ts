import { describe, expect, it } from 'vitest';
import { replyOf } from '#test/support/fake-cli-context.ts';
import { composeReply } from './compose-reply.ts';

const as = { id: 'r1', label: '内容由人工智能生成。' };
const citation = {
  documentId: 'a',
  title: '关于促进数字经济发展的意见',
  documentNumber: '临政发〔2024〕8号',
  indexNumber: null,
  path: '二、1.',
  quote: '建设算力中心。',
  span: { start: 0, end: 7 },
};
const item = {
  documentId: 'a',
  title: '数字经济意见',
  documentNumber: '临政发〔2024〕8号',
  indexNumber: null,
  path: '',
  role: null,
};

describe('a reply as a tree', () => {
  it('has the statement in paragraphs and lists, then sources and notes, and the label apart', () => {
    const reply = replyOf({
      conclusion: '县数据局共2项任务。',
      statement: '县数据局共2项任务：\n· 建设算力中心\n  牵头；时限：2025年底前\n· 推进企业上云\n\n以上按文件顺序。',
      citations: [citation],
      notes: [{ kind: 'term-ended', text: '文件实施期已满' }],
    });
    expect(composeReply(reply, as)).toEqual({
      id: 'r1',
      title: '县数据局共2项任务。',
      blocks: [
        { kind: 'paragraph', text: '县数据局共2项任务：' },
        { kind: 'list', items: ['建设算力中心\n牵头；时限：2025年底前', '推进企业上云'] },
        { kind: 'paragraph', text: '以上按文件顺序。' },
        {
          kind: 'citations',
          heading: '依据',
          sources: [
            {
              document: '《关于促进数字经济发展的意见》（临政发〔2024〕8号）',
              path: '二、1.',
              quote: '建设算力中心。',
            },
          ],
        },
        { kind: 'notes', notes: ['文件实施期已满'] },
      ],
      files: [],
      label: '内容由人工智能生成。',
      asksFeedback: true,
    });
  });

  it('of a refusal names what came closest', () => {
    const reply = replyOf({ kind: 'refusal', refusal: { reason: 'not-stated' }, citations: [citation] });
    expect(composeReply(reply, as).blocks[1]).toMatchObject({ kind: 'citations', heading: '最相近' });
  });

  it('of a question back lists the choices and asks for no verdict', () => {
    const reply = replyOf({ kind: 'clarification', statement: '有两份8号文，问的是哪一份？', items: [item, item] });
    const name = '《数字经济意见》（临政发〔2024〕8号）';
    expect(composeReply(reply, as)).toMatchObject({
      blocks: [
        { kind: 'paragraph', text: '有两份8号文，问的是哪一份？' },
        { kind: 'list', items: [name, name] },
      ],
      asksFeedback: false,
    });
  });

  it('keeps every source, but of each no more than a phone can show', () => {
    const citations = Array.from({ length: 40 }, (_, at) => ({
      ...citation,
      path: `二、${at}.`,
      quote: '长'.repeat(500),
    }));
    const [, block] = composeReply(replyOf({ citations }), as).blocks;
    expect(block?.kind === 'citations' && block.sources.map(({ quote }) => quote.length)).toEqual(Array(40).fill(160));
  });

  it('has a title that fits a phone', () => {
    const { title } = composeReply(replyOf({ conclusion: '数'.repeat(100) }), as);
    expect(title).toBe(`${'数'.repeat(23)}…`);
  });
});
