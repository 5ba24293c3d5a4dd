import { createRequire } from 'node:module';
import { decodeText } from './decode-text.ts';
import { findPageMetadata, isMetadataRow } from './find-page-metadata.ts';
import type { DomNode } from './html/dom-node.ts';
import { type FoundArticle, findArticle } from './html/find-article.ts';
import { type Block, readBlocks } from './html/read-blocks.ts';
import { type PageHead, readMetaElements } from './html/read-meta-elements.ts';
import { writeArticle } from './html/write-article.ts';
import type { LoadedDocument, PageMetadatum } from './loaded-document.ts';
import { isPageFurniture } from './page-furniture.ts';
import { metadataLabel } from './page-metadata-labels.ts';

const require = createRequire(import.meta.url);
/** Loaded with the first page: 0.1 s that other files need not wait for. */
const loadCheerio = (): typeof import('cheerio') => require('cheerio');

/** With fewer characters the article is taken to be hidden until the page's script shows it. */
const SHORTEST_ARTICLE = 20;
/** Elements without an end tag, and those whose end tag may be left out: they close by themselves. */
const SELF_CLOSING =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|tbody|thead|tfoot|option)$/i;

/** Reads a web page: metadata rows, title and the article, without the page around them. */
export const loadHtml = (bytes: Uint8Array): LoadedDocument => {
  const root = parsePage(decodeText(bytes, { tolerant: true }));
  const head = readMetaElements(root);
  const visible = findArticle(readBlocks(root, false));
  const article = lengthOf(visible) < SHORTEST_ARTICLE ? findArticle(readBlocks(root, true)) : visible;
  const body = withoutFurniture(article.blocks);
  const rows = metadataRows(article.around.map((block) => block.text));
  const title = chooseTitle(head, rows, article);
  const titleLines = title !== null && !holds(body, title) ? [asBlock(title)] : [];
  const rowLines = rows.map(({ label, value }) => asBlock(`${label}：${value}`));
  const { text, tables } = writeArticle([...rowLines, ...titleLines, ...body]);
  const printed = findPageMetadata(text);
  const unprinted = head.metadata.filter(({ label }) => !printed.some((row) => row.label === label));
  return { format: 'html', text, tables, pageMetadata: [...printed, ...unprinted], furniture: [], pageTitle: title };
};

/** A parser looks through all open elements again and again; real pages nest some dozens deep. */
const DEEPEST_NESTING = 2000;
const TAGS_OF_STRUCTURE = /<\/?(?!(?:script|style|title|meta|p|br)\b)[a-z][^<>]*>/gi;

/** Parses a page; of one nested beyond reason only the paragraphs are kept apart, so that its text is still read. */
const parsePage = (html: string): DomNode => {
  const page = nestingOf(html) > DEEPEST_NESTING ? html.replace(TAGS_OF_STRUCTURE, '<br>') : html;
  return loadCheerio().load(page).root()[0] ?? { type: 'root' };
};

/** The largest number of elements opened and not closed. */
const nestingOf = (html: string): number => {
  let [open, most] = [0, 0];
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (SELF_CLOSING.test(name ?? '')) continue;
    open = Math.max(0, open + (slash ? -1 : 1));
    most = Math.max(most, open);
  }
  return most;
};

const asBlock = (text: string): Block => ({ text, linked: 0, table: null });

const lengthOf = ({ blocks }: FoundArticle): number => blocks.reduce((sum, block) => sum + block.text.length, 0);

const withoutFurniture = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((block) => block.table !== null || !isPageFurniture(block.text));

/** The label and value pairs among the lines around the article, each label once; counters are left to the page. */
const metadataRows = (lines: readonly string[]): readonly PageMetadatum[] => {
  const rows = findPageMetadata(lines.filter(isMetadataRow).join('\n'));
  return rows.filter(
    (row, at) =>
      metadataLabel(row.label)?.tier !== 'counter' && rows.findIndex(({ label }) => label === row.label) === at,
  );
};

const chooseTitle = (head: PageHead, rows: readonly PageMetadatum[], article: FoundArticle): string | null => {
  const stated = [...head.metadata, ...rows].find(({ label }) =>
    ['标题', '名称', '文件名称', '信息名称'].includes(label),
  );
  if (stated) return stated.value;
  const lines = article.around.map((block) => block.text);
  const headline = lines.find((line) => line.length > 5 && head.title.includes(line));
  return headline ?? (withoutSiteName(head.title) || null);
};

/** `标题 - 某市人民政府门户网站` and `某局网站-标题` without the site. */
const withoutSiteName = (title: string): string =>
  title
    .replace(/\s*[-_|–—]+\s*[^-_|–—]{0,40}(?:网|网站|门户|政府|平台|公开)\s*$/, '')
    .replace(/^[^-_|–—]{0,40}(?:网站|门户|政府网)\s*[-_|–—]+\s*/, '')
    .trim();

const holds = (blocks: readonly Block[], title: string): boolean => {
  const start = blocks
    .slice(0, 12)
    .map((block) => block.text.slice(0, 400))
    .join('');
  return start.replace(/\s/g, '').includes(title.replace(/\s/g, ''));
};
