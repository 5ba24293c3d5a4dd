import type { Place } from './administrative-prefix.ts';
import { comparableUnitName } from './fold-unit-name.ts';
import { isCollectiveOwner } from './unit-name-shape.ts';
import { readUnitPrefix } from './unit-prefix.ts';

/** How often a name is printed; `first` is its place among all names. */
export interface PrintedName {
  readonly name: string;
  readonly count: number;
  readonly first: number;
}

/** 2 for a name with its level as lists print it, 1 for one that begins with the division's name, 0 without level. */
const styleRank = (name: string, homes: readonly Place[]): number => {
  const plain = comparableUnitName(name);
  if (homes.some(({ stem }) => plain.startsWith(stem))) return 1;
  return readUnitPrefix(plain).mark === null ? 0 : 2;
};

/**
 * The name by which a body is shown: of the forms printed, the fullest one that lists use (县人力社保局 rather than
 * 县人社局, 县教育局 rather than 某某县教育局), then the most frequent, then the first.
 */
export const chooseCanonicalName = (forms: readonly PrintedName[], homes: readonly Place[]): string => {
  const [best] = [...forms].sort(
    (one, other) =>
      styleRank(other.name, homes) - styleRank(one.name, homes) ||
      other.name.length - one.name.length ||
      other.count - one.count ||
      one.first - other.first,
  );
  return canonicalWording(best?.name ?? '');
};

/** Members of a group are the same set whether 各 or 其他 stands before them. */
export const canonicalWording = (name: string): string =>
  isCollectiveOwner(name) ? name.replace(/(?<=.)(?:各|其他|其它|全体)(?=成员单位$)/u, '') : name;
