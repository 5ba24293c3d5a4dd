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

const SHARE_OF_ARTICLE_NAME = 0.6;
const SHARE_OF_LIKELY_NAME = 0.9;
const SHARE_BY_DENSITY = 0.9;
/** An inner box is preferred when hardly anything of the outer one stands beside it. */
const SHARE_OF_INNER_BOX = 0.9;
/** A box named like furniture that holds more of the page than this is not believed. */
const LARGEST_FURNITURE = 0.3;

/**
 * Finds the article on a page: the boxes with names known for it, if they hold most of the prose, else the innermost
 * box that holds nearly all of it. Falls back to the whole page, never to nothing.
 */
export const findArticle = (page: PageBlocks): FoundArticle => {
  const isFurniture = markFurniture(page);
  const lengths = page.blocks.map((block, at) => (isFurniture[at] ? 0 : block.text.length));
  const prose = page.blocks.map((block, at) => (isFurniture[at] ? 0 : proseIn(block)));
  const weigh = shareOf(prose.some((length) => length > 0) ? prose : lengths);
  // A lone paragraph is part of an article.
  const boxes = page.ranges.filter((range) => range.end - range.first > 1);
  const { first, end } = namedArticle(page.ranges, weigh, shareOf(lengths)) ??
    innermost(boxes.filter((range) => weigh(range) >= SHARE_OF_LIKELY_NAME && isNamed(range, LIKELY_NAME))) ??
    innermost(boxes.filter((range) => weigh(range) >= SHARE_BY_DENSITY)) ?? { first: 0, end: page.blocks.length };
  const inside = (at: number): boolean => at >= first && at < end;
  return {
    blocks: page.blocks.filter((_, at) => inside(at) && !isFurniture[at]),
    around: page.blocks.filter((_, at) => !inside(at)),
  };
};

/** What share of a page's whole a range holds. */
type Share = (range: Pick<BlockRange, 'first' | 'end'>) => number;

/** One box with a name for articles, or the innermost one around several: some pages put every part into its own. */
const namedArticle = (ranges: readonly BlockRange[], weigh: Share, measure: Share): BlockRange | undefined => {
  const named = ranges.filter((range) => isNamed(range, ARTICLE_NAME) && weigh(range) > 0);
  const first = named.reduce((least, range) => Math.min(least, range.first), Number.POSITIVE_INFINITY);
  const end = named.reduce((most, range) => Math.max(most, range.end), 0);
  if (named.length === 0 || weigh({ first, end }) < SHARE_OF_ARTICLE_NAME) return undefined;
  const around = innermost(ranges.filter((range) => range.first <= first && range.end >= end));
  const main = named.filter((range) => measure(range) >= SHARE_OF_INNER_BOX * measure({ first, end }));
  return innermost(main) ?? around;
};

/** The range with the fewest blocks. */
const innermost = (ranges: readonly BlockRange[]): BlockRange | undefined =>
  ranges.toSorted((a, b) => a.end - a.first - (b.end - b.first) || b.depth - a.depth)[0];

const isNamed = ({ node }: BlockRange, pattern: RegExp): boolean => namesOf(node).some((name) => pattern.test(name));

const namesOf = (node: DomNode): readonly string[] =>
  `${attributeOf(node, 'id')} ${attributeOf(node, 'class')}`.split(/\s+/).filter((name) => name !== '');

/** Length of what reads like sentences, and of tables; headlines, menus, link lists and metadata have none. */
const proseIn = (block: Block): number => {
  if (block.table) return block.text.length;
  const own = block.text.length - block.linked;
  const isProse = own >= 20 && own > block.linked && /[。；：]/.test(block.text) && !isMetadataRow(block.text);
  return isProse ? own : 0;
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

const shareOf = (values: readonly number[]): Share => {
  const sums = prefixSums(values);
  const total = Math.max(1, sums.at(-1) ?? 0);
  return ({ first, end }) => ((sums[end] ?? 0) - (sums[first] ?? 0)) / total;
};

const prefixSums = (values: readonly number[]): readonly number[] => {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
};
