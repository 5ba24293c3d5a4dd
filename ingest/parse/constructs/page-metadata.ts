import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';

/** 索引号：… 发布机构：… 有效性：… — the rows of a web page's metadata block; below the title they are publishing lines. */
export const pageMetadata: Construct = (place) => {
  let count = 0;
  while (place.lines[place.at + count]?.metadata) count += 1;
  if (count === 0) return null;
  const isBelowTitle = place.blocks.some(({ role }) => role === 'title');
  return isBelowTitle
    ? blockOf(place, { role: 'publishing-note', count, heading: '发布信息' })
    : blockOf(place, { role: 'page-metadata', count, heading: '元数据' });
};
