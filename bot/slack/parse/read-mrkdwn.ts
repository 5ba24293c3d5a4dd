const BROADCAST = /^!(?:here|channel|everyone)/u;

/** What a reader sees of one `<…>` of Slack's mark-up; the bot's own mention is nothing. */
const readReference = (inside: string, botUserId: string): string => {
  const [target = '', label = ''] = inside.split('|', 2);
  if (target === `@${botUserId}`) return ' ';
  if (/^[@#]/u.test(target)) return label === '' ? target : `${target[0]}${label}`;
  if (BROADCAST.test(target)) return `@${target.slice(1)}`;
  if (target.startsWith('!')) return label;
  return label === '' || target.endsWith(label) ? target.replace(/^(?:mailto|tel):/u, '') : `${label}（${target}）`;
};

/**
 * Turns a message's text as Slack sends it into the words its writer typed: mentions of the bot removed, links and
 * other mentions readable, `&amp;`, `&lt;` and `&gt;` resolved (Slack escapes these three and no others).
 */
export const readMrkdwn = (text: string, botUserId: string): string =>
  text
    .replace(/<([^<>]*)>/gu, (_reference, inside: string) => readReference(inside, botUserId))
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&')
    .trim();
