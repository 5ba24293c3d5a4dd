import type { Problem } from '#core/document.ts';
import { sourceSpanOf } from '#core/mapped-text.ts';
import type { Span } from '#core/span.ts';
import type { LoadedDocument, LoadedTable } from '../load/loaded-document.ts';
import { findTextTables } from './find-text-tables.ts';
import { joinLines, type Paragraph } from './join-lines.ts';
import { type JoinTraits, readJoinTraits } from './join-traits.ts';
import type { LogicalLine, NormalisedDocument } from './normalised-document.ts';
import { toMappedText } from './positioned-text.ts';
import { type PrintedLine, readPrintedLine } from './printed-line.ts';
import { readSourceLines, type SourceLine } from './read-source-lines.ts';
import { metadataLines, tableLines } from './region-lines.ts';

/** A stretch of the source that is read in its own way: a table, or a row of metadata. */
interface Region {
  readonly span: Span;
  readonly lines: readonly LogicalLine[];
}

/** Either printed lines that follow each other, or a region. */
type Stretch = readonly PrintedLine[] | Region;

/**
 * Turns a loaded document into logical lines: paragraphs whole, table rows with cells, each character mapped to its
 * place in the source. Never throws on content; what it joined over a page break it notes as a problem.
 */
export const normaliseDocument = (loaded: LoadedDocument): NormalisedDocument => {
  const sourceLines = readSourceLines(loaded.text, loaded.furniture);
  const stretches = divide(loaded, sourceLines, findRegions(loaded, sourceLines));
  const printed = stretches.flatMap((stretch) => (isRegion(stretch) ? [] : stretch));
  const traits = readJoinTraits(printed, loaded.format === 'html');
  const lines: LogicalLine[] = [];
  const problems: Problem[] = [];
  for (const stretch of stretches) {
    const read = isRegion(stretch) ? { lines: stretch.lines, problems: [] } : joinStretch(stretch, traits);
    for (const line of read.lines) lines.push(line);
    for (const problem of read.problems) problems.push(problem);
  }
  return { sourceText: loaded.text, lines, pageMetadata: loaded.pageMetadata, pageTitle: loaded.pageTitle, problems };
};

const isRegion = (stretch: Stretch): stretch is Region => 'lines' in stretch;

const joinStretch = (printed: readonly PrintedLine[], traits: JoinTraits) => {
  const { paragraphs, problems } = joinLines(printed, traits);
  return { lines: paragraphs.flatMap(toLogicalLine), problems };
};

const toLogicalLine = ({ content, heading }: Paragraph): readonly LogicalLine[] => {
  const mapped = toMappedText(content);
  const span = sourceSpanOf(mapped, { start: 0, end: mapped.text.length });
  return span ? [{ content: mapped, span, cells: null, table: null, metadata: false, markdownHeading: heading }] : [];
};

const findRegions = (loaded: LoadedDocument, lines: readonly SourceLine[]): readonly Region[] => {
  const metadata = loaded.pageMetadata.flatMap(({ label, span }) =>
    span ? [{ span, lines: metadataLines(loaded.text, label, span) }] : [],
  );
  const marked = inOrder([...metadata, ...loaded.tables]);
  const free = lines.filter(freeOf(marked)).flatMap((line) => (line.afterGap ? [null, line.span] : [line.span]));
  const tables: readonly LoadedTable[] = inOrder([...loaded.tables, ...findTextTables(loaded.text, free)]);
  return inOrder([
    ...metadata,
    ...tables.map((table, number) => ({ span: table.span, lines: tableLines(loaded.text, table, number) })),
  ]);
};

const inOrder = <T extends { readonly span: Span }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => a.span.start - b.span.start);

/** Tests lines, asked in order, for touching none of the regions, which are in order too. */
const freeOf = (regions: readonly { readonly span: Span }[]): ((line: SourceLine) => boolean) => {
  let next = 0;
  return ({ span }) => {
    while (next < regions.length && (regions[next]?.span.end ?? 0) <= span.start) next += 1;
    return (regions[next]?.span.start ?? Number.POSITIVE_INFINITY) >= span.end;
  };
};

/** Puts printed lines and regions in the order of the source; a region's own source lines are taken by it. */
const divide = (
  loaded: LoadedDocument,
  lines: readonly SourceLine[],
  regions: readonly Region[],
): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  const isFree = freeOf(regions);
  let printed: PrintedLine[] = [];
  let next = 0;
  for (const line of lines) {
    for (let region = regions[next]; region && region.span.start < line.span.end; region = regions[next]) {
      stretches.push(printed, region);
      printed = [];
      next += 1;
    }
    const read = isFree(line) ? readPrintedLine(loaded.text, line, loaded.format) : null;
    if (read) printed.push(read);
  }
  return [...stretches, printed, ...regions.slice(next)];
};
