import { parseCanonicalPath } from './parse-canonical-path.ts';
import type { PathSegment, SegmentKind } from './path-segment.ts';

/** What people call differently from what the document prints: 第17条 for item 17., 第三部分 for 三、, 第2项 for （二）. */
const alsoMeant: Readonly<Partial<Record<SegmentKind, readonly SegmentKind[]>>> = {
  article: ['item', 'row'],
  part: ['section'],
  item: ['row', 'subitem', 'subsection', 'point'],
  subsection: ['item', 'row'],
};

/**
 * The sections of a document that a written path can mean, in the order of `paths`: the one of exactly that path; else
 * those that hold its labels in this order and end with its last (`二4` and `（二）4` for `二、（二）4.`); else those where
 * the last label has another common name. Attachments come in only where they are named or nothing else fits. Empty
 * when nothing does.
 */
export const resolveSectionPath = (written: string, paths: readonly string[]): readonly string[] => {
  if (paths.includes(written)) return [written];
  const wanted = parseCanonicalPath(written);
  const parsed = paths.map((path) => ({ path, segments: parseCanonicalPath(path) }));
  const fitting = (isSame: Comparison): readonly string[] =>
    parsed.filter(({ segments }) => endsAlike(wanted, segments, isSame)).map(({ path }) => path);
  const plain = fitting(isSameLabel);
  const found = plain.length > 0 ? plain : fitting(isSameOrAlsoMeant);
  const inText = found.filter((path) => !/^附件|^表/u.test(path));
  return inText.length > 0 && wanted[0]?.kind !== 'annex' && wanted[0]?.kind !== 'table' ? inText : found;
};

type Comparison = (wanted: PathSegment, held: PathSegment) => boolean;

const endsAlike = (wanted: readonly PathSegment[], held: readonly PathSegment[], isSame: Comparison): boolean => {
  const [lastWanted, lastHeld] = [wanted.at(-1), held.at(-1)];
  if (!lastWanted || !lastHeld || !isSame(lastWanted, lastHeld)) return false;
  let next = 0;
  for (const segment of held.slice(0, -1)) {
    const expected = wanted[next];
    if (next < wanted.length - 1 && expected && isSameLabel(expected, segment)) next += 1;
  }
  return next === wanted.length - 1;
};

const isSameLabel: Comparison = (wanted, held) => {
  if (wanted.kind !== held.kind) return false;
  return wanted.numbers.length > 0 ? hasSameNumbers(wanted, held) : wanted.text === held.text;
};

const isSameOrAlsoMeant: Comparison = (wanted, held) =>
  isSameLabel(wanted, held) || ((alsoMeant[wanted.kind] ?? []).includes(held.kind) && hasSameNumbers(wanted, held));

/** A bare 附件 is the only attachment whatever its number. */
const hasSameNumbers = (wanted: PathSegment, held: PathSegment): boolean =>
  (wanted.kind === 'annex' && wanted.numbers[0] === 0) || wanted.numbers.join('.') === held.numbers.join('.');
