import { formatChineseNumeral, parseChineseNumeral } from '../numerals.ts';
import type { PathSegment, SegmentKind } from './path-segment.ts';

/** What a label means below the segments `above` it; null when it can not stand there. */
type TokenReader = (
  match: RegExpExecArray,
  above: readonly PathSegment[],
) => { readonly kind: SegmentKind; readonly numbers: readonly number[]; readonly text: string } | null;

const chinese = '[〇零一二三四五六七八九十百廿]{1,7}';
const numeral = `(?:${chinese}|[0-9０-９]{1,3})`;
const open = '[（(﹙]';
const close = '[）)﹚]';
/** A label closes with a dot, a comma or nothing: `1.`, `1、`, `1．`, `三,`. */
const closing = '[.．、,，]?';

const ordinals: ReadonlyMap<string, SegmentKind> = new Map([
  ['编', 'part'],
  ['篇', 'part'],
  ['部分', 'part'],
  ['章', 'chapter'],
  ['节', 'division'],
  ['条', 'article'],
  ['款', 'clause'],
  ['行', 'row'],
]);

const readNumeral = (text: string): number | null => {
  const ascii = text.normalize('NFKC');
  return /^[0-9]+$/u.test(ascii) ? Number(ascii) : parseChineseNumeral(text);
};

const readAnnex: TokenReader = (match) => {
  const number = match[1] ? readNumeral(match[1]) : 0;
  return number === null ? null : { kind: 'annex', numbers: [number], text: number === 0 ? '附件' : `附件${number}` };
};

const readTable: TokenReader = (match, above) => {
  if (above.some(({ kind }) => kind !== 'annex')) return null;
  const number = match[1] ? Number(match[1]) : 0;
  return { kind: 'table', numbers: [number], text: number === 0 ? '表' : `表${number}` };
};

const readOrdinal: TokenReader = (match) => {
  const number = readNumeral(match[1] ?? '');
  const kind = ordinals.get(match[2] ?? '');
  if (!number || !kind) return null;
  const inserted = match[3] ? readNumeral(match[3]) : null;
  if (match[3] && (!inserted || kind !== 'article')) return null;
  if (kind === 'row') return { kind, numbers: [number], text: `第${number}行` };
  const text = `第${formatChineseNumeral(number)}${match[2]}${inserted ? `之${formatChineseNumeral(inserted)}` : ''}`;
  return { kind, numbers: inserted ? [number, inserted] : [number], text };
};

/** 项 is the （一） of an article, and in plans what the count runs over: `（六）第17项`. */
const readNth: TokenReader = (match, above) => {
  const number = readNumeral(match[1] ?? '');
  if (!number) return null;
  const belowArticle = ['article', 'clause'].includes(above.at(-1)?.kind ?? '');
  return belowArticle && match[2] === '项' ? subsection(number) : item(number);
};

const readSection: TokenReader = (match, above) => {
  if (above.some(({ kind }) => !['annex', 'table', 'part', 'chapter', 'division'].includes(kind))) return null;
  const number = parseChineseNumeral(match[1] ?? '');
  return number ? { kind: 'section', numbers: [number], text: `${formatChineseNumeral(number)}、` } : null;
};

const readSubsection: TokenReader = (match) => {
  const number = match[1] ? parseChineseNumeral(match[1]) : match[0].charCodeAt(0) - 0x321f;
  return number ? subsection(number) : null;
};

const readItem: TokenReader = (match, above) => {
  const number = match[1] ? Number(match[1].normalize('NFKC')) : match[0].charCodeAt(0) - 0x2487;
  if (number === 0 || above.some(({ kind }) => ['item', 'row', 'subitem', 'point'].includes(kind))) return null;
  const inTable = above.some(({ kind }) => kind === 'table');
  return inTable ? { kind: 'row', numbers: [number], text: `${number}` } : item(number);
};

const readDecimal: TokenReader = (match) => {
  const numbers = match[0]
    .replace(/[.．]$/u, '')
    .normalize('NFKC')
    .split('.')
    .map(Number);
  return numbers.includes(0) ? null : { kind: 'decimal', numbers, text: numbers.join('.') };
};

const readSubitem: TokenReader = (match) => {
  const number = match[1] ? Number(match[1].normalize('NFKC')) : match[0].charCodeAt(0) - 0x2473;
  return number > 0 ? { kind: 'subitem', numbers: [number], text: `（${number}）` } : null;
};

const readPoint: TokenReader = (match) => {
  if (!match[1]) return { kind: 'point', numbers: [match[0].charCodeAt(0) - 0x245f], text: match[0] };
  const number = Number(match[1].normalize('NFKC'));
  return number > 0 ? { kind: 'point', numbers: [number], text: `${number}）` } : null;
};

const subsection = (number: number) =>
  ({ kind: 'subsection', numbers: [number], text: `（${formatChineseNumeral(number)}）` }) as const;

const item = (number: number) => ({ kind: 'item', numbers: [number], text: `${number}.` }) as const;

/** Labels in the order they are tried at one place. `附件六.1` is row 六、1 of the only attachment, `附件六` the sixth. */
const tokens: readonly { readonly pattern: RegExp; readonly read: TokenReader }[] = [
  { pattern: new RegExp(`附件(?!清单)([0-9０-９]{1,2}|${chinese}(?![（(、.．0-9]))?`, 'uy'), read: readAnnex },
  { pattern: /表([0-9]{1,2})?(?=·|$|[一二三四五六七八九十第])/uy, read: readTable },
  { pattern: new RegExp(`第(${numeral})(编|篇|部分|章|节|条|款|行)(?:之(${numeral}))?`, 'uy'), read: readOrdinal },
  { pattern: new RegExp(`第${open}?(${numeral})${close}?([项点目])`, 'uy'), read: readNth },
  { pattern: new RegExp(`${open}(${chinese})${close}|[㈠-㈩]`, 'uy'), read: readSubsection },
  { pattern: new RegExp(`${open}([0-9０-９]{1,3})${close}|[⑴-⒇]`, 'uy'), read: readSubitem },
  { pattern: new RegExp(`(${chinese})${closing}`, 'uy'), read: readSection },
  { pattern: /[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){1,3}[.．]?/uy, read: readDecimal },
  { pattern: new RegExp(`([0-9０-９]{1,3})${close}|[①-⑳]`, 'uy'), read: readPoint },
  { pattern: new RegExp(`([0-9０-９]{1,3})${closing}|[⒈-⒛]`, 'uy'), read: readItem },
];

/** Reads the label that begins at `start`; `above` are the segments already read. */
export const readPathToken = (text: string, start: number, above: readonly PathSegment[]): PathSegment | null => {
  for (const { pattern, read } of tokens) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    const meaning = match && read(match, above);
    if (meaning) return { ...meaning, start, end: start + match[0].length };
  }
  return null;
};
