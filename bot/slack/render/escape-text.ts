import { withoutInvisible } from '../../channel/without-invisible.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Makes plain text safe to send: Slack reads `<…>` as mentions, broadcasts and links, and these three characters are
 * all that has to be escaped. Halves of broken characters, which can not be sent at all, become U+FFFD.
 */
export const escapeText = (text: string): string =>
  withoutInvisible(text)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>]/gu, (character) => ESCAPES[character] ?? character);
