import type { MarkerType } from './marker.ts';

interface ReferenceGuard {
  readonly types: readonly MarkerType[];
  /** Tried on the text right after the label. */
  readonly rest: RegExp;
  readonly why: string;
}

/** What follows a number that is quoted in running text and opens no section of its own. */
export const referenceGuards: readonly ReferenceGuard[] = [
  {
    types: ['part', 'subpart', 'chapter', 'division'],
    rest: /^(?:的|规定|所|至|和|或|及|、|，|第|中(?:的|规定|所))/u,
    why: '第二章规定的…、第三编第一章…',
  },
  {
    types: ['article'],
    rest: /^(?:规定|所列|所称|所规定|所指|的|第|和|至|、|，|,|及|以及|或|或者|中(?:的|规定|所))/u,
    why: '第三条规定的…、第三条第二款…、第三条和第五条…',
  },
  {
    types: ['subsection', 'subitem'],
    rest: /^\s*(?:[、，,和及至到或与]?\s*[（(][一二三四五六七八九十0-9]{1,3}[）)]|项(?!目)|款(?!项)|目(?!标|的))/u,
    why: '（一）、（二）项…、（三）项规定的…、（一）至（五）…',
  },
  {
    types: ['item'],
    rest: /^[0-9]+(?:\.[0-9]+)?\s*(?:倍|%|％|‰|个百分点|万|亿|元|米|公里|吨|亩|平方米|公顷|海里|千瓦|小时)/u,
    why: '1.5倍 and 2.3亿元 broken off at the start of a line',
  },
];
