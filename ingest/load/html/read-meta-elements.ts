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
  const nodes = headNodes(root);
  const title = nodes.find((node) => node.name === 'title');
  const metadata = nodes.flatMap((node): readonly PageMetadatum[] => {
    const label = node.name === 'meta' ? LABELS[attributeOf(node, 'name').toLowerCase()] : undefined;
    const value = attributeOf(node, 'content').trim();
    return label && value !== '' ? [{ label, value, span: null }] : [];
  });
  return {
    metadata: metadata.filter(({ label }, at) => metadata.findIndex((other) => other.label === label) === at),
    title: (title?.children ?? [])
      .map((child) => child.data ?? '')
      .join('')
      .trim(),
  };
};

/** Everything outside `<body>`, in order. */
const headNodes = (root: DomNode): readonly DomNode[] => {
  const found: DomNode[] = [];
  const stack: DomNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    found.push(node);
    if (node.name === 'body') continue;
    for (const child of [...(node.children ?? [])].reverse()) stack.push(child);
  }
  return found;
};
