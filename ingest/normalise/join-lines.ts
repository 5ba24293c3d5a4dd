import type { Problem } from '#core/document.ts';
import { goesOn, type OpenParagraph } from './goes-on.ts';
import type { JoinTraits } from './join-traits.ts';
import { opensAttachmentList } from './line-structure.ts';
import { concatPositioned, type PositionedText, unpositioned } from './positioned-text.ts';
import type { PrintedLine } from './printed-line.ts';

export interface Paragraph {
  readonly content: PositionedText;
  readonly heading: number | null;
}

export interface JoinedLines {
  readonly paragraphs: readonly Paragraph[];
  readonly problems: readonly Problem[];
}

/** Joins printed lines into the paragraphs the writer meant; notes every join over a gap as a problem. */
export const joinLines = (lines: readonly PrintedLine[], traits: JoinTraits): JoinedLines => {
  const paragraphs: Paragraph[] = [];
  const problems: Problem[] = [];
  let parts: PositionedText[] = [];
  let open: OpenParagraph | null = null;
  const close = (): void => {
    if (open) paragraphs.push({ content: concatPositioned(parts), heading: open.first.heading });
    parts = [];
  };
  for (const line of lines) {
    if (open && goesOn(open, line, traits)) {
      if (line.afterGap) problems.push(describeJoin(open.last, line));
      parts.push(...seam(open.last, line), line.content);
      open = extend(open, line);
    } else {
      close();
      parts = [line.content];
      const inAttachmentList: boolean = isInAttachmentList(open, line);
      open = { ...extend(null, line), inAttachmentList };
    }
  }
  close();
  return { paragraphs, problems };
};

const extend = (open: OpenParagraph | null, line: PrintedLine): OpenParagraph => ({
  first: open?.first ?? line,
  last: line,
  length: (open?.length ?? 0) + line.content.text.length,
  comma: (open?.comma ?? false) || /[，,]/.test(line.content.text),
  sentence: (open?.sentence ?? false) || /[。；]/.test(line.content.text),
  inAttachmentList: open?.inAttachmentList ?? false,
});

const isInAttachmentList = (before: OpenParagraph | null, line: PrintedLine): boolean =>
  opensAttachmentList(line.content.text) ||
  ((before?.inAttachmentList ?? false) && /^\d{1,2}\s?[.．、]/.test(line.content.text));

/** Two Latin words at a seam were two words; anything else closes up. */
const seam = (before: PrintedLine, next: PrintedLine): readonly PositionedText[] =>
  /[A-Za-z]$/.test(before.content.text) && /^[A-Za-z]/.test(next.content.text) ? [unpositioned(' ')] : [];

const describeJoin = (before: PrintedLine, next: PrintedLine): Problem => {
  const [start, end] = [before.content.offsets.at(-1), next.content.offsets[0]];
  const detail = `${before.content.text.slice(-8)}｜${next.content.text.slice(0, 8)}`;
  return {
    code: 'page-break-joined',
    detail,
    span: start === undefined || end === undefined ? null : { start, end: end + 1 },
  };
};
