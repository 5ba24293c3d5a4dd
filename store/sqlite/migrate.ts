import type { Database } from 'better-sqlite3';
import { AppError } from '#core/errors.ts';
import { migrations } from './migrations.ts';

/** The version this program writes. */
export const schemaVersion = migrations.length;

/** The version of an open store; 0 for one without tables. A store of a newer program is refused. */
export const storedVersion = (database: Database, newest = schemaVersion): number => {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version <= newest) return version;
  throw new AppError(
    'store-newer',
    `The store at ${database.name} has version ${version}; this program knows versions up to ${newest}. ` +
      'Use the newer program, or another data folder.',
  );
};

/** Brings the tables to the version of this program, all steps and `afterwards` in one transaction. */
export const migrate = (
  database: Database,
  { steps = migrations, afterwards = () => undefined }: MigrateOptions = {},
): void => {
  if (storedVersion(database, steps.length) === steps.length) return;
  const run = database.transaction(() => {
    // Read again: another process may have migrated while this one waited for the lock.
    for (const step of steps.slice(storedVersion(database, steps.length))) database.exec(step);
    database.pragma(`user_version = ${steps.length}`);
    afterwards();
  });
  run.immediate();
};

interface MigrateOptions {
  readonly steps?: readonly string[];
  readonly afterwards?: () => void;
}
