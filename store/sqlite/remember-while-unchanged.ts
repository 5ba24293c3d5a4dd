import type { Database } from 'better-sqlite3';

/**
 * Gives again what `read` gave, the same object, as long as nothing in the database has changed: by this connection
 * (`total_changes`) or by another one, of whatever program (`data_version`). The generation of the store would not do: a
 * move to another collection leaves it as it is, so that the vector file stays of use.
 * Must be called in a reading transaction, never in one that has written: what it wrote might be taken back.
 */
export const rememberWhileUnchanged = <T>(database: Database, read: () => T): (() => T) => {
  const selectOthers = database.prepare<[], number>('PRAGMA data_version').pluck();
  const selectOwn = database.prepare<[], number>('SELECT total_changes()').pluck();
  let known: { readonly state: string; readonly value: T } | undefined;
  return () => {
    // First, so that the transaction sees from here on the state that this names.
    const state = `${selectOthers.get()} ${selectOwn.get()}`;
    if (known?.state !== state) known = { state, value: read() };
    return known.value;
  };
};
