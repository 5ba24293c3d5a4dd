import type { GovernmentLevel } from '../document.ts';
import type { Place } from './administrative-prefix.ts';
import { canonicalUnitName } from './canonical-unit-name.ts';
import { chooseCanonicalName, type PrintedName } from './choose-canonical-name.ts';
import { comparableUnitName } from './fold-unit-name.ts';
import { groupBy } from './group-by.ts';
import { homePlaces } from './home-places.ts';
import { type IdentityOf, identityGroups } from './identity-groups.ts';
import { indexAliases } from './index-aliases.ts';
import { indexUnitForms } from './index-unit-forms.ts';
import { governmentLevelOf, type LevelMark } from './level-mark.ts';
import type { UnitAlias } from './unit-alias.ts';
import { identifyUnit } from './unit-identity.ts';
import { isCollectiveOwner, isTownshipName } from './unit-name-shape.ts';
import { readUnitPrefix } from './unit-prefix.ts';
import type { RegisteredUnit, UnitRegistry } from './unit-registry.ts';

/**
 * Groups all printed names of the held documents by the body they mean. Give every occurrence, not every name once:
 * how often a form is printed counts. Lines of the alias file go before the rules: a line joins its names, and all that
 * the rules join with them, under its canonical name; a line that names only itself sets that name apart. `issuers` are
 * the offices that issued the documents: they help to tell which division 县教育局 belongs to, and are not registered.
 */
export const buildUnitRegistry = (
  names: readonly string[],
  aliases: readonly UnitAlias[] = [],
  issuers: readonly string[] = [],
): UnitRegistry => {
  const printed = countNames(names);
  const all = [...printed.map(({ name }) => name), ...aliases.flatMap((line) => [line.canonical, ...line.aliases])];
  const homes = homePlaces([...names, ...issuers]);
  const identityOf = identityGroups(all, homes);
  const registry: UnitRegistry = {
    units: [],
    homes,
    foreignStems: foreignStems(all, homes),
    identityOf,
    canonicalByIdentity: canonicalNames(printed, homes, identityOf),
    ...indexAliases(aliases, identityOf),
    forms: new Map(),
    longestForm: 0,
  };
  const units = groupUnits(printed, registry);
  // Only questions need the forms; the reading of a document does not pay for them.
  let indexed: Pick<UnitRegistry, 'forms' | 'longestForm'> | undefined;
  const index = (): Pick<UnitRegistry, 'forms' | 'longestForm'> => {
    if (!indexed) {
      const forms = indexUnitForms(units, aliases, homes);
      indexed = { forms, longestForm: [...forms.keys()].reduce((most, { length }) => Math.max(most, length), 0) };
    }
    return indexed;
  };
  return {
    ...registry,
    units,
    get forms() {
      return index().forms;
    },
    get longestForm() {
      return index().longestForm;
    },
  };
};

const countNames = (names: readonly string[]): readonly PrintedName[] => {
  const counts = new Map<string, PrintedName>();
  for (const [first, raw] of names.entries()) {
    const name = raw.replace(/\s+/gu, '');
    const known = counts.get(name);
    if (name !== '') counts.set(name, known ? { ...known, count: known.count + 1 } : { name, count: 1, first });
  }
  return [...counts.values()];
};

const canonicalNames = (
  printed: readonly PrintedName[],
  homes: readonly Place[],
  identityOf: IdentityOf,
): ReadonlyMap<string, string> => {
  const groups = groupBy(printed, ({ name }) => identityOf(name));
  return new Map([...groups].map(([identity, forms]) => [identity, chooseCanonicalName(forms, homes)]));
};

const foreignStems = (names: readonly string[], homes: readonly Place[]): readonly string[] => {
  const stems = names.flatMap((name) => readUnitPrefix(comparableUnitName(name)).places.map(({ stem }) => stem));
  return [...new Set(stems)].filter((stem) => !homes.some((home) => home.stem === stem));
};

const groupUnits = (printed: readonly PrintedName[], registry: UnitRegistry): readonly RegisteredUnit[] =>
  [...groupBy(printed, ({ name }) => canonicalUnitName(name, registry))].map(([canonical, forms]) => {
    const ordered = [...forms].sort((one, other) => other.count - one.count || one.first - other.first);
    const printedForms = ordered.map(({ name }) => name);
    const identities = [canonical, ...printedForms].map((name) => identifyUnit(name, registry.homes));
    const { mark = null } = identities.find((identity) => identity.mark !== null) ?? {};
    const branchPlace = identities.find(({ branch }) => branch)?.branch?.place;
    return {
      canonical,
      printedForms,
      level: branchPlace === undefined ? levelOf(canonical, mark) : levelOfPlace(branchPlace, registry.homes),
      mark,
      collective: printedForms.some(isCollectiveOwner),
    };
  });

const levelOf = (name: string, mark: LevelMark | null): GovernmentLevel | null => {
  if (mark !== null) return governmentLevelOf(mark);
  return isTownshipName(name) ? '乡镇' : null;
};

const levelOfPlace = (place: string, homes: readonly Place[]): GovernmentLevel | null => {
  const home = homes.find(({ stem }) => stem === place);
  return home ? governmentLevelOf(home.mark) : null;
};
