import type { Block } from './block.ts';
import { squeeze } from './squeeze.ts';

const verbs = '(?:印发|转发|批转|公布|发布|颁布|下发)';
const quoted = new RegExp(`${verbs}[^《》]{0,40}《(.+)》`, 'u');
const plain = new RegExp(`${verbs}(.{4,})的(?:通知|公告|通告|决定|命令|令)$`, 'u');
/** 某令〔2025〕第12号（某办法） */
const order = /令[^（(]*号\s*[（(](.{4,})[）)]$/u;
/** 《某办法》已经…会议通过，现予公布 */
const opening = /^《([^》]{4,})》[^。]{0,160}?现(?:予以?|将其)?(?:印发|公布|发布|转发|批转)/u;

/** Title of what the notice issues, from its own title or from its first sentence, squeezed; null when it issues nothing. */
export const issuedTitle = (blocks: readonly Block[]): string | null => {
  const title = squeeze(blocks.findLast(({ role }) => role === 'title')?.heading ?? '');
  const fromTitle = quoted.exec(title)?.[1] ?? plain.exec(title)?.[1] ?? order.exec(title)?.[1];
  if (fromTitle !== undefined) return fromTitle;
  const text = blocks.find(({ role }) => role === 'paragraph')?.lines[0]?.content.text.trim() ?? '';
  const fromText = opening.exec(text)?.[1];
  return fromText === undefined ? null : squeeze(fromText);
};
