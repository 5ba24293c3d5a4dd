import type { PageMetadatum } from '../loaded-document.ts';
import { attributeOf, type DomNode } from './dom-node.ts';

/** `<meta name>` of the 政府网站 standard (国办发〔2017〕47号, annex) that say something of the article. */
const LABELS: Readonly<Record<string, string>> = {
  articletitle: '标题',
  pubdate: '发布日期',
  contentsource: '信息来源',
  author: '作者',
};

export interface PageHead {
  readonly metadata: readonly PageMetadatum[];
  /** Text of `<title>`, '' when there is none. */
  readonly title: string;
}

/** Reads what the page's `<head>` says of the article. */
export const readMetaElements = (root: DomNode): PageHead => {
  const metadata: PageMetadatum[] = [];
  let title = '';
  const stack: DomNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const label = node.name === 'meta' ? LABELS[attributeOf(node, 'name').toLowerCase()] : undefined;
    const value = attributeOf(node, 'content').trim();
    if (label && value !== '' && !metadata.some((known) => known.label === label))
      metadata.push({ label, value, span: null });
    if (node.name === 'title' && title === '')
      title = (node.children ?? [])
        .map((child) => child.data ?? '')
        .join('')
        .trim();
    if (node.name !== 'body') for (const child of [...(node.children ?? [])].reverse()) stack.push(child);
  }
  return { metadata, title };
};
