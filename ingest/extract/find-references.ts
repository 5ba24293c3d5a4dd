import type { DocumentReference } from '#core/document.ts';
import { findDocumentNumbers, parseDocumentNumber } from '#core/document-number.ts';
import { sourceSpanOf } from '#core/mapped-text.ts';
import type { Span } from '#core/span.ts';
import type { LogicalLine } from '../normalise/normalised-document.ts';
import { joinTitle } from '../parse/join-title.ts';
import { plainTitle, sameTitle } from '../parse/same-title.ts';
import { squeeze } from '../parse/squeeze.ts';
import { endsLikeTitle } from '../parse/title-ending.ts';

/** 《某通知》, with titles in 〈〉 inside, and the bracket after it that may hold its number. */
const quoted =
  /《([^《》]{4,120}(?:《[^《》]{2,80}》[^《》]{0,40})?)》(?:\s*[（(〔]([^（()）]{4,40}号)(?:[^（()）]{0,20})[)）])?/gu;

interface OwnNames {
  readonly documentNumber: string | null;
  readonly titles: readonly string[];
}

/**
 * Documents that the text names, each once, in order: titles with or without a number after them, and numbers that stand
 * alone. The document itself and its enclosure are no references.
 */
export const findReferences = (lines: readonly LogicalLine[], own: OwnNames): readonly DocumentReference[] => {
  const found: DocumentReference[] = [];
  const named = new Set<string>();
  for (const reference of lines.flatMap(inLine)) {
    const keys = [reference.documentNumber ?? '', plainTitle(reference.title ?? '')].filter((key) => key !== '');
    if (isOwn(reference, own) || keys.some((key) => named.has(key))) continue;
    found.push(reference);
    for (const key of keys) named.add(key);
  }
  return found;
};

const inLine = (line: LogicalLine): readonly DocumentReference[] => {
  const { text } = line.content;
  const titled = [...text.matchAll(quoted)].flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    const title = joinTitle([match[1] ?? '']);
    const number = match[2] !== undefined && parseDocumentNumber(match[2]) ? squeeze(match[2]) : null;
    return number === null && !endsLikeTitle(squeeze(title)) ? [] : [{ place, title, documentNumber: number }];
  });
  const numbered = findDocumentNumbers(text)
    .filter(
      ({ agency, year, span }) =>
        agency !== null && year !== null && !titled.some(({ place }) => overlaps(place, span)),
    )
    .map(({ span, printed }) => ({ place: span, title: null, documentNumber: squeeze(printed) }));
  return [...titled, ...numbered]
    .sort((a, b) => a.place.start - b.place.start)
    .flatMap(({ place, title, documentNumber }) => {
      const span = sourceSpanOf(line.content, place);
      return span ? [{ title, documentNumber, span }] : [];
    });
};

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const isOwn = ({ title, documentNumber }: DocumentReference, own: OwnNames): boolean =>
  (documentNumber !== null && own.documentNumber !== null && squeeze(documentNumber) === squeeze(own.documentNumber)) ||
  (title !== null && own.titles.some((ownTitle) => sameTitle(ownTitle, title)));
