import type { InboundFile, InboundKind } from '../../channel/inbound-message.ts';
import { richTextWords } from './rich-text-words.ts';
import type { MessageContent, RobotPayload } from './robot-payload.ts';

export interface ParsedContent {
  readonly kind: InboundKind;
  readonly text: string;
  readonly files: readonly InboundFile[];
}

const UNSUPPORTED: ParsedContent = { kind: 'unsupported', text: '', files: [] };

const words = (kind: 'text' | 'voice', text: string): ParsedContent => ({ kind, text: text.trim(), files: [] });

const sizeOf = (content: MessageContent): number | null => {
  const bytes = Number(content.fileSize ?? Number.NaN);
  return Number.isFinite(bytes) && bytes >= 0 ? bytes : null;
};

const fileOf = (content: MessageContent | undefined): ParsedContent => {
  if (!content?.downloadCode) return UNSUPPORTED;
  const file = {
    name: content.fileName ?? '',
    sizeBytes: sizeOf(content),
    handle: { downloadCode: content.downloadCode },
  };
  return { kind: 'file', text: '', files: [file] };
};

/** Reads what a message says, by its `msgtype`. The mention of the bot is gone already, a leading space is left. */
export const messageContent = ({ msgtype, text, content }: RobotPayload): ParsedContent => {
  switch (msgtype) {
    case 'text':
      return words('text', text?.content ?? '');
    case 'richText': {
      const said = words('text', richTextWords(content));
      return said.text === '' ? UNSUPPORTED : said;
    }
    case 'audio':
      // DingTalk writes down what was said; without a transcript nothing can be answered.
      return content?.recognition?.trim() ? words('voice', content.recognition) : UNSUPPORTED;
    case 'file':
      return fileOf(content);
    default:
      return UNSUPPORTED;
  }
};
