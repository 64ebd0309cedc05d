import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { countMigrations, DatabaseUnusableError, openDatabase } from '#db/client.server.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { openAnotherConnection, openTestDatabase } from '#tests/setup/open-test-database.ts';

/** The error of opening a path, which must be one: a database that opens all the same is closed and reported. */
function readOpeningError(path: string): DatabaseUnusableError {
  try {
    openDatabase(path).$client.close();
  } catch (error) {
    if (error instanceof DatabaseUnusableError) return error;
    throw error;
  }
  throw new Error(`${path} was opened.`);
}

/** Runs as somebody who is not root, whom no file permission stops. */
function asOrdinaryUser<Result>(act: () => Result): Result {
  if (process.getuid?.() !== 0 || process.seteuid === undefined) return act();
  process.seteuid(65534);
  try {
    return act();
  } finally {
    process.seteuid(0);
  }
}

describe('openDatabase', () => {
  it('makes the folders and the file, applies every migration, and can be called again', () => {
    const path = join(buildFolder({}), 'a', 'b c', 'ü.db');
    for (const _time of [1, 2]) {
      const db = openDatabase(path);
      const { applied, known } = countMigrations(db);
      db.$client.close();
      expect(known).toBeGreaterThan(0);
      expect(applied).toBe(known);
    }
    expect(existsSync(path)).toBe(true);
  });

  it.each([
    ['foreign_keys', 1],
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['busy_timeout', 5000],
  ])('sets %s to %s', (name, value) => {
    const { db } = openTestDatabase();
    expect(db.$client.pragma(name, { simple: true })).toBe(value);
  });

  it('opens a database in memory, migrated too', () => {
    const db = openDatabase(':memory:');
    onTestFinished(() => void db.$client.close());
    expect(countMigrations(db).applied).toBeGreaterThan(0);
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('refuses a row that points nowhere', () => {
    const { db } = openTestDatabase();
    const insert = db.$client.prepare("INSERT INTO terms VALUES ('nowhere', 'people', 'everyone', 0)");
    expect(() => insert.run()).toThrow('FOREIGN KEY constraint failed');
  });
});

describe('openDatabase on a path that cannot be used', () => {
  const writable = 'Set DATABASE_PATH to a file in a folder that this user may write to.';
  const another = 'Set DATABASE_PATH to another file, or move this one away.';

  it.each<[string, (folder: string) => string, string]>([
    ['a folder', (folder) => folder, writable],
    ['the root', () => '/', writable],
    ['a path below a file', (folder) => join(folder, 'notes.txt', 'rainbow.db'), writable],
    // Node's own mkdirSync never returns for this one.
    ['a path below /proc', () => '/proc/nowhere/deeper/rainbow.db', writable],
    ['a file below /proc', () => '/proc/rainbow.db', writable],
    ['a link that leads nowhere', (folder) => join(folder, 'loose', 'rainbow.db'), writable],
    ['a text', (folder) => join(folder, 'notes.txt'), another],
    ["another program's database", (folder) => join(folder, 'other.db'), another],
  ])('says so for %s', (_name, choose, mend) => {
    const folder = buildFolder({
      'notes.txt': 'This is no database, and long enough to be read as one. '.repeat(40),
    });
    symlinkSync(join(folder, 'gone'), join(folder, 'loose'));
    const other = new Sqlite(join(folder, 'other.db'));
    other.exec('CREATE TABLE sources (id INTEGER)');
    other.close();
    const path = choose(folder);

    const { message } = readOpeningError(path);

    expect(message).toContain(`The database at ${path} cannot be used (`);
    expect(message.endsWith(mend)).toBe(true);
  });

  it('leaves a file that is not a database as it was', () => {
    const notes = 'Minutes of the meeting. '.repeat(100);
    const folder = buildFolder({ 'notes.txt': notes });
    readOpeningError(join(folder, 'notes.txt'));
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe(notes);
  });

  it('leaves nothing of a migration that fails half-way', () => {
    const path = join(buildFolder({}), 'other.db');
    const other = new Sqlite(path);
    onTestFinished(() => void other.close());
    other.exec('CREATE TABLE terms (id INTEGER)');
    readOpeningError(path);
    expect(other.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()).toEqual([
      'terms',
    ]);
  });

  it('says so for a folder that may not be written to', () => {
    const folder = join(buildFolder({}), 'locked');
    mkdirSync(folder);
    chmodSync(join(folder, '..'), 0o755);
    chmodSync(folder, 0o555);
    const fresh = asOrdinaryUser(() => readOpeningError(join(folder, 'rainbow.db')));
    const deeper = asOrdinaryUser(() => readOpeningError(join(folder, 'deeper', 'rainbow.db')));
    expect(fresh.message.endsWith(writable)).toBe(true);
    expect(deeper.message.endsWith(writable)).toBe(true);
  });

  it.each([
    ['in a folder that may be written to', 0o777],
    ['in a folder that may not', 0o555],
  ])('says so for a finished database that may only be read, %s', (_name, folderMode) => {
    const folder = buildFolder({});
    const path = join(folder, 'rainbow.db');
    openDatabase(path).$client.close();
    chmodSync(path, 0o444);
    chmodSync(folder, folderMode);
    const { message } = asOrdinaryUser(() => readOpeningError(path));
    expect(message.endsWith(writable)).toBe(true);
  });

  it('says so for a database made by a newer version, and leaves it as it was', () => {
    const { db, path } = openTestDatabase();
    db.$client.prepare("INSERT INTO __drizzle_migrations VALUES (NULL, 'later', 9999999999999)").run();
    const before = db.$client.serialize();
    const { message } = readOpeningError(path);
    expect(message).toContain('made by a newer version');
    expect(message.endsWith('Update the program, or set DATABASE_PATH to another file.')).toBe(true);
    expect(db.$client.serialize().equals(before)).toBe(true);
  });

  it('says so when another program holds the database for longer than it waits', { timeout: 20_000 }, () => {
    const { db, path } = openTestDatabase();
    db.$client.exec('BEGIN EXCLUSIVE');
    const { message } = readOpeningError(path);
    db.$client.exec('ROLLBACK');
    expect(message.endsWith('Another program holds it: stop that one and try again.')).toBe(true);
    expect(openAnotherConnection(path).$client.open).toBe(true);
  });

  it('closes what it had opened: the last to close a database takes its side files away', () => {
    const folder = buildFolder({});
    const path = join(folder, 'rainbow.db');
    const db = openDatabase(path);
    db.$client.prepare("INSERT INTO __drizzle_migrations VALUES (NULL, 'later', 9999999999999)").run();
    db.$client.close();
    readOpeningError(path);
    expect(readdirSync(folder)).toEqual(['rainbow.db']);
  });
});
