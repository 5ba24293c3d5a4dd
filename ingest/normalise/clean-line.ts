import { dropLayoutSpaces } from './drop-layout-spaces.ts';
import {
  type PositionedText,
  rewritePositioned,
  slicePositioned,
  trimPositioned,
  unwrapPositioned,
} from './positioned-text.ts';

interface CleaningRule {
  readonly pattern: RegExp;
  readonly rewrite: (match: RegExpMatchArray) => string;
}

const nothing = (): string => '';

const TAGS =
  'p|br|div|span|strong|b|em|i|u|font|table|tbody|thead|tr|td|th|sup|sub|center|h[1-6]|ul|ol|li|a|img|section|article|o:p';

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  middot: '·',
};

/** What every line is freed of, in this order. All patterns are linear in the length of the line. */
const RULES: readonly CleaningRule[] = [
  // Zero-width characters, soft hyphens, direction marks and control characters that print nothing.
  {
    pattern:
      /[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]+/g,
    rewrite: nothing,
  },
  { pattern: new RegExp(`<!--[^<>]{0,500}-->|</?(?:${TAGS})(?:\\s[^<>]{0,500})?/?>`, 'gi'), rewrite: nothing },
  {
    pattern: /&(nbsp|ensp|emsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot);/g,
    rewrite: (match) => ENTITIES[match[1] ?? ''] ?? '',
  },
  // Private-use characters at either end: icons, and what is left of a lost font.
  { pattern: /^\s*[\uE000-\uF8FF]+|[\uE000-\uF8FF]+(?=\s*$)/g, rewrite: nothing },
  // GBK read as Latin-1, as some PDF tools give running heads; no language has so many such letters in a row.
  { pattern: /[\u00A1-\u00FF]{8,}/g, rewrite: nothing },
  // A page number run into the middle of a line: dashes and spaces on both sides.
  { pattern: /[—–]\s{1,2}\d{1,4}\s{1,2}[—–]/g, rewrite: nothing },
  // ０-９ Ａ-Ｚ ａ-ｚ stand at a fixed distance from their narrow forms.
  {
    pattern: /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g,
    rewrite: (match) => String.fromCharCode(match[0].charCodeAt(0) - 0xfee0),
  },
  { pattern: /[\t\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g, rewrite: () => ' ' },
];

const IMAGE = /!\[[^[\]\n]{0,200}\]\([^()\s]{0,500}\)/g;
const LINK = /\[([^[\]\n]{1,200})\]\((?:https?:|\/|#|\.|mailto:)[^()\s]{0,500}\)/g;
const BOLD = /\*\*(?! )([^*\n]{1,500})\*\*/g;
/** Bold that runs over a line's end. */
const HALF_BOLD = /^ *\*\*|\*\* *$/g;
const ESCAPE = /\\(?=[.\-*_#()[\]+!|~`])/g;

/** Letters, digits, Han and marks that no rule below touches; a line of nothing else is clean already. */
const CLEAN =
  /^[!"$%'(),\-./0-9:;=?@A-Z^_a-z{|}\u00B7\u2010-\u2015\u2018-\u201D\u2026\u3001-\u9FFF\uFF01-\uFF0F\uFF1A-\uFF20]*$/;

const OPENING_MARK = /^ *(?:(#{1,6})(?: +|(?=\*\*|\p{Script=Han}))|[*+-] +(?=\S)|> ?)/u;

export interface CleanedLine {
  readonly content: PositionedText;
  /** Number of `#` before the line; null when there was none. */
  readonly heading: number | null;
}

/** Cleans one printed line: residue of markup removed, widths narrowed, layout spaces dropped. */
export const cleanLine = (raw: PositionedText, { markdown = false, inCell = false } = {}): CleanedLine => {
  if (CLEAN.test(raw.text)) return { content: raw, heading: null };
  const plain = RULES.reduce((text, rule) => rewritePositioned(text, rule.pattern, rule.rewrite), raw);
  const opening = OPENING_MARK.exec(plain.text);
  const isMark = opening !== null && !inCell && (markdown || opening[1] !== undefined);
  const unmarked = isMark ? slicePositioned(plain, opening[0].length, plain.text.length) : plain;
  const bare = removeMarkdown(unmarked, markdown);
  return {
    content: trimPositioned(dropLayoutSpaces(trimPositioned(bare), { inCell })),
    heading: isMark && opening[1] ? opening[1].length : null,
  };
};

/** Takes out the marks inside a line. Text files carry bold marks too when they come from OCR, but no escapes or links. */
const removeMarkdown = (from: PositionedText, markdown: boolean): PositionedText => {
  const text = from.text.includes('**') ? rewritePositioned(unwrapPositioned(from, BOLD), HALF_BOLD, nothing) : from;
  if (!markdown) return text;
  return rewritePositioned(unwrapPositioned(rewritePositioned(text, IMAGE, nothing), LINK), ESCAPE, nothing);
};
