import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutgoingReply, ReplyBlock } from '../../channel/outgoing-reply.ts';
import { fitsMessage, MESSAGE_BYTES, MESSAGE_CHARACTERS, MESSAGE_PARTS } from './message-limits.ts';
import { renderReply } from './render-reply.ts';
import { safeLine } from './safe-text.ts';

const LABEL = '内容由人工智能生成，仅供参考，以文件原文为准。';
const IN_GROUP = { answers: '李四', hintsFeedback: true };

const reply = (blocks: readonly ReplyBlock[], over: Partial<OutgoingReply> = {}): OutgoingReply => ({
  id: 'r',
  title: '答复',
  blocks,
  files: [],
  label: LABEL,
  asksFeedback: true,
  ...over,
});

const source = (index: number) => ({
  document: `《关于推进产业发展的实施意见之${index}》（某政发〔2024〕${index}号）`,
  path: `二、（${index}）`,
  quote: `第${index}条：${'对符合条件的企业给予奖励；'.repeat(12)}`,
});

describe('a reply in Markdown', () => {
  it('shows a table as a list that a phone can show, with the names of the columns', () => {
    const table = {
      kind: 'table',
      columns: ['任务', '牵头单位', '完成时限'],
      rows: [
        ['建设公共服务平台', '县经信局', '2025年12月底'],
        ['培育专精特新企业', '', '长期'],
      ],
    } as const;
    expect(renderReply(reply([table], { asksFeedback: false }), { answers: null, hintsFeedback: true })).toEqual([
      `- 建设公共服务平台；牵头单位：县经信局；完成时限：2025年12月底\n- 培育专精特新企业；完成时限：长期\n\n${LABEL}`,
    ]);
  });

  it('that is too long is the conclusion, three sources, the notes and how to get the rest', () => {
    const blocks: readonly ReplyBlock[] = [
      { kind: 'paragraph', text: '共有120项任务。' },
      {
        kind: 'list',
        items: Array.from({ length: 120 }, (_, index) => `任务${index + 1}：${'落实要素保障，'.repeat(6)}`),
      },
      { kind: 'citations', heading: '依据', sources: Array.from({ length: 9 }, (_, index) => source(index + 1)) },
      { kind: 'notes', notes: ['实施期到2025年12月31日已届满'] },
    ];
    const [text = '', ...others] = renderReply(reply(blocks), IN_GROUP);
    expect(others).toEqual([]);
    expect(text).toMatch(/^> 回复 李四\n\n共有120项任务。\n\n- 任务1：/u);
    expect(text.match(/^《.*\n\n- 二、/gmu)).toHaveLength(3);
    expect(text).toContain('- 另有 6 条依据');
    expect(text).toContain('- 实施期到2025年12月31日已届满');
    expect(text).toContain('回复“展开”看全文');
    expect(text.endsWith(LABEL)).toBe(true);
    expect(text.length).toBeLessThan(2_600);
  });

  it('names a document once for the sources of it that follow each other', () => {
    const name = '《关于推进产业发展的实施意见》（某政发〔2024〕1号）';
    const cited = [1, 2].map((index) => ({ document: name, path: `二、（${index}）`, quote: '给予奖励。' }));
    const blocks: readonly ReplyBlock[] = [{ kind: 'citations', heading: '最相近', sources: cited }];
    expect(renderReply(reply(blocks, { asksFeedback: false }), { answers: null, hintsFeedback: true })).toEqual([
      `**最相近**\n\n${name}\n\n- 二、（1）：“给予奖励。”\n- 二、（2）：“给予奖励。”\n\n${LABEL}`,
    ]);
  });

  it('points to the file when there is one', () => {
    const file = { name: '清单.xlsx', mediaType: 'x', bytes: new Uint8Array() };
    const blocks: readonly ReplyBlock[] = [{ kind: 'paragraph', text: '全文。'.repeat(2_000) }];
    expect(renderReply(reply(blocks, { files: [file] }), IN_GROUP)[0]).toContain('全文见随后发送的文件');
  });

  it('in full that would take more than three parts leaves out the end of the list, not the sources and notes', () => {
    const blocks: readonly ReplyBlock[] = [
      {
        kind: 'list',
        items: Array.from({ length: 900 }, (_, index) => `任务${index + 1}：${'落实要素保障，'.repeat(6)}`),
      },
      { kind: 'citations', heading: '依据', sources: [source(1), source(2)] },
      { kind: 'notes', notes: ['实施期已届满'] },
    ];
    const texts = renderReply(reply(blocks, { inFull: true }), IN_GROUP);
    expect(texts).toHaveLength(3);
    expect(texts[2]).toContain('其余从略');
    expect(texts[2]).toContain('某政发〔2024〕2号');
    expect(texts[2]).toContain('- 实施期已届满');
  });
});

const words = fc
  .array(
    fc.constantFrom(
      '推进产业发展',
      '到2025年',
      '。',
      '，',
      '；',
      '@所有人',
      '[点我](https://a.cn)',
      '**',
      '🏭',
      '\n',
      '1.',
    ),
    {
      minLength: 1,
      maxLength: 120,
    },
  )
  .map((parts) => parts.join(''));
const named = fc.stringMatching(/^[一二三四五甲乙丙丁]{2,40}$/u);
const sources = fc.array(
  fc.record({
    document: fc
      .tuple(named, fc.integer({ min: 1, max: 999 }))
      .map(([name, number]) => `《${name}》（某政发〔2024〕${number}号）`),
    path: fc.constantFrom('一、', '二、（三）5.', '附件表·三、9'),
    quote: words,
  }),
  { minLength: 1, maxLength: 30 },
);
const notes = fc.array(
  named.map((name) => `${name}的实施期已届满`),
  { minLength: 1, maxLength: 8 },
);
const body = fc.oneof(
  words.map((text): ReplyBlock => ({ kind: 'paragraph', text })),
  fc.array(words, { maxLength: 60 }).map((items): ReplyBlock => ({ kind: 'list', items })),
  fc
    .array(fc.array(words, { minLength: 3, maxLength: 3 }), { maxLength: 40 })
    .map((rows): ReplyBlock => ({ kind: 'table', columns: ['任务', '单位', '时限'], rows })),
);

describe('1,000 generated replies', () => {
  it('keep the limits, the first sources, all notes and the label, and let nothing through', () => {
    const generated = fc.record({
      bodies: fc.array(body, { minLength: 1, maxLength: 6 }),
      sources,
      notes,
      inFull: fc.boolean(),
      hintsFeedback: fc.boolean(),
      answers: fc.option(words),
    });
    fc.assert(
      fc.property(generated, ({ bodies, sources: cited, notes: remarks, inFull, ...options }) => {
        const tail: readonly ReplyBlock[] = [
          { kind: 'citations', heading: '依据', sources: cited },
          { kind: 'notes', notes: remarks },
        ];
        const texts = renderReply(reply([...bodies, ...tail], { inFull }), options);
        expect(texts.length).toBeGreaterThanOrEqual(1);
        expect(texts.length).toBeLessThanOrEqual(inFull ? MESSAGE_PARTS : 1);
        for (const text of texts) {
          expect(text.length).toBeLessThanOrEqual(MESSAGE_CHARACTERS);
          expect(Buffer.byteLength(JSON.stringify(text))).toBeLessThanOrEqual(MESSAGE_BYTES);
          expect(fitsMessage(text)).toBe(true);
          expect(text.endsWith(LABEL)).toBe(true);
          expect(text).not.toMatch(/[@[\]]|:\/\/|\p{Surrogate}/u);
        }
        const whole = texts.join('\n');
        for (const { document, path } of cited.slice(0, 3)) {
          expect(whole).toContain(safeLine(document));
          expect(whole).toContain(`${path}：“`);
        }
        for (const remark of remarks) expect(whole).toContain(remark);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keep the limits whatever the text is', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 5_000 });
    const blocks = fc.array(
      fc.oneof(
        anything.map((text): ReplyBlock => ({ kind: 'paragraph', text })),
        fc.array(anything, { maxLength: 20 }).map((items): ReplyBlock => ({ kind: 'notes', notes: items })),
        fc
          .array(fc.record({ document: anything, path: anything, quote: anything }), { maxLength: 20 })
          .map((cited): ReplyBlock => ({ kind: 'citations', heading: '依据', sources: cited })),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(blocks, fc.boolean(), fc.option(anything), (given, inFull, answers) => {
        const texts = renderReply(reply(given, { inFull }), { answers, hintsFeedback: true });
        expect(texts.every(fitsMessage)).toBe(true);
        expect(texts.every((text) => text.endsWith(LABEL))).toBe(true);
        expect(texts.length).toBeLessThanOrEqual(MESSAGE_PARTS);
      }),
      { numRuns: 200 },
    );
  });
});
