import { withoutInvisible } from '../../channel/without-invisible.ts';

const BROKEN = /\p{Surrogate}/gu;

/**
 * Characters that mean something in Markdown, HTML or a mention, and what is shown instead. Full-width forms and not
 * backslashes, because clients disagree about backslashes, and these can not mean anything in any of them.
 */
const SHOWN: Readonly<Record<string, string>> = {
  '\\': '＼',
  '`': '｀',
  '*': '＊',
  _: '＿',
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
  '#': '＃',
  '|': '｜',
  '~': '～',
  '@': '＠',
};

/** Clients make links of bare addresses as well: `://`, and a dot between Latin letters. */
const SCHEME = /:\/\//gu;
const DOMAIN_DOT = /(?<=[A-Za-z0-9-])\.(?=[A-Za-z]{2})/gu;
const ENTITY = /&(?=#?\w+;)/gu;

/** What opens a list, a heading or a rule at the start of a line; a document's own number must not be counted anew. */
const ORDERED = /^(\d{1,9})([.)])(?!\d)/gmu;
const BULLET = /^[-+](?=\s|$)/gmu;
const RULE = /^(?:[-=][ \t]*)+$/gmu;
const INDENT = /^[ \t]+/gmu;

const WIDE: Readonly<Record<string, string>> = { '.': '．', ')': '）', '-': '－', '+': '＋' };
const wide = (mark: string): string => WIDE[mark] ?? mark;

/**
 * Text of documents and people, such that it is shown as it is and nothing else happens: no link, no mention (`@所有人`),
 * no mark-up, no renumbered list.
 */
export const safeText = (text: string): string =>
  withoutInvisible(text.replace(/\r\n?/gu, '\n'))
    .replace(BROKEN, '')
    .replace(INDENT, '')
    .replace(ENTITY, '＆')
    .replace(SCHEME, ':／／')
    .replace(DOMAIN_DOT, '．')
    .replace(RULE, (line) => line.replace(/[-=]/gu, (mark) => (mark === '-' ? '－' : '＝')))
    .replace(ORDERED, (_, number: string, mark: string) => number + wide(mark))
    .replace(BULLET, wide)
    .replace(/[\\`*_[\]<>#|~@]/gu, (mark) => SHOWN[mark] ?? mark);

/** The same on one line, for what stands inside a list item or a title. */
export const safeLine = (text: string): string => safeText(text.replace(/\s+/gu, ' ').trim());
