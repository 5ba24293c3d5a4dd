import type { OutgoingReply } from '../../bot/channel/outgoing-reply.ts';

/** A short answer with everything a reply can have. */
export const sampleReply = (over: Partial<OutgoingReply> = {}): OutgoingReply => ({
  id: 'reply-1',
  title: '到2025年培育省级企业技术中心5家',
  blocks: [
    { kind: 'paragraph', text: '到2025年，培育省级企业技术中心5家以上。' },
    {
      kind: 'citations',
      heading: '依据',
      sources: [
        {
          document: '《先进制造业发展行动方案》（某政办发〔2023〕26号）',
          path: '二、（三）5.',
          quote: '到2025年，培育省级企业技术中心5家以上。',
        },
      ],
    },
    { kind: 'notes', notes: ['该方案的实施期到2027年12月31日'] },
  ],
  files: [],
  label: '内容由人工智能生成，仅供参考，以文件原文为准。',
  asksFeedback: true,
  ...over,
});
