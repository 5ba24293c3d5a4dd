import type { GovernmentLevel } from '../document.ts';
import { goesOnAsOtherWord } from './ending-guards.ts';
import { findMisspeltForms } from './find-misspelt-forms.ts';
import { governmentLevelOf, isLevelMark, type LevelMark } from './level-mark.ts';
import { matchText } from './match-text.ts';
import { placeBefore, standsAsDepartment, standsAsWord, statedLevelAround } from './question-context.ts';
import type { UnitForm } from './unit-forms.ts';
import type { UnitMatch } from './unit-match.ts';
import type { RegisteredUnit, UnitRegistry } from './unit-registry.ts';

export interface MatchOptions {
  /** Level of the person who asks; decides whose bureau a name without level means. */
  readonly askerLevel?: GovernmentLevel;
  /** True when the question asks who does something or for the list of a unit, so that 发改 alone means the bureau. */
  readonly allowBare?: boolean;
}

/** A stretch of the folded question that may mean these units. */
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly UnitForm[];
  readonly misspelt: boolean;
}

interface Meaning {
  readonly unit: RegisteredUnit;
  readonly form: UnitForm;
  readonly levelStated: boolean;
}

/**
 * The registered bodies that a question means, in the order in which it names them. A name without level means the
 * asker's bureau if there is one, else every level that has one; words that are no name in their place are left alone.
 */
export const matchUnits = (
  question: string,
  registry: UnitRegistry,
  options: MatchOptions = {},
): readonly UnitMatch[] => {
  const { text, offsets } = matchText(question);
  const units = new Map(registry.units.map((unit) => [unit.canonical, unit]));
  return findHits(text, registry, options.allowBare ?? false).flatMap((hit) => {
    const start = offsets[hit.start] ?? 0;
    const end = (offsets[hit.end - 1] ?? 0) + 1;
    const meanings = hit.forms.flatMap((form) => meaningOf(text, hit, form, units.get(form.canonical)));
    return ofAskersLevel(meanings, options.askerLevel).map(({ unit, form, levelStated }) => ({
      canonical: unit.canonical,
      printedForms: unit.printedForms,
      mentioned: question.slice(start, end),
      span: { start, end },
      exactness: hit.misspelt ? 'typo' : form.exactness,
      levelAssumed: !levelStated && unit.level !== null,
    }));
  });
};

const findHits = (text: string, registry: UnitRegistry, allowBare: boolean): readonly Hit[] => {
  const hits: Hit[] = [];
  for (let start = 0; start < text.length; ) {
    const hit = longestHitAt(text, start, { registry, allowBare });
    if (hit) hits.push(hit);
    start = hit?.end ?? start + 1;
  }
  const isFree = (start: number, end: number) => hits.every((hit) => hit.end <= start || end <= hit.start);
  const misspelt = findMisspeltForms(text, registry, isFree).flatMap((slip) => {
    const forms = slip.forms.filter((form) => fitsAround(text, slip, form, { registry, allowBare }));
    return forms.length > 0 ? [{ ...slip, forms, misspelt: true }] : [];
  });
  return [...hits, ...misspelt].sort((one, other) => one.start - other.start);
};

interface FitOptions {
  readonly registry: UnitRegistry;
  readonly allowBare: boolean;
}

const longestHitAt = (text: string, start: number, options: FitOptions): Hit | null => {
  for (let end = Math.min(text.length, start + options.registry.longestForm); end >= start + 2; end -= 1) {
    const all = options.registry.forms.get(text.slice(start, end)) ?? [];
    const forms = all.filter((form) => fitsAround(text, { start, end }, form, options));
    if (forms.length > 0) return { start, end, forms, misspelt: false };
  }
  return null;
};

/** Whether the words around leave a form standing as the name of this very body. */
const fitsAround = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  form: UnitForm,
  { registry, allowBare }: FitOptions,
): boolean => {
  const { use } = form;
  if ((use === 'bare' || use === 'everyday') && !allowBare) return false;
  if ((use === 'word' || use === 'bare') && !standsAsWord(text, start, end)) return false;
  if (use === 'everyday' && !standsAsDepartment(text, start, end)) return false;
  if (goesOnAsOtherWord(text.slice(start, end), text.slice(end, end + 8))) return false;
  return !belongsToOtherPlace(text, start, registry);
};

/**
 * 某某县发改局 of a place that is not ours is not 县发改局. The mark is the name's own first character or stands before
 * it. Where nothing tells which place of that level is ours, any may be.
 */
const belongsToOtherPlace = (text: string, start: number, { homes, foreignStems }: UnitRegistry): boolean => {
  const markAt = [start, start - 1].find((at) => isLevelMark(text.charAt(at)));
  if (foreignStems.some((stem) => text.slice(0, markAt ?? start).endsWith(stem))) return true;
  const mark = text.charAt(markAt ?? -1);
  if (markAt === undefined || !isLevelMark(mark)) return false;
  const ours = homes.filter((home) => governmentLevelOf(home.mark) === governmentLevelOf(mark));
  const place = placeBefore(text, markAt);
  return place !== '' && ours.length > 0 && !ours.some(({ stem }) => place.endsWith(stem));
};

const meaningOf = (text: string, hit: Hit, form: UnitForm, unit: RegisteredUnit | undefined): readonly Meaning[] => {
  if (!unit) return [];
  if (form.statesLevel) return [{ unit, form, levelStated: true }];
  const stated = statedLevelAround(text, hit.start, hit.end);
  if (stated === null) return [{ unit, form, levelStated: false }];
  return canHaveLevel(unit, stated) ? [{ unit, form, levelStated: true }] : [];
};

const canHaveLevel = ({ level }: RegisteredUnit, stated: LevelMark): boolean =>
  level === null || level === governmentLevelOf(stated);

const ofAskersLevel = (meanings: readonly Meaning[], askerLevel?: GovernmentLevel): readonly Meaning[] => {
  const ofAsker = meanings.filter(({ unit, levelStated }) => levelStated || unit.level === askerLevel);
  return askerLevel !== undefined && ofAsker.length > 0 ? ofAsker : meanings;
};
