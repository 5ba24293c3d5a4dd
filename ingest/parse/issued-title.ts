import type { Block } from './block.ts';
import { squeeze } from './squeeze.ts';

const verbs = '(?:印发|转发|批转|公布|发布|颁布|下发)';
const quoted = new RegExp(`${verbs}[^《》]{0,40}《(.+)》`, 'u');
const plain = new RegExp(`${verbs}(.{4,})的(?:通知|公告|通告|决定|命令|令)$`, 'u');
/** 某令〔2025〕第12号（某办法） */
const order = /令[^（(]*号\s*[（(](.{4,})[）)]$/u;
/** 《某办法》已经…会议通过，现予公布 */
const opening = /^《([^》]{4,})》[^。]{0,160}?现(?:予以?|将其)?(?:印发|公布|发布|转发|批转)/u;

/** Title of what a document issues, from its own title or from its first sentence, squeezed; null when it issues nothing. */
export const titleOfIssued = (title: string, firstText: string): string | null => {
  const squeezed = squeeze(title);
  const issued =
    quoted.exec(squeezed)?.[1] ??
    plain.exec(squeezed)?.[1] ??
    order.exec(squeezed)?.[1] ??
    opening.exec(firstText.trim())?.[1];
  return issued === undefined ? null : squeeze(issued);
};

/** The same for a document that is being read. */
export const issuedTitle = (blocks: readonly Block[]): string | null =>
  titleOfIssued(
    blocks.findLast(({ role }) => role === 'title')?.heading ?? '',
    blocks.find(({ role }) => role === 'paragraph')?.lines[0]?.content.text ?? '',
  );
