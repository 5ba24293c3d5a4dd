import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedSource, OutgoingReply, ReplyBlock } from '../../channel/outgoing-reply.ts';
import { escapeText } from './escape-text.ts';
import { renderReply, type SlackText } from './render-reply.ts';
import type { SlackBlock } from './slack-blocks.ts';

const LABEL = '内容由人工智能生成，仅供参考，以文件原文为准。';

/** Official prose, with what could break a message: mark-up, broken characters, very long runs. */
const words = (longest: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .array(
        fc.constantFrom(
          '各乡镇人民政府要落实属地责任，',
          '到2027年底前完成；\n',
          '投资不少于5000万元。',
          '<!channel>',
          '<@U123>',
          'A&B',
          '*重点*',
          '👍',
          '\u202e倒',
          '\ud800',
          '<https://x.example|点这里>',
        ),
        { maxLength: longest },
      )
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: longest }),
    fc.nat(longest * 10).map((length) => '长'.repeat(length)),
  );

const sources: fc.Arbitrary<readonly CitedSource[]> = fc.array(
  fc.record({ document: words(8), path: fc.constantFrom('一', '二、（一）1.', '附件2'), quote: words(30) }),
  { minLength: 1, maxLength: 80 },
);

const table = fc.nat(25).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(words(3), { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(words(5), { minLength: width, maxLength: width }), { maxLength: 120 }),
  }),
);

const block: fc.Arbitrary<ReplyBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: words(400) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(words(30), { maxLength: 150 }) }),
  table,
);

const reply: fc.Arbitrary<OutgoingReply> = fc
  .record({
    blocks: fc.array(block, { maxLength: 8 }),
    sources,
    notes: fc.array(
      words(20).map((text) => `提示${text}`),
      { minLength: 1, maxLength: 20 },
    ),
    title: words(6),
    asksFeedback: fc.boolean(),
    inFull: fc.boolean(),
  })
  .map(({ blocks, sources: cited, notes, ...rest }) => ({
    ...rest,
    id: '3f0c5e1a-7a60-4c1e-8a7e-0d9a2f6b1c11',
    blocks: [...blocks, { kind: 'citations', heading: '依据', sources: cited }, { kind: 'notes', notes }],
    files: [],
    label: LABEL,
  }));

const wordsOf = (of: SlackBlock): readonly string[] => {
  if (of.type === 'section') return [of.text?.text ?? ''];
  if (of.type === 'context') return of.elements.map((element) => ('text' in element ? element.text : ''));
  if (of.type === 'table') return of.rows.flat().map((cell) => ('text' in cell ? String(cell.text) : ''));
  return [];
};

const checkLimits = ({ text, blocks }: SlackText): void => {
  expect(text.length).toBeLessThanOrEqual(4_000);
  expect(blocks.length).toBeLessThanOrEqual(50);
  expect(JSON.stringify(blocks).length).toBeLessThan(13_000);
  expect(blocks.filter(({ type }) => type === 'table').length).toBeLessThanOrEqual(1);
  for (const one of blocks) {
    for (const said of wordsOf(one)) {
      expect(said.length).toBeGreaterThan(0);
      expect(said.length).toBeLessThanOrEqual(one.type === 'context' ? 2_000 : 3_000);
    }
    if (one.type === 'table') {
      expect(one.rows.length).toBeLessThanOrEqual(100);
      expect(Math.max(...one.rows.map((row) => row.length))).toBeLessThanOrEqual(20);
    }
  }
};

const checkSafety = ({ text, blocks }: SlackText): void => {
  for (const said of [text, ...blocks.flatMap(wordsOf)]) {
    // Every control character of Slack's mark-up is escaped, and no half of a character is left.
    expect(said).not.toMatch(/[<>\u202a-\u202e]|&(?!amp;|lt;|gt;)|\p{Surrogate}/u);
  }
};

describe('renderReply', () => {
  it('keeps every limit of Slack, the label, sources and notes, whatever the reply', () => {
    fc.assert(
      fc.property(reply, fc.constantFrom('modern' as const, 'classic' as const), (generated, style) => {
        const messages = renderReply(generated, style);
        for (const message of messages) {
          checkLimits(message);
          checkSafety(message);
          expect(message.text.endsWith(LABEL)).toBe(true);
          expect(wordsOf(message.blocks.at(-1) ?? { type: 'divider' })).toEqual([LABEL]);
        }
        const shown = messages.flatMap(({ blocks }) => blocks.flatMap(wordsOf)).join('\n');
        expect(shown).toMatch(/【依据(?:（共 \d+ 条，先列 3 条，回复“展开”看全部）)?】/u);
        expect(shown).toContain('[1] ');
        expect(shown).toContain('【提示】提示');
        if (generated.inFull !== true) expect(messages).toHaveLength(1);
        const buttons = messages.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'context_actions'));
        expect(buttons).toHaveLength(generated.asksFeedback && style === 'modern' ? 1 : 0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('says every line of a reply in full, in numbered parts, when it was asked for', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.nat(99_999).map((number) => `第${number}项：由牵头单位于年底前完成，责任到人`),
          { maxLength: 700 },
        ),
        (items) => {
          const asked: OutgoingReply = {
            id: 'r',
            title: '任务',
            blocks: [
              { kind: 'list', items },
              { kind: 'notes', notes: ['实施期至2027年'] },
            ],
            files: [],
            label: LABEL,
            asksFeedback: true,
            inFull: true,
          };
          const messages = renderReply(asked, 'modern');
          const shown = messages.flatMap(({ blocks }) => blocks.flatMap(wordsOf)).join('\n');
          for (const item of items) expect(shown).toContain(escapeText(item));
          if (messages.length > 1) expect(shown).toContain(`（1/${messages.length}）`);
        },
      ),
      { numRuns: 60 },
    );
  });
});
