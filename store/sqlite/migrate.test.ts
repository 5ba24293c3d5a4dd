import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from './migrate.ts';

const steps = ['CREATE TABLE one (a TEXT) STRICT', 'ALTER TABLE one ADD COLUMN b TEXT'];

describe('migrate', () => {
  it('takes an empty database to the version of this program', () => {
    const database = new SqliteDatabase(':memory:');
    migrate(database);
    expect(database.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(database.prepare('SELECT count(*) AS count FROM documents').get()).toEqual({ count: 0 });
  });

  it('runs only the steps that are missing and keeps what is there', () => {
    const database = new SqliteDatabase(':memory:');
    migrate(database, { steps: steps.slice(0, 1) });
    database.exec("INSERT INTO one (a) VALUES ('旧')");
    migrate(database, { steps });
    migrate(database, { steps });
    expect(database.prepare('SELECT a, b FROM one').all()).toEqual([{ a: '旧', b: null }]);
  });

  it('changes nothing when a step fails', () => {
    const database = new SqliteDatabase(':memory:');
    migrate(database, { steps: steps.slice(0, 1) });
    expect(() => migrate(database, { steps: [...steps, 'no SQL'] })).toThrow('syntax error');
    expect(database.pragma('user_version', { simple: true })).toBe(1);
    expect(database.pragma('table_info(one)')).toHaveLength(1);
  });

  it('refuses a store of a newer program', () => {
    const database = new SqliteDatabase(':memory:');
    database.pragma('user_version = 99');
    expect(() => migrate(database)).toThrow(expect.objectContaining({ code: 'store-newer' }));
  });
});
