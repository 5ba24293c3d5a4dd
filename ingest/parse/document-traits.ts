import type { LogicalLine, NormalisedDocument } from '../normalise/normalised-document.ts';
import { matchFieldLabel } from './match-field-label.ts';
import { matchMarker } from './match-marker.ts';
import { squeeze } from './squeeze.ts';

/** What has to be known of the whole document before its first line can be read. */
export interface DocumentTraits {
  /** Squeezed title of the web page, null where there is none. */
  readonly pageTitle: string | null;
  /** Labels that open lines under several headings, beside those that are always labels. */
  readonly recurringLabels: ReadonlySet<string>;
  /** True when 一、 starts anew at least once. */
  readonly sectionsRestart: boolean;
  /** True for documents numbered 1, 1.1, 1.1.1. */
  readonly decimalNumbering: boolean;
}

/** Under how many headings a label has to come back to be a field's. */
const recurrence = 3;

export const readTraits = ({ lines, pageTitle }: NormalisedDocument): DocumentTraits => ({
  pageTitle: pageTitle === null ? null : squeeze(pageTitle) || null,
  recurringLabels: recurringLabels(lines),
  sectionsRestart: lines.filter((line) => isFirstSection(line)).length > 1,
  decimalNumbering: hasDecimalNumbering(lines),
});

const isFirstSection = ({ content, cells }: LogicalLine): boolean =>
  cells === null && /^一\s*、/u.test(content.text) && matchMarker(content.text)?.type === 'section';

const recurringLabels = (lines: readonly LogicalLine[]): ReadonlySet<string> => {
  const headingsOf = new Map<string, Set<number>>();
  let heading = 0;
  for (const { content, cells } of lines) {
    if (cells) continue;
    if (matchMarker(content.text)) heading += 1;
    const label = matchFieldLabel(content.text)?.label;
    if (label === undefined) continue;
    headingsOf.set(label, (headingsOf.get(label) ?? new Set<number>()).add(heading));
  }
  return new Set([...headingsOf].flatMap(([label, headings]) => (headings.size >= recurrence ? [label] : [])));
};

/** At least three lines `1.1`, `1.2`, … of which one is the first of its group, and no year or measure among them. */
const hasDecimalNumbering = (lines: readonly LogicalLine[]): boolean => {
  const found = lines.flatMap(({ content, cells }) => {
    const match = cells ? null : /^([0-9]{1,2})[.．]([0-9]{1,2})(?![0-9倍%％‰万亿元])/u.exec(content.text);
    return match ? [`${match[1]}.${match[2]}`] : [];
  });
  const distinct = new Set(found);
  return distinct.has('1.1') && distinct.has('1.2') && distinct.size >= 3;
};
