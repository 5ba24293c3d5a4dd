import type { Obligation, UnitRole } from '#core/obligation.ts';
import { buildUnitRegistry } from '#core/units/build-unit-registry.ts';
import { canonicalUnitName } from '#core/units/canonical-unit-name.ts';
import { matchUnits } from '#core/units/match-units.ts';
import type { UnitRegistry } from '#core/units/unit-registry.ts';
import { withCollectiveOwners } from '#core/units/with-collective-owners.ts';
import type { ObligationFilter, PolicyStore, StoredDocument } from '#store';

/** Which rows of the ledger; every condition given must hold. */
export interface ObligationQuery {
  /** A unit as people name it. */
  readonly unit: string | undefined;
  /** Of the unit where one is given, else of any. */
  readonly role: UnitRole | undefined;
  readonly due: ObligationFilter['due'] | undefined;
}

/** The rows of one document. */
export interface DocumentObligations {
  readonly stored: StoredDocument;
  readonly rows: readonly Obligation[];
}

/** Rows by document, in document order, and the units of all documents held. */
export interface FoundObligations {
  readonly found: readonly DocumentObligations[];
  readonly registry: UnitRegistry;
}

/** Finds rows in the given documents. Names are told apart by all documents held, so that each has one canonical name. */
export const findObligations = async (
  store: PolicyStore,
  documents: readonly StoredDocument[],
  { unit, role, due }: ObligationQuery,
): Promise<FoundObligations> => {
  const ledger = await store.obligations({});
  const registry = await registryOf(store, ledger);
  const wanted = unit === undefined ? null : wantedNames(unit, registry);
  const inRange = due ? new Set((await store.obligations({ due })).map(({ id }) => id)) : null;
  const found = documents.map((stored) => {
    const asOf = stored.document.signedOn ?? undefined;
    const isMeant = (one: Obligation['units'][number]): boolean =>
      (role === undefined || one.role === role) &&
      (wanted === null || wanted.has(canonicalUnitName(one.printed, registry, asOf)));
    const rows = ledger.filter(
      ({ id, documentId, units }) =>
        documentId === stored.document.id &&
        (inRange === null || inRange.has(id)) &&
        ((wanted === null && role === undefined) || units.some(isMeant)),
    );
    return { stored, rows };
  });
  return { found: found.filter(({ rows }) => rows.length > 0), registry };
};

const registryOf = async (store: PolicyStore, ledger: readonly Obligation[]): Promise<UnitRegistry> => {
  const printed = ledger.flatMap(({ units }) => units.map((unit) => unit.printed));
  const issuers = (await store.documents()).flatMap(({ document }) => document.issuer ?? []);
  return buildUnitRegistry(printed, [], issuers);
};

/** Canonical names of the bodies that a name may mean; the name itself where it means none. */
const wantedNames = (unit: string, registry: UnitRegistry): ReadonlySet<string> => {
  const matched = matchUnits(unit, registry, { allowBare: true }).map(({ canonical }) => canonical);
  const known = registry.units.map(({ canonical }) => canonical);
  return new Set(withCollectiveOwners(matched.length > 0 ? matched : [canonicalUnitName(unit, registry)], known));
};
