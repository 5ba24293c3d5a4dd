import { comparableUnitName } from './fold-unit-name.ts';
import { groupBy } from './group-by.ts';
import type { IdentityOf } from './identity-groups.ts';
import type { UnitAlias } from './unit-alias.ts';
import type { UnitRegistry } from './unit-registry.ts';

/**
 * Lines of the alias file by every name in them and by the identity of that name. A canonical name means itself on any
 * day; a line that names only itself joins nothing and is found by its name alone.
 */
export const indexAliases = (
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
