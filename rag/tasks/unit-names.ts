import type { GovernmentLevel } from '#core/document.ts';
import { buildUnitRegistry } from '#core/units/build-unit-registry.ts';
import type { UnitAlias } from '#core/units/unit-alias.ts';
import type { UnitRegistry } from '#core/units/unit-registry.ts';
import type { PolicyStore, StoredDocument } from '#store';

/** What the ledger of a store calls its units. */
interface LedgerUnits {
  readonly registry: UnitRegistry;
  /** The canonical names that rows were stored under, by each name printed. */
  readonly storedByPrinted: ReadonlyMap<string, ReadonlySet<string>>;
}

interface KnownUnits {
  readonly documents: string;
  readonly aliases: readonly UnitAlias[];
  readonly units: Promise<LedgerUnits>;
}

const NO_ALIASES: readonly UnitAlias[] = [];

const knownUnits = new WeakMap<PolicyStore, KnownUnits>();

const readUnits = async (
  store: PolicyStore,
  documents: readonly StoredDocument[],
  aliases: readonly UnitAlias[],
): Promise<LedgerUnits> => {
  const assigned = (await store.obligations({})).flatMap(({ units }) => units);
  const storedByPrinted = new Map<string, Set<string>>();
  for (const { printed, canonical } of assigned) {
    storedByPrinted.set(printed, (storedByPrinted.get(printed) ?? new Set<string>()).add(canonical));
  }
  const issuers = documents.flatMap(({ document }) => document.issuer ?? []);
  const registry = buildUnitRegistry(
    assigned.map(({ printed }) => printed),
    aliases,
    issuers,
  );
  return { registry, storedByPrinted };
};

const ledgerUnits = (
  store: PolicyStore,
  documents: readonly StoredDocument[],
  aliases: readonly UnitAlias[],
): Promise<LedgerUnits> => {
  const held = documents.map(({ document }) => document.id).join(' ');
  const known = knownUnits.get(store);
  if (known?.documents === held && known.aliases === aliases) return known.units;
  const units = readUnits(store, documents, aliases);
  knownUnits.set(store, { documents: held, aliases, units });
  return units;
};

/**
 * The bodies that the ledger of a store names, every occurrence counted; the issuers tell which place is home. Read once
 * and kept until other documents are held.
 */
export const unitRegistry = async (
  store: PolicyStore,
  documents: readonly StoredDocument[],
  aliases: readonly UnitAlias[] = NO_ALIASES,
): Promise<UnitRegistry> => (await ledgerUnits(store, documents, aliases)).registry;

/**
 * The names under which a query of the store finds every row of a unit: what its rows were stored under may be older
 * than the alias file. `names` are printed and canonical ones.
 */
export const storedUnitNames = async (
  names: readonly string[],
  {
    store,
    documents,
    aliases,
  }: {
    readonly store: PolicyStore;
    readonly documents: readonly StoredDocument[];
    readonly aliases: readonly UnitAlias[];
  },
): Promise<readonly string[]> => {
  const { storedByPrinted } = await ledgerUnits(store, documents, aliases);
  return [...new Set(names.flatMap((name) => [name, ...(storedByPrinted.get(name) ?? [])]))];
};

/** The level most of the held documents are issued at: a name without level means its bureau, and that is said aloud. */
export const usualLevel = (documents: readonly StoredDocument[]): GovernmentLevel | undefined => {
  const counts = new Map<GovernmentLevel, number>();
  for (const { document } of documents) {
    if (document.level !== null) counts.set(document.level, (counts.get(document.level) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};
