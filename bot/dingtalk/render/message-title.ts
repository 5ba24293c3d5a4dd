import { safeLine } from './safe-text.ts';
import { shorten } from './shorten.ts';

/** The title of a message: what the notification of a phone shows. It is no Markdown, but a mention would be one. */
export const messageTitle = (title: string): string => shorten(safeLine(title), 40) || '文号';
