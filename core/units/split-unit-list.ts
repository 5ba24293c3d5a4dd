import type { Span } from '../span.ts';
import { listItems } from './list-items.ts';
import { splitJoinedNames } from './split-joined-names.ts';
import { trimListItem } from './trim-list-item.ts';
import type { UnitMention } from './unit-mention.ts';
import { couldBeUnitName, isCollectiveOwner, isUnitNameWithLevel } from './unit-name-shape.ts';

const wrapped = /^\s*[（(〔[【［]([\s\S]*)[）)〕\]】］]\s*[。.]?\s*$/u;
const remarkWithRole =
  /(?<=[^\s（(〔[【［])[（(〔[【［][^（）()〔〕[\]【】［］]*(?:配合|参与|协助)[^（）()〔〕[\]【】［］]*[）)〕\]】］]/gu;

/**
 * The owners in the text of a 责任单位 or 牵头单位 list, in order, each as often as it is listed. Role words, remarks in
 * brackets, 等 and clauses that name nobody are left out. Linear, never throws.
 */
export const splitUnitList = (text: string): readonly UnitMention[] =>
  listItems(text).flatMap((item) => [
    ...innerItems(text, item).flatMap((inner) => ownersIn(text, inner)),
    ...remarkOwners(text, item),
  ]);

const ownersIn = (text: string, item: Span): readonly UnitMention[] =>
  splitJoinedNames(text, trimListItem(text, item)).flatMap((name) => mentionAt(text, name));

/** Owners that a remark adds: 县发改局（县经信局、县财政局配合）. They must be names by level or function. */
const remarkOwners = (text: string, { start, end }: Span): readonly UnitMention[] =>
  [...text.slice(start, end).matchAll(remarkWithRole)].flatMap((match) => {
    const offset = start + match.index + 1;
    return listItems(match[0].slice(1, -1))
      .flatMap((item) => ownersIn(text, { start: item.start + offset, end: item.end + offset }))
      .filter(({ printed }) => isUnitNameWithLevel(printed));
  });

/** An item that is one bracket as a whole holds a list itself: （财政部牵头，教育部负责）. */
const innerItems = (text: string, item: Span): readonly Span[] => {
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
