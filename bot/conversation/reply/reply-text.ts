import type { OutgoingReply, ReplyBlock } from '../../channel/outgoing-reply.ts';

/** What a person is shown, as plain text, whatever the platform makes of it. */
export const replyText = ({ blocks, files, label }: OutgoingReply): string =>
  [...blocks.map(blockText), ...files.map(({ name }) => `［文件］${name}`), ...(label === null ? [] : [label])].join(
    '\n\n',
  );

const blockText = (block: ReplyBlock): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `· ${item}`).join('\n');
    case 'table':
      return [block.columns, ...block.rows].map((row) => row.join('\t')).join('\n');
    case 'citations':
      return [
        `【${block.heading}】`,
        ...block.sources.map(({ document, path, quote }) => `${document}${path}：“${quote}”`),
      ].join('\n');
    case 'notes':
      return `【提示】${block.notes.join('；')}`;
  }
};
