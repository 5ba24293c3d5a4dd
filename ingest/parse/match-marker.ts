import { formatChineseNumeral, parseChineseNumeral } from '#core/numerals.ts';
import type { SectionKind } from '#core/section.ts';
import type { Marker, MarkerType } from './marker.ts';
import { enclosedNumbers, markerPatterns } from './marker-patterns.ts';

/** The number a line opens with, judged by its own characters only; null when it opens with none. */
export const matchMarker = (text: string): Marker | null => matchEnclosed(text) ?? matchPattern(text);

const matchPattern = (text: string): Marker | null => {
  for (const { type, kind, rank, pattern, canonical } of markerPatterns) {
    const match = pattern.exec(text);
    const number = match?.[1] === undefined ? null : readNumber(match[1]);
    if (!match || number === null) continue;
    const label = match[0].trimEnd();
    return {
      type,
      kind,
      rank,
      number,
      canonical: canonical.replace('#', writeNumber(type, number)) + insertedArticle(type, label),
      labelEnd: label.length,
      textStart: textAfter(text, label.length),
    };
  }
  return null;
};

const readNumber = (text: string): number | null => (/^[0-9]+$/u.test(text) ? Number(text) : parseChineseNumeral(text));

const arabicTypes: ReadonlySet<MarkerType> = new Set(['item', 'decimal', 'subitem', 'half-bracket']);

const writeNumber = (type: MarkerType, number: number): string =>
  arabicTypes.has(type) ? String(number) : formatChineseNumeral(number);

/** `之一` of 第十二条之一. */
const insertedArticle = (type: MarkerType, label: string): string =>
  type === 'article' ? (/之\s*[一二三四五六七八九十]+$/u.exec(label)?.[0].replace(/\s/gu, '') ?? '') : '';

const textAfter = (text: string, labelEnd: number): number =>
  labelEnd + (/^[\s\u3000、.．:：]*/u.exec(text.slice(labelEnd))?.[0].length ?? 0);

const enclosedShapes: Readonly<Partial<Record<MarkerType, { kind: SectionKind; rank: number }>>> = {
  subsection: { kind: 'subsection', rank: 6 },
  item: { kind: 'item', rank: 7 },
  subitem: { kind: 'subitem', rank: 8 },
  point: { kind: 'point', rank: 9 },
};

const matchEnclosed = (text: string): Marker | null => {
  const code = text.charCodeAt(0);
  if (!(code >= 0x2460)) return null;
  for (const { type, first, count, startsAt } of enclosedNumbers) {
    const offset = code - first.charCodeAt(0);
    const shape = enclosedShapes[type];
    if (offset < 0 || offset >= count || !shape) continue;
    const number = startsAt + offset;
    const canonical = canonicalEnclosed(type, number, text.charAt(0));
    return { type, ...shape, number, canonical, labelEnd: 1, textStart: textAfter(text, 1) };
  }
  return null;
};

const canonicalEnclosed = (type: MarkerType, number: number, printed: string): string => {
  if (type === 'item') return `${number}.`;
  if (type === 'subitem') return `（${number}）`;
  return type === 'subsection' ? `（${formatChineseNumeral(number)}）` : printed;
};
