import type { GovernmentLevel } from '#core/document.ts';
import type { Obligation } from '#core/obligation.ts';
import { buildUnitRegistry } from '#core/units/build-unit-registry.ts';
import type { UnitRegistry } from '#core/units/unit-registry.ts';
import type { StoredDocument } from '#store';

/** The bodies that the ledger names, every occurrence counted. */
export const registryOf = (rows: readonly Obligation[]): UnitRegistry =>
  buildUnitRegistry(rows.flatMap(({ units }) => units.map(({ printed }) => printed)));

/** The level most of the held documents are issued at: a name without level means its bureau, and that is said aloud. */
export const usualLevel = (documents: readonly StoredDocument[]): GovernmentLevel | undefined => {
  const counts = new Map<GovernmentLevel, number>();
  for (const { document } of documents) {
    if (document.level !== null) counts.set(document.level, (counts.get(document.level) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};
