import { chmodSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { buildBackup, buildDatabaseBytes } from '#tests/factories/backup.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { asOrdinaryUser, makeSite, readFiles, restore } from '#tests/setup/kept-site.ts';
import { openAnotherConnection } from '#tests/setup/open-test-database.ts';
import { readTables } from '#tests/setup/read-tables.ts';

describe('restoreBackup changes nothing', () => {
  const newer = () =>
    buildDatabaseBytes((path) => {
      const db = openDatabase(path);
      db.$client.prepare("INSERT INTO __drizzle_migrations VALUES (NULL, 'later', 9999999999999)").run();
      db.$client.close();
    });
  const withLooseRow = () =>
    buildDatabaseBytes((path) => {
      const db = openDatabase(path);
      db.$client.exec("PRAGMA foreign_keys = OFF; INSERT INTO terms VALUES ('nowhere', 'people', 'all', 0)");
      db.$client.close();
    });

  it.each<[string, () => Promise<string>, RegExp]>([
    [
      'a newer database',
      () => buildBackup({ files: { 'rainbow.db': newer() } }),
      /was made by a newer version of this program\. Update the program, then restore it\.$/,
    ],
    [
      'a text for a database',
      () => buildBackup({ files: { 'rainbow.db': 'Minutes. '.repeat(500) } }),
      /its database is not in order\. Take another backup\. .*file is not a database/,
    ],
    [
      'a database with a row that points nowhere',
      () => buildBackup({ files: { 'rainbow.db': withLooseRow() } }),
      /its database is not in order.*1 row that points nowhere/,
    ],
    [
      "another program's database",
      () =>
        buildBackup({
          files: {
            'rainbow.db': buildDatabaseBytes((path) => new Sqlite(path).exec('CREATE TABLE t (i)').close()),
          },
        }),
      /its database is not in order.*is no database of this program/,
    ],
    [
      'a release that stands here with other content',
      () =>
        buildBackup({
          files: { 'rainbow.db': buildDatabaseBytes(), 'releases/2026.03.1/models.csv': 'altered' },
        }),
      /^Release 2026\.03\.1 in .* differ, and a release never changes/,
    ],
    [
      'a release that stands here with a file less',
      () =>
        buildBackup({
          files: {
            'rainbow.db': buildDatabaseBytes(),
            'releases/2026.03.1/models.csv': 'slug\r\n',
            'releases/2026.03.1/b': '',
          },
        }),
      /^Release 2026\.03\.1 in /,
    ],
    ['a damaged zip', () => buildBackup({ leaveOut: ['rainbow.db'] }), /rainbow\.db is missing from it/],
    ['no file', () => Promise.resolve('/nowhere/b.zip'), /^There is no file at \/nowhere\/b\.zip/],
  ])('for %s', async (_name, build, message) => {
    const { db, databasePath, folder } = makeSite({
      names: ['One'],
      releases: { '2026.03.1/models.csv': 'slug\r\n' },
    });
    const [tables, files] = [readTables(db), readFiles(folder)];
    await expect(restore(await build(), databasePath)).rejects.toThrow(message);
    expect(readTables(db)).toEqual(tables);
    expect(readFiles(folder)).toEqual(files);
  });

  it.each<[string, (path: string) => void]>([
    ['is an empty file', (path) => writeFileSync(path, '')],
    ['is a text', (path) => writeFileSync(path, 'Minutes. '.repeat(500))],
    ['is cut short', (path) => truncateSync(path, 8 * 4096)],
  ])('where what stands %s, and says how to move it away', async (_name, harm) => {
    const folder = buildFolder({ 'rainbow.db': buildDatabaseBytes() });
    const databasePath = join(folder, 'rainbow.db');
    harm(databasePath);
    const bytes = readFileSync(databasePath);
    const message = await restore(await buildBackup(), databasePath).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(message).toContain('nothing was changed');
    expect(message).toContain(`  mv '${databasePath}' '${databasePath}.damaged-2026-03-10T120000Z'`);
    expect(readFileSync(databasePath).equals(bytes)).toBe(true);
    expect(readFiles(folder)).toEqual({});
  });

  it('while a server of another version has the database open; without one it goes on', async () => {
    const { db, databasePath, folder } = makeSite({ names: ['One'] });
    db.$client.prepare("INSERT INTO __drizzle_migrations VALUES (NULL, 'later', 9999999999999)").run();
    const backup = await buildBackup();
    await expect(restore(backup, databasePath)).rejects.toThrow(
      /^A server of another version .* Stop it, then restore again/,
    );
    expect(readFiles(folder)).toEqual({});
    db.$client.close();
    await restore(backup, databasePath);
    const there = openAnotherConnection(databasePath).$client.prepare('SELECT slug FROM care_models').pluck();
    expect(there.all()).toEqual(['sample-model']);
  });

  it('in a folder that this user may not write to', async () => {
    const backup = await buildBackup();
    chmodSync(dirname(backup), 0o755);
    const folder = buildFolder({});
    chmodSync(folder, 0o555);
    const restored = asOrdinaryUser(() => restore(backup, join(folder, 'rainbow.db')));
    await expect(restored).rejects.toThrow(/cannot be written to/);
    expect(readdirSync(folder)).toEqual([]);
  });
});
