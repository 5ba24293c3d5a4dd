import { describe, expect, it } from 'vitest';
import type { OutgoingReply } from '../../channel/outgoing-reply.ts';
import { renderReply } from './render-reply.ts';

const REPLY: OutgoingReply = {
  id: 'r-1',
  title: '企业技术中心',
  blocks: [
    { kind: 'paragraph', text: '到2025年，培育省级企业技术中心5家以上。' },
    {
      kind: 'citations',
      heading: '依据',
      sources: [
        {
          document: '《制造业行动方案》（某政办发〔2023〕26号）',
          path: '二、（三）',
          quote: '培育省级企业技术中心5家以上。',
        },
      ],
    },
    { kind: 'notes', notes: ['该方案的实施期已满'] },
  ],
  files: [],
  label: '内容由人工智能生成，仅供参考，以文件原文为准。',
  asksFeedback: true,
};

const longList = (count: number): OutgoingReply => ({
  ...REPLY,
  blocks: [
    {
      kind: 'list',
      items: Array.from({ length: count }, (_, index) => `第${index}项任务，由牵头单位会同配合单位组织实施`),
    },
    ...REPLY.blocks,
  ],
});

describe('renderReply', () => {
  it('shows statement, sources, notes, buttons and label, each as what it is', () => {
    expect(renderReply(REPLY, 'modern')).toEqual([
      {
        text: [
          '企业技术中心',
          '到2025年，培育省级企业技术中心5家以上。',
          '【依据】',
          '《制造业行动方案》（某政办发〔2023〕26号）',
          '[1] 二、（三）：“培育省级企业技术中心5家以上。”',
          '【提示】该方案的实施期已满',
          '内容由人工智能生成，仅供参考，以文件原文为准。',
        ].join('\n'),
        blocks: [
          {
            type: 'section',
            text: { type: 'plain_text', text: '到2025年，培育省级企业技术中心5家以上。', emoji: false },
            expand: true,
          },
          {
            type: 'context',
            elements: [
              {
                type: 'plain_text',
                text: '【依据】\n《制造业行动方案》（某政办发〔2023〕26号）\n[1] 二、（三）：“培育省级企业技术中心5家以上。”',
                emoji: false,
              },
            ],
          },
          {
            type: 'section',
            text: { type: 'plain_text', text: '【提示】该方案的实施期已满', emoji: false },
            expand: true,
          },
          expect.objectContaining({ type: 'context_actions' }),
          {
            type: 'context',
            elements: [{ type: 'plain_text', text: '内容由人工智能生成，仅供参考，以文件原文为准。', emoji: false }],
          },
        ],
      },
    ]);
  });

  it('shows a table as one where Slack can, and as lines where it cannot', () => {
    const table = {
      kind: 'table' as const,
      columns: ['任务', '期限'],
      rows: [
        ['排查', '6月底前'],
        ['整改', ''],
      ],
    };
    const [modern] = renderReply({ ...REPLY, blocks: [table] }, 'modern');
    const [classic] = renderReply({ ...REPLY, blocks: [table] }, 'classic');
    expect(modern?.blocks[0]).toEqual({
      type: 'table',
      rows: [
        [
          { type: 'raw_text', text: '任务' },
          { type: 'raw_text', text: '期限' },
        ],
        [
          { type: 'raw_text', text: '排查' },
          { type: 'raw_text', text: '6月底前' },
        ],
        [
          { type: 'raw_text', text: '整改' },
          { type: 'raw_text', text: '—' },
        ],
      ],
    });
    expect(classic?.blocks[0]).toMatchObject({ text: { text: '• 任务：排查；期限：6月底前\n• 任务：整改' } });
  });

  it('shortens what is too long to its gist, and says how to get the rest', () => {
    const [message, second] = renderReply(longList(900), 'modern');
    const shown = JSON.stringify(message?.blocks);
    expect(second).toBeUndefined();
    expect(shown).toContain('第0项任务');
    expect(shown).toContain('回复“展开”看全文');
    expect(shown).toContain('《制造业行动方案》（某政办发〔2023〕26号）\\n[1] 二、（三）');
    expect(shown).toContain('【提示】该方案的实施期已满');
  });

  it('gives all of it in numbered parts when it was asked for', () => {
    const messages = renderReply({ ...longList(900), inFull: true }, 'modern');
    expect(messages.length).toBeGreaterThan(1);
    expect(JSON.stringify(messages.at(-1)?.blocks)).toContain(`（${messages.length}/${messages.length}）`);
    expect(JSON.stringify(messages)).toContain('第899项任务');
    expect(JSON.stringify(messages)).not.toContain('展开');
  });
});
