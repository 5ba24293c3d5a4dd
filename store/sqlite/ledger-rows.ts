import type { Database } from 'better-sqlite3';
import type { Obligation } from '#core/obligation.ts';
import type { ObligationFilter } from '../store.ts';

/** The ledger in the database. */
export interface LedgerRows {
  /** Must run in a transaction. */
  insert(documentRowId: number, obligations: readonly Obligation[]): void;
  /** Of current documents, by document key, then ordinal. */
  select(filter: ObligationFilter): readonly Obligation[];
}

export const createLedgerRows = (database: Database): LedgerRows => {
  const insertObligation = database.prepare<[number, number, string | null, string]>(
    'INSERT INTO obligations (document, ordinal, due, obligation) VALUES (?, ?, ?, ?)',
  );
  const insertUnit = database.prepare<[number | bigint, string, string]>(
    'INSERT INTO obligation_units (obligation, canonical, role) VALUES (?, ?, ?)',
  );
  // Units are looked up by name and not row by row: a list of one unit must not read the whole ledger.
  // A condition that is not given is null; lists go in as JSON, so that the statement is the same for any length.
  const select = database
    .prepare<[BoundFilter], string>(
      `SELECT o.obligation FROM documents d JOIN obligations o ON o.document = d.id
       WHERE d.superseded_by IS NULL
         AND (@documentIds IS NULL OR d.document_id IN (SELECT value FROM json_each(@documentIds)))
         AND (@from IS NULL OR o.due BETWEEN @from AND @to)
         AND (@units IS NULL OR o.id IN (
           SELECT u.obligation FROM json_each(@units) name JOIN obligation_units u ON u.canonical = name.value
             WHERE @roles IS NULL OR u.role IN (SELECT value FROM json_each(@roles))))
         AND (@units IS NOT NULL OR @roles IS NULL OR EXISTS (
           SELECT 1 FROM obligation_units u WHERE u.obligation = o.id
             AND u.role IN (SELECT value FROM json_each(@roles))))
       ORDER BY d.key, o.ordinal`,
    )
    .pluck();

  return {
    insert: (documentRowId, obligations) => {
      for (const obligation of obligations) {
        const { ordinal, deadline, units } = obligation;
        const due = deadline.end;
        const { lastInsertRowid } = insertObligation.run(documentRowId, ordinal, due, JSON.stringify(obligation));
        for (const { canonical, role } of units) insertUnit.run(lastInsertRowid, canonical, role);
      }
    },
    select: (filter) => select.all(bind(filter)).map((json) => JSON.parse(json) as Obligation),
  };
};

type BoundFilter = Readonly<Record<'documentIds' | 'units' | 'roles' | 'from' | 'to', string | null>>;

const bind = ({ documentIds, units, roles, due }: ObligationFilter): BoundFilter => ({
  documentIds: jsonOrNull(documentIds),
  units: jsonOrNull(units),
  roles: jsonOrNull(roles),
  from: due?.from ?? null,
  to: due?.to ?? null,
});

const jsonOrNull = (list: readonly string[] | undefined): string | null => (list ? JSON.stringify(list) : null);
