import { isAnnexLabel } from '../annex-label.ts';
import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { joinTitle } from '../join-title.ts';
import { textAt } from '../line-text.ts';
import { readTitleRun } from '../read-title-run.ts';
import { endsWithTitle, sameTitle } from '../same-title.ts';

/**
 * Title of a document that the notice issues. Below the signature every title is one; inside the text, where the
 * signature may be missing, and behind the label 附件 only a title that the notice names. The second document of a notice
 * that issues several is an attachment.
 */
export const enclosureTitle: Construct = (place) => {
  const first = textAt(place);
  if (first === null || place.stage === 'front') return null;
  const isSecond = place.blocks.some(({ role }) => role === 'enclosure-title');
  if (isSecond && place.issued.length < 2) return null;
  const labelLines = isAnnexLabel(first) ? 1 : 0;
  const titles = titleTexts({ ...place, at: place.at + labelLines });
  if (titles.length === 0 || !isAccepted(place, { titles, isSecond, isLabelled: labelLines > 0 })) return null;
  return blockOf(place, {
    role: isSecond ? 'annex' : 'enclosure-title',
    count: labelLines + titles.length,
    label: labelLines > 0 ? first : null,
    heading: joinTitle(titles),
  });
};

const titleTexts = ({ lines, at, issued }: Place): readonly string[] => {
  const count = readTitleRun({ lines, at, expected: issued, strict: true });
  return lines.slice(at, at + count).map(({ content }) => content.text);
};

interface Found {
  readonly titles: readonly string[];
  readonly isSecond: boolean;
  readonly isLabelled: boolean;
}

const isAccepted = (place: Place, { titles, isSecond, isLabelled }: Found): boolean => {
  const isNamed = place.issued.some((issued) => spells(titles, issued));
  // A notice with headings of its own carries the document's numbering; what it appends is an attachment.
  if (isLabelled) return isNamed && !isSecond && !place.blocks.some(({ role }) => role === 'heading');
  return isNamed || (place.stage === 'after' && !isSecond);
};

/** The last line may be a bracket that the notice leaves out: （2023—2027年）. */
const spells = (titles: readonly string[], issued: string): boolean =>
  [titles.join(''), titles.slice(0, -1).join('')].some(
    (title) => sameTitle(title, issued) || endsWithTitle(title, issued),
  );
