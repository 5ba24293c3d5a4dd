import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { rememberWhileUnchanged } from './remember-while-unchanged.ts';

const newFolder = temporaryFolders();

describe('what is remembered of a database', () => {
  let own: SqliteDatabase.Database;
  let other: SqliteDatabase.Database;
  beforeEach(() => {
    const folder = newFolder();
    mkdirSync(folder);
    const file = join(folder, 'store.db');
    own = new SqliteDatabase(file);
    own.pragma('journal_mode = WAL');
    own.exec("CREATE TABLE titles (title TEXT); INSERT INTO titles VALUES ('住房租金补贴办法')");
    other = new SqliteDatabase(file);
  });
  afterEach(() => {
    own.close();
    other.close();
  });

  const remembered = () => {
    const select = own.prepare<[], string>('SELECT title FROM titles').pluck();
    const recall = rememberWhileUnchanged(own, () => select.all());
    return () => own.transaction(recall)();
  };

  it('is the same object while nothing changes, other databases and readers included', () => {
    const titles = remembered();
    const first = titles();
    other.prepare('SELECT * FROM titles').all();
    other.exec("ATTACH ':memory:' AS another; CREATE TABLE another.titles (title TEXT)");
    expect(titles()).toBe(first);
  });

  it('is read again after a change of this connection', () => {
    const titles = remembered();
    titles();
    own.exec("UPDATE titles SET title = '公共租赁住房管理办法'");
    expect(titles()).toEqual(['公共租赁住房管理办法']);
    own.exec('DELETE FROM titles');
    expect(titles()).toEqual([]);
  });

  it('is read again after a change of another connection, once that is committed', () => {
    const titles = remembered();
    titles();
    other.exec("BEGIN IMMEDIATE; UPDATE titles SET title = '公共租赁住房管理办法'");
    expect(titles()).toEqual(['住房租金补贴办法']);
    other.exec('COMMIT');
    expect(titles()).toEqual(['公共租赁住房管理办法']);
  });

  it('belongs to the state that a reading transaction sees', () => {
    const select = own.prepare<[], string>('SELECT title FROM titles').pluck();
    const titles = rememberWhileUnchanged(own, () => select.all());
    own.transaction(() => {
      expect(titles()).toEqual(['住房租金补贴办法']);
      other.exec("UPDATE titles SET title = '公共租赁住房管理办法'");
      expect(titles()).toEqual(['住房租金补贴办法']);
    })();
    expect(own.transaction(titles)()).toEqual(['公共租赁住房管理办法']);
  });

  it('is read again after a change that was taken back', () => {
    const titles = remembered();
    titles();
    own.exec("BEGIN; UPDATE titles SET title = '公共租赁住房管理办法'; ROLLBACK");
    expect(titles()).toEqual(['住房租金补贴办法']);
  });
});
