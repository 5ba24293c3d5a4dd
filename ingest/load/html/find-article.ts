import { isMetadataRow } from '../find-page-metadata.ts';
import { attributeOf, type DomNode } from './dom-node.ts';
import { isNamedFurniture } from './is-dropped.ts';
import type { Block, BlockRange, PageBlocks } from './read-blocks.ts';

export interface FoundArticle {
  /** Blocks of the article, without share bars and the like. */
  readonly blocks: readonly Block[];
  /** Blocks of the page outside the article: headline, metadata, navigation. */
  readonly around: readonly Block[];
}

/** Names that content management systems of government sites give to the article and to nothing else. */
const ARTICLE_NAME =
  /^(?:ucap-content|zoom|zoomcon|trs_editor|trs_ueditor|artibody|article-content(?:-body)?|article_?con(?:tent)?|content_article|news_?content|newsmain|v_news_content|wp_articlecontent|pages_content|xxgk_content|info_cont|contentbody|detail-?content|wenzhang|easysite-news-text|custom_unionstyle)$/i;
/** Names that the article often has, and other boxes too. */
const LIKELY_NAME = /article|content|detail|zhengwen|^zw|^nr$|^main|text|editor/i;

const SHARE_OF_ARTICLE_NAME = 0.5;
const SHARE_OF_LIKELY_NAME = 0.7;
const SHARE_BY_DENSITY = 0.8;
/** A box named like furniture that holds more of the page than this is not believed. */
const LARGEST_FURNITURE = 0.3;

/**
 * Finds the article on a page: a box with a name known for it, if it holds most of the running text, else the
 * innermost box that holds nearly all of it. Falls back to the whole page, never to nothing.
 */
export const findArticle = (page: PageBlocks): FoundArticle => {
  const isFurniture = markFurniture(page);
  const weights = page.blocks.map((block, at) => (isFurniture[at] ? 0 : weightOf(block)));
  const heavy = weights.some((weight) => weight > 0);
  const sums = prefixSums(heavy ? weights : page.blocks.map((block) => block.text.length - block.linked));
  const weightIn = (range: BlockRange): number => (sums[range.end] ?? 0) - (sums[range.first] ?? 0);
  const total = sums.at(-1) ?? 0;
  const holding = (share: number, test: (range: BlockRange) => boolean): BlockRange | undefined =>
    page.ranges
      .filter((range) => weightIn(range) >= share * total && range.end - range.first > 0 && test(range))
      .sort((a, b) => a.end - a.first - (b.end - b.first) || b.depth - a.depth)[0];

  const article =
    holding(SHARE_OF_ARTICLE_NAME, ({ node }) => namesOf(node).some((name) => ARTICLE_NAME.test(name))) ??
    holding(
      SHARE_OF_LIKELY_NAME,
      ({ node, first, end }) => end - first > 1 && namesOf(node).some((name) => LIKELY_NAME.test(name)),
    ) ??
    holding(SHARE_BY_DENSITY, ({ first, end }) => end - first > 1);
  const [first, end] = article ? [article.first, article.end] : [0, page.blocks.length];
  const inside = (at: number): boolean => at >= first && at < end;
  return {
    blocks: page.blocks.filter((_, at) => inside(at) && !isFurniture[at]),
    around: page.blocks.filter((_, at) => !inside(at)),
  };
};

const namesOf = (node: DomNode): readonly string[] =>
  `${attributeOf(node, 'id')} ${attributeOf(node, 'class')}`.split(/\s+/).filter((name) => name !== '');

/** Running text and tables weigh; headlines, menus and link lists do not. */
const weightOf = (block: Block): number => {
  if (block.table) return block.text.length;
  if (isMetadataRow(block.text)) return 0;
  const own = block.text.length - block.linked;
  return own >= 12 && /[，。；、：]/.test(block.text) && block.linked < block.text.length / 2 ? own : 0;
};

const markFurniture = (page: PageBlocks): readonly boolean[] => {
  const sums = prefixSums(page.blocks.map((block) => block.text.length));
  const total = sums.at(-1) ?? 0;
  const marks: boolean[] = page.blocks.map(() => false);
  for (const { node, first, end } of page.ranges) {
    if (!isNamedFurniture(node)) continue;
    if ((sums[end] ?? 0) - (sums[first] ?? 0) > LARGEST_FURNITURE * total) continue;
    for (let at = first; at < end; at += 1) marks[at] = true;
  }
  return marks;
};

const prefixSums = (values: readonly number[]): readonly number[] => {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
};
