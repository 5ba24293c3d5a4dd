const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

// Control characters (line breaks and tabs apart), and marks that turn the direction of the text around them.
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Makes plain text safe to send: Slack reads `<…>` as mentions, broadcasts and links, and these three characters are
 * all that has to be escaped. Halves of broken characters, which can not be sent at all, become U+FFFD.
 */
export const escapeText = (text: string): string =>
  text
    .replace(UNPRINTABLE, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>]/gu, (character) => ESCAPES[character] ?? character);
