import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';
import { readDateLine } from '../read-date-line.ts';

interface PagePhrase {
  readonly pattern: RegExp;
  readonly why: string;
}

const pagePhrases: readonly PagePhrase[] = [
  {
    pattern:
      /^\S{0,2}(?:发布时间|发布日期|更新时间|更新日期|信息来源|文章来源|来源|稿源|供稿|作者|编辑|责任编辑|访问次数|浏览次数|浏览量|阅读次数|点击数|点击次数|字体大小|字体|字号|版本|时间)[*\s]*[：:]/u,
    why: 'publishing line under the title of a web page',
  },
  { pattern: /^[【[]?(?:打印|关闭|收藏|分享)/u, why: 'buttons under the text' },
  { pattern: /^(?:扫一扫|上一篇|下一篇|返回顶部|相关附件|相关链接|相关文档|相关解读)/u, why: 'links under the text' },
  { pattern: /^(?:您的位置|当前位置|首页)\s*[：:>＞]/u, why: 'bread crumbs' },
  { pattern: /^附件.{0,8}(?:下载|打包)/u, why: 'download link' },
  { pattern: /^点击(?:查看|下载|这里)/u, why: 'link to another page' },
];

/** 发布时间：… 来源：… 字体：大 中 小 — what the web page says of itself around the document. */
export const publishingNote: Construct = (place) => {
  if (place.stage === 'body' && !isTail(place)) return null;
  let count = 0;
  while (isPhrase(textAt(place, count), place, count)) count += 1;
  if (count === 0) return null;
  return blockOf(place, { role: 'publishing-note', count, heading: '发布信息' });
};

const isPhrase = (text: string | null, { stage }: Place, ahead: number): boolean => {
  if (text === null || text.length > 120) return false;
  if (pagePhrases.some(({ pattern }) => pattern.test(text))) return true;
  // A date alone belongs to the publishing line it follows, as long as the document has not begun.
  return ahead > 0 && stage === 'front' && readDateLine(text) !== null;
};

/** Inside the text such words are text; at its very end they are the page's. */
const isTail = (place: Place): boolean => {
  for (let ahead = 0; place.at + ahead < place.lines.length; ahead += 1) {
    if (!isPhrase(textAt(place, ahead), place, 0)) return false;
  }
  return true;
};
