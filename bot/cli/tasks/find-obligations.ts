import type { Obligation, UnitRole } from '#core/obligation.ts';
import { canonicalUnitName } from '#core/units/canonical-unit-name.ts';
import type { UnitAlias } from '#core/units/unit-alias.ts';
import type { UnitRegistry } from '#core/units/unit-registry.ts';
import type { ObligationFilter, PolicyStore, StoredDocument } from '#store';

/** Which rows of the ledger; every condition given must hold. */
export interface ObligationQuery {
  /** A unit as people name it. */
  readonly unit: string | undefined;
  /** Of the unit where one is given, else of any. */
  readonly role: UnitRole | undefined;
  readonly due: ObligationFilter['due'] | undefined;
}

/** Where rows are looked for, and the office's own names for units. */
export interface LedgerSource {
  readonly store: PolicyStore;
  readonly documents: readonly StoredDocument[];
  readonly aliases: readonly UnitAlias[];
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
  /** What was assumed in reading the name of the unit. */
  readonly notes: readonly string[];
}

/**
 * Finds rows in the given documents. Names are told apart by all documents held, so that each has one canonical name;
 * a name is read as `tasks` and `ask` read it, by the alias file first.
 */
export const findObligations = async (
  { store, documents, aliases }: LedgerSource,
  { unit, role, due }: ObligationQuery,
): Promise<FoundObligations> => {
  const { findAskedUnits, unitRegistry } = await import('#rag');
  const ledger = await store.obligations({});
  const all = await store.documents();
  const registry = await unitRegistry(store, all, aliases);
  const asked = unit === undefined ? null : findAskedUnits(unit, { registry, documents: all });
  const wanted = unit === undefined ? null : new Set(asked?.names ?? [canonicalUnitName(unit, registry)]);
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
  return {
    found: found.filter(({ rows }) => rows.length > 0),
    registry,
    notes: (asked?.notes ?? []).map(({ text }) => text),
  };
};
