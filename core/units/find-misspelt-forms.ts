import { isLevelMark } from './level-mark.ts';
import { isMisspelling, type NameStem } from './misspelling.ts';
import type { UnitForm } from './unit-forms.ts';
import { identifyUnit } from './unit-identity.ts';
import { unitEndingPattern } from './unit-name-shape.ts';
import type { UnitRegistry } from './unit-registry.ts';

/** A stretch of text that is a unit's name but for one slip. */
export interface MisspeltForm {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly UnitForm[];
}

const shortestName = 4;
const ending = new RegExp(`(?:指挥部|管委会|领导小组|分局|支行|分公司|${unitEndingPattern})$`, 'u');

const stemOf = (name: string, registry: UnitRegistry): NameStem => {
  const home = registry.homes.find(({ stem }) => name.startsWith(stem));
  const first = home ? home.stem.length : 0;
  const start = first + (isLevelMark(name.charAt(first)) ? 1 : 0);
  return { start, end: name.length - (ending.exec(name)?.[0].length ?? 1) };
};

/** 县民政局 is one character from 县财政局 and no slip: what names a standard department itself is not corrected. */
const namesAnotherDepartment = (written: string, name: string, { homes }: UnitRegistry): boolean => {
  const { department } = identifyUnit(written, homes);
  return department !== null && department.name !== identifyUnit(name, homes).department?.name;
};

/**
 * Finds names of at least four characters written with one slip, where `isFree` says that no other match stands; the
 * longest at each place. Only forms that documents print and their short forms are tried.
 */
export const findMisspeltForms = (
  text: string,
  registry: UnitRegistry,
  isFree: (start: number, end: number) => boolean,
): readonly MisspeltForm[] => {
  const found: MisspeltForm[] = [];
  for (const [name, all] of registry.forms) {
    const forms = all.filter(({ use, exactness }) => use === 'name' && exactness !== 'alias');
    if (name.length < shortestName || forms.length === 0) continue;
    const stem = stemOf(name, registry);
    for (const { start, end } of placesOf(text, name, stem)) {
      if (isFree(start, end) && !namesAnotherDepartment(text.slice(start, end), name, registry)) {
        found.push({ start, end, forms });
      }
    }
  }
  return withoutOverlap(found);
};

const placesOf = function* (text: string, name: string, stem: NameStem) {
  for (let start = 0; start < text.length; start += 1) {
    // One slip leaves the first or the second character in its place.
    if (text[start] !== name[0] && text[start + 1] !== name[1]) continue;
    for (const length of [name.length, name.length - 1, name.length + 1]) {
      const end = start + length;
      if (end <= text.length && isMisspelling(text.slice(start, end), name, stem)) yield { start, end };
    }
  }
};

const withoutOverlap = (found: readonly MisspeltForm[]): readonly MisspeltForm[] => {
  const kept: MisspeltForm[] = [];
  const longestFirst = [...found].sort(
    (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
  );
  for (const form of longestFirst) {
    if (kept.every(({ start, end }) => form.end <= start || end <= form.start)) kept.push(form);
  }
  return kept;
};
