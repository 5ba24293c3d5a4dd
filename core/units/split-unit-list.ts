import type { Span } from '../span.ts';
import { listItems } from './list-items.ts';
import { splitJoinedNames } from './split-joined-names.ts';
import { trimListItem } from './trim-list-item.ts';
import type { UnitMention } from './unit-mention.ts';
import { couldBeUnitName, isCollectiveOwner } from './unit-name-shape.ts';

const wrapped = /^\s*[（(〔[【［]([\s\S]*)[）)〕\]】］]\s*[。.]?\s*$/u;

/**
 * The owners in the text of a 责任单位 or 牵头单位 list, in order, each as often as it is listed. Role words, remarks in
 * brackets, 等 and clauses that name nobody are left out. Linear, never throws.
 */
export const splitUnitList = (text: string): readonly UnitMention[] =>
  listItems(text).flatMap((item) =>
    innerRange(text, item).flatMap((inner) =>
      splitJoinedNames(text, trimListItem(text, inner)).flatMap((name) => mentionAt(text, name)),
    ),
  );

/** An item that is one bracket as a whole holds a list itself: （财政部牵头，教育部负责）. */
const innerRange = (text: string, item: Span): readonly Span[] => {
  const raw = text.slice(item.start, item.end);
  const inner = wrapped.exec(raw)?.[1];
  if (inner === undefined) return [item];
  const offset = item.start + raw.indexOf(inner, 1);
  return listItems(inner).map(({ start, end }) => ({ start: start + offset, end: end + offset }));
};

const mentionAt = (text: string, { start, end }: Span): readonly UnitMention[] => {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const to = end - (raw.length - raw.trimEnd().length);
  const printed = text.slice(from, to).replace(/\s+/gu, '');
  if (!couldBeUnitName(printed)) return [];
  return [{ printed, span: { start: from, end: to }, collective: isCollectiveOwner(printed) }];
};
