import type { Block } from './block.ts';
import { squeeze } from './squeeze.ts';

const verbs = '(?:印发|转发|批转|公布|发布|颁布|下发)';
const quoted = new RegExp(`${verbs}[^《》]{0,40}(《.+》)`, 'u');
const plain = new RegExp(`${verbs}(.{4,})的(?:通知|公告|通告|决定|命令|令)$`, 'u');
/** 某令〔2025〕第12号（某办法） */
const order = /令[^（(]*号\s*[（(](.{4,})[）)]$/u;
/** 《某办法》已经…会议通过，现予公布 */
const opening = /^《([^》]{4,})》[^。]{0,160}?现(?:予以?|将其)?(?:印发|公布|发布|转发|批转)/u;

/** Titles of what a document issues, from its own title or from its first sentence, squeezed; empty when it issues nothing. */
export const issuedTitles = (title: string, firstText: string): readonly string[] => {
  const squeezed = squeeze(title);
  const list = quoted.exec(squeezed)?.[1];
  if (list !== undefined) return bookTitles(list);
  const single = plain.exec(squeezed)?.[1] ?? order.exec(squeezed)?.[1] ?? opening.exec(firstText.trim())?.[1];
  return single === undefined ? [] : [squeeze(single)];
};

/** 《某要点》和《某计划》 are two, 《关于印发《某办法》的通知》 is one. */
const bookTitles = (list: string): readonly string[] => {
  const titles: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [index, character] of [...list].entries()) {
    if (character === '《') {
      if (depth === 0) from = index + 1;
      depth += 1;
    } else if (character === '》') {
      depth -= 1;
      if (depth === 0) titles.push([...list].slice(from, index).join(''));
    }
  }
  return titles;
};

/** The same for a document that is being read. */
export const issuedByBlocks = (blocks: readonly Block[]): readonly string[] =>
  issuedTitles(
    blocks.findLast(({ role }) => role === 'title')?.heading ?? '',
    blocks.find(({ role }) => role === 'paragraph')?.lines[0]?.content.text ?? '',
  );
