import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { applyMigrations } from '#db/apply-migrations.server.ts';
import { buildFolder } from '#tests/factories/folder.ts';

/** A folder as drizzle-kit writes it: each migration's SQL by its time. */
function buildMigrations(migrations: Record<number, string>): string {
  const entries = Object.keys(migrations).map((when) => ({
    when: Number(when),
    tag: when,
    breakpoints: true,
  }));
  return buildFolder({
    'meta/_journal.json': JSON.stringify({ entries }),
    ...Object.fromEntries(Object.entries(migrations).map(([when, sql]) => [`${when}.sql`, sql])),
  });
}

function openFile(): Sqlite.Database {
  const client = new Sqlite(join(buildFolder({}), 'test.db'));
  onTestFinished(() => void client.close());
  return client;
}

function readAll(client: Sqlite.Database, sql: string): unknown[] {
  return client.prepare(sql).pluck().all();
}

const family = `CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT);
--> statement-breakpoint
CREATE TABLE children (parent INTEGER NOT NULL REFERENCES parents (id) ON DELETE CASCADE);
--> statement-breakpoint
INSERT INTO parents VALUES (1, 'one');
--> statement-breakpoint
INSERT INTO children VALUES (1);`;

describe('applyMigrations', () => {
  it('applies what is missing and only that', () => {
    const client = openFile();
    applyMigrations(client, buildMigrations({ 1: family }));
    applyMigrations(client, buildMigrations({ 1: family, 2: "INSERT INTO parents VALUES (2, 'two')" }));
    applyMigrations(client, buildMigrations({ 1: family, 2: "INSERT INTO parents VALUES (2, 'two')" }));
    expect(readAll(client, 'SELECT name FROM parents')).toEqual(['one', 'two']);
  });

  it('applies one that was merged late, from before the newest', () => {
    const client = openFile();
    applyMigrations(client, buildMigrations({ 1: family, 3: 'CREATE TABLE third (id INTEGER)' }));
    applyMigrations(
      client,
      buildMigrations({
        1: family,
        2: 'CREATE TABLE second (id INTEGER)',
        3: 'CREATE TABLE third (id INTEGER)',
      }),
    );
    expect(readAll(client, "SELECT name FROM sqlite_master WHERE name IN ('second', 'third')")).toHaveLength(
      2,
    );
  });

  it('keeps the rows that point to a table being rebuilt', () => {
    const client = openFile();
    const rebuild = `CREATE TABLE new_parents (id INTEGER PRIMARY KEY);
--> statement-breakpoint
INSERT INTO new_parents SELECT id FROM parents;
--> statement-breakpoint
DROP TABLE parents;
--> statement-breakpoint
ALTER TABLE new_parents RENAME TO parents;`;
    applyMigrations(client, buildMigrations({ 1: family }));
    applyMigrations(client, buildMigrations({ 1: family, 2: rebuild }));
    expect(readAll(client, 'SELECT parent FROM children')).toEqual([1]);
  });

  it.each([
    [
      'fails half-way',
      'INSERT INTO parents VALUES (2, NULL);\n--> statement-breakpoint\nNO SUCH STATEMENT;',
      /syntax/,
    ],
    ['leaves a row that points nowhere', 'DELETE FROM parents;', /rows that point nowhere: 1/],
  ])('applies none of them when one %s', (_name, broken, message) => {
    const client = openFile();
    const migrations = buildMigrations({ 1: family, 2: 'CREATE TABLE second (id INTEGER)', 3: broken });
    expect(() => applyMigrations(client, migrations)).toThrow(message);
    expect(readAll(client, 'SELECT name FROM sqlite_master')).toEqual([]);
  });
});
