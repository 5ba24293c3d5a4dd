import type { MessageContent } from './robot-payload.ts';

/** The words of a rich text without its pictures. Runs are pieces of one text; line feeds are in the runs. */
export const richTextWords = (content: MessageContent | undefined): string =>
  (content?.richText ?? []).map((run) => run.text ?? '').join('');
