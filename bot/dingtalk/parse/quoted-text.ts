import { richTextWords } from './rich-text-words.ts';
import { type RobotPayload, repliedMessage } from './robot-payload.ts';

/** The words of the message this one replies to; null when it quotes nothing that has words. */
export const quotedText = ({ text, content }: RobotPayload): string | null => {
  // Text messages carry the quote in `text`, rich texts in `content`.
  const inContent = repliedMessage.safeParse(content?.['repliedMsg']);
  const quoted = (text?.repliedMsg ?? (inContent.success ? inContent.data : undefined))?.content;
  const words = quoted?.text || richTextWords(quoted) || quoted?.recognition || quoted?.fileName || '';
  return words.trim() || null;
};
