import { isAnnexLabel } from '../annex-label.ts';
import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { joinTitle } from '../join-title.ts';
import { textAt } from '../line-text.ts';
import { readTitleRun } from '../read-title-run.ts';
import { endsWithTitle, sameTitle } from '../same-title.ts';

/**
 * Title of the document that the notice issues. Below the signature every title is one; inside the text, where the
 * signature may be missing, and behind the label 附件 only the very title that the notice names.
 */
export const enclosureTitle: Construct = (place) => {
  const first = textAt(place);
  if (first === null || place.stage === 'front' || place.blocks.some(({ role }) => role === 'enclosure-title'))
    return null;
  const labelLines = isAnnexLabel(first) ? 1 : 0;
  const titles = titleTexts({ ...place, at: place.at + labelLines });
  if (titles.length === 0) return null;
  const named = isNamed(titles, place.issued);
  const accepted = labelLines > 0 ? named && !isNumbered(place) : named || place.stage === 'after';
  if (!accepted) return null;
  return blockOf(place, {
    role: 'enclosure-title',
    count: labelLines + titles.length,
    label: labelLines > 0 ? first : null,
    heading: joinTitle(titles),
  });
};

const titleTexts = ({ lines, at, issued }: Place): readonly string[] => {
  const count = readTitleRun({ lines, at, expected: issued === null ? [] : [issued], strict: true });
  return lines.slice(at, at + count).map(({ content }) => content.text);
};

/** The last line may be a bracket that the notice leaves out: （2023—2027年）. */
const isNamed = (titles: readonly string[], issued: string | null): boolean =>
  issued !== null &&
  [titles.join(''), titles.slice(0, -1).join('')].some(
    (title) => sameTitle(title, issued) || endsWithTitle(title, issued),
  );

/** A notice with headings of its own carries the document's numbering; what it appends is an attachment. */
const isNumbered = ({ blocks }: Place): boolean => blocks.some(({ role }) => role === 'heading');
