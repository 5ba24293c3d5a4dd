import type { GovernmentLevel } from '../document.ts';
import type { Place } from './administrative-prefix.ts';
import { canonicalUnitName } from './canonical-unit-name.ts';
import { chooseCanonicalName, type PrintedName } from './choose-canonical-name.ts';
import { comparableUnitName } from './fold-unit-name.ts';
import { homePlaces } from './home-places.ts';
import { type IdentityOf, identityGroups } from './identity-groups.ts';
import { governmentLevelOf } from './level-mark.ts';
import { matchText } from './match-text.ts';
import type { UnitAlias } from './unit-alias.ts';
import { type UnitForm, wordingsOf } from './unit-forms.ts';
import { identifyUnit } from './unit-identity.ts';
import { isCollectiveOwner } from './unit-name-shape.ts';
import { readUnitPrefix } from './unit-prefix.ts';
import type { RegisteredUnit, UnitRegistry } from './unit-registry.ts';

/**
 * Groups all printed names of the held documents by the body they mean. Give every occurrence, not every name once:
 * how often a form is printed counts. Lines of the alias file go before the rules: a line joins its names, and all that
 * the rules join with them, under its canonical name; a line that names only itself sets that name apart.
 */
export const buildUnitRegistry = (names: readonly string[], aliases: readonly UnitAlias[] = []): UnitRegistry => {
  const printed = countNames(names);
  const all = [...printed.map(({ name }) => name), ...aliases.flatMap((line) => [line.canonical, ...line.aliases])];
  const homes = homePlaces(names);
  const identityOf = identityGroups(all, homes);
  const registry: UnitRegistry = {
    units: [],
    homes,
    foreignStems: foreignStems(all, homes),
    identityOf,
    canonicalByIdentity: canonicalNames(printed, homes, identityOf),
    ...indexAliases(aliases, identityOf),
    forms: new Map(),
  };
  const units = groupUnits(printed, registry);
  return { ...registry, units, forms: indexForms(units, aliases, homes) };
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

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
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

const indexAliases = (
  aliases: readonly UnitAlias[],
  identityOf: IdentityOf,
): Pick<UnitRegistry, 'aliasesByName' | 'aliasesByIdentity'> => {
  const entries = aliases.flatMap((line) => {
    const undated = { ...line, validFrom: null, validTo: null };
    return [...line.aliases.map((name) => ({ name, line })), { name: line.canonical, line: undated }];
  });
  const joining = entries.filter(({ line }) => line.aliases.some((alias) => alias !== line.canonical));
  const lines = (group: readonly { readonly line: UnitAlias }[]) => group.map(({ line }) => line);
  const byName = groupBy(entries, ({ name }) => comparableUnitName(name));
  const byIdentity = groupBy(joining, ({ name }) => identityOf(name));
  return {
    aliasesByName: new Map([...byName].map(([name, group]) => [name, lines(group)])),
    aliasesByIdentity: new Map([...byIdentity].map(([identity, group]) => [identity, lines(group)])),
  };
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
      level: branchPlace === undefined ? mark && governmentLevelOf(mark) : levelOfPlace(branchPlace, registry.homes),
      mark,
      collective: printedForms.some(isCollectiveOwner),
    };
  });

const levelOfPlace = (place: string, homes: readonly Place[]): GovernmentLevel | null => {
  const home = homes.find(({ stem }) => stem === place);
  return home ? governmentLevelOf(home.mark) : null;
};

const indexForms = (
  units: readonly RegisteredUnit[],
  aliases: readonly UnitAlias[],
  homes: readonly Place[],
): ReadonlyMap<string, readonly UnitForm[]> => {
  const forms = new Map<string, UnitForm[]>();
  for (const { canonical, printedForms } of units) {
    const own = aliases.filter((line) => line.canonical === canonical).flatMap((line) => [canonical, ...line.aliases]);
    const wordings = [
      ...printedForms.flatMap((name) => wordingsOf(name, homes)),
      ...own
        .flatMap((name) => wordingsOf(name, homes))
        .map((form) => ({ ...form, exactness: asAlias(form.exactness) })),
    ];
    for (const { text, ...rest } of wordings)
      addForm(forms, matchText(comparableUnitName(text)).text, { canonical, ...rest });
  }
  return forms;
};

const asAlias = (exactness: UnitForm['exactness']): UnitForm['exactness'] =>
  exactness === 'exact' ? 'alias' : exactness;

/** The surest reading of a text is kept for each unit. */
const addForm = (forms: Map<string, UnitForm[]>, text: string, form: UnitForm): void => {
  const known = forms.get(text) ?? [];
  const same = known.findIndex(({ canonical }) => canonical === form.canonical);
  if (same < 0) forms.set(text, [...known, form]);
  else if (sureness[form.exactness] > sureness[known[same]?.exactness ?? 'exact']) known[same] = form;
};

const sureness: Readonly<Record<UnitForm['exactness'], number>> = { exact: 2, alias: 1, short: 0 };
