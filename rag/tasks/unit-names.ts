import type { GovernmentLevel } from '#core/document.ts';
import { buildUnitRegistry } from '#core/units/build-unit-registry.ts';
import type { UnitAlias } from '#core/units/unit-alias.ts';
import type { UnitRegistry } from '#core/units/unit-registry.ts';
import type { PolicyStore, StoredDocument } from '#store';

interface KnownRegistry {
  readonly documents: string;
  readonly aliases: readonly UnitAlias[];
  readonly registry: Promise<UnitRegistry>;
}

const NO_ALIASES: readonly UnitAlias[] = [];

const registries = new WeakMap<PolicyStore, KnownRegistry>();

const readRegistry = async (
  store: PolicyStore,
  documents: readonly StoredDocument[],
  aliases: readonly UnitAlias[],
): Promise<UnitRegistry> => {
  const rows = await store.obligations({});
  const printed = rows.flatMap(({ units }) => units.map((unit) => unit.printed));
  const issuers = documents.flatMap(({ document }) => document.issuer ?? []);
  return buildUnitRegistry(printed, aliases, issuers);
};

/**
 * The bodies that the ledger of a store names, every occurrence counted; the issuers tell which place is home. Read once
 * and kept until other documents are held.
 */
export const unitRegistry = (
  store: PolicyStore,
  documents: readonly StoredDocument[],
  aliases: readonly UnitAlias[] = NO_ALIASES,
): Promise<UnitRegistry> => {
  const held = documents.map(({ document }) => document.id).join(' ');
  const known = registries.get(store);
  if (known?.documents === held && known.aliases === aliases) return known.registry;
  const registry = readRegistry(store, documents, aliases);
  registries.set(store, { documents: held, aliases, registry });
  return registry;
};

/** The level most of the held documents are issued at: a name without level means its bureau, and that is said aloud. */
export const usualLevel = (documents: readonly StoredDocument[]): GovernmentLevel | undefined => {
  const counts = new Map<GovernmentLevel, number>();
  for (const { document } of documents) {
    if (document.level !== null) counts.set(document.level, (counts.get(document.level) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};
