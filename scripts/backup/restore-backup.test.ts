import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listEditors } from '#app/features/editors/commands.server.ts';
import { beginSession, endSession, findSession } from '#app/features/editors/sessions.server.ts';
import { findLinkFault, makeSignInLink } from '#app/features/editors/sign-in-links.server.ts';
import { applyMigrations } from '#db/apply-migrations.server.ts';
import schemaJournal from '#db/migrations/meta/_journal.json' with { type: 'json' };
import { buildBackup, buildDatabaseBytes } from '#tests/factories/backup.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { backUp, makeSite, publishNames, readFiles, restore, type KeptSite } from '#tests/setup/kept-site.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { openAnotherConnection, openTestDatabase } from '#tests/setup/open-test-database.ts';
import { readTables } from '#tests/setup/read-tables.ts';
import { startTypeScript } from '#tests/setup/run-process.ts';

/** The first so many of the committed migrations: those of a program that knew no more. @returns their folder */
function buildFirstMigrations(count: number): string {
  const entries = schemaJournal.entries.slice(0, count);
  const files = entries.map(({ tag }) => [
    `${tag}.sql`,
    readFileSync(new URL(`../../db/migrations/${tag}.sql`, import.meta.url)),
  ]);
  return buildFolder({
    'meta/_journal.json': JSON.stringify({ ...schemaJournal, entries }),
    ...(Object.fromEntries(files) as Record<string, Uint8Array>),
  });
}

const beforeName = 'before-restore-2026-03-10T120000Z.zip';

describe('restoreBackup', () => {
  it('brings every row and every byte back, under the connections that are open', async () => {
    const releases = { '2026.03.1/models.csv': 'slug\r\n', '2026.03.1/data/all.zip': 'ü\0' };
    const original = makeSite({ names: ['One', 'Two'], releases });
    const backup = await backUp(original.databasePath);
    const later = makeSite({ names: ['Three'], releases: { '2026.04.1/models.csv': 'later\r\n' } });
    publishNames(later.db, 'Three', 'Four');
    const expected = readTables(original.db);

    const restored = await restore(backup, later.databasePath);

    expect(readTables(later.db)).toEqual(expected);
    expect(readTables(openAnotherConnection(later.databasePath))).toEqual(expected);
    const { [beforeName]: before, ...files } = readFiles(later.folder);
    expect(before).toBeDefined();
    expect(files).toEqual({
      'releases/2026.03.1/models.csv': 'slug\r\n',
      'releases/2026.03.1/data/all.zip': Buffer.from('ü\0').toString('latin1'),
      'releases/2026.04.1/models.csv': 'later\r\n',
    });
    expect(restored).toMatchObject({
      before: join(later.folder, beforeName),
      addedReleases: ['2026.03.1'],
      keptReleases: ['2026.04.1'],
      database: { cards: 2, revisions: 2 },
    });
    // Still a database that refuses what it always refused.
    expect(() => later.db.$client.exec('DELETE FROM revisions')).toThrow('A revision is immutable');
  });

  it('lets nobody in again who was signed in, or on the way in, when it was made', async () => {
    const site = makeSite({ names: ['One'] });
    const { id: editorId } = insertEditor(site.db);
    const now = new Date('2026-03-10T11:55:00Z');
    const session = beginSession(site.db, { editorId, now });
    const link = makeSignInLink(site.db, { editorId, now });
    const backup = await backUp(site.databasePath);
    endSession(site.db, session);
    await restore(backup, site.databasePath);
    expect(findSession(site.db, { token: session, now })).toEqual({ fault: 'ended' });
    expect(findLinkFault(site.db, { token: link, now })).toBe('unknown');
    expect(listEditors(site.db)).toHaveLength(1);
  });

  it('can be undone with the backup that it makes first', async () => {
    const backup = await backUp(makeSite({ names: ['One'] }).databasePath);
    const site = makeSite({ names: ['Two', 'Three'], releases: { '2026.03.1/a.csv': 'a' } });
    const expected = readTables(site.db);
    const { before } = await restore(backup, site.databasePath);
    expect(readTables(site.db)).not.toEqual(expected);
    // Within the same second: each keeps what stood before it.
    const undone = await restore(before ?? '', site.databasePath);
    expect(readTables(site.db)).toEqual(expected);
    expect(undone.before).toBe(join(site.folder, beforeName.replace('.zip', '-2.zip')));
  });

  it('makes folder and database where there are none', async () => {
    const original = makeSite({ names: ['One'], releases: { '2026.03.1/a.csv': 'a' } });
    const databasePath = join(buildFolder({}), 'not/yet/rainbow.db');
    const restored = await restore(await backUp(original.databasePath), databasePath);
    expect(restored.before).toBe(null);
    expect(readTables(openAnotherConnection(databasePath))).toEqual(readTables(original.db));
    expect(readFiles(dirname(databasePath))).toEqual({ 'releases/2026.03.1/a.csv': 'a' });
  });

  it('puts nothing twice: releases that stand here are left as they are', async () => {
    const site = makeSite({ names: ['One'], releases: { '2026.03.1/a.csv': 'a' } });
    const backup = await backUp(site.databasePath);
    const { ino } = statSync(join(site.folder, 'releases/2026.03.1/a.csv'));
    const restored = await restore(backup, site.databasePath);
    expect(restored).toMatchObject({ addedReleases: [], keptReleases: [] });
    expect(statSync(join(site.folder, 'releases/2026.03.1/a.csv')).ino).toBe(ino);
  });

  it('brings an older database up to this program', async () => {
    const older = buildDatabaseBytes((path) => {
      const { databasePath } = makeSite({ names: ['One'] });
      const client = new Sqlite(path);
      applyMigrations(client, buildFirstMigrations(1));
      client.exec(`ATTACH '${databasePath}' AS site;
        INSERT INTO care_models (slug, current_revision) SELECT slug, current_revision FROM site.care_models;
        INSERT INTO revisions (slug, number, card, digest, author_kind, note, created_at)
          SELECT slug, number, card, digest, author_kind, note, created_at FROM site.revisions;`);
      client.close();
    });
    const site = makeSite({ names: ['Two'] });
    await restore(await buildBackup({ files: { 'rainbow.db': older } }), site.databasePath);
    expect(site.db.$client.prepare('SELECT * FROM care_models').all()).toEqual([
      { slug: 'one', current_revision: 1, imported_revision: 1 },
    ]);
    expect(() => site.db.$client.exec('DELETE FROM revisions')).toThrow('A revision is immutable');
  });

  it('copies over a database whose pages are of another size', async () => {
    const original = makeSite({ names: ['One'] });
    const { path: databasePath } = openTestDatabase();
    const other = buildDatabaseBytes((path) => {
      original.db.$client.exec(`VACUUM INTO '${path}'`);
      const client = new Sqlite(path);
      client.exec('PRAGMA page_size = 8192; VACUUM');
      client.close();
    });
    await restore(await buildBackup({ files: { 'rainbow.db': other } }), databasePath);
    expect(readTables(openAnotherConnection(databasePath))).toEqual(readTables(original.db));
  });

  it('waits for whoever is writing', async () => {
    const backup = await backUp(makeSite({ names: ['One'] }).databasePath);
    const { db, databasePath } = makeSite({ names: ['Two'] });
    const writer = openAnotherConnection(databasePath).$client;
    await restore(backup, databasePath, (title, act) => {
      if (title === 'Putting the database in place') writer.exec('BEGIN IMMEDIATE');
      // The writer ends as soon as the restore has met it.
      return act(() => void (writer.inTransaction && writer.exec('COMMIT')));
    });
    expect(db.$client.prepare('SELECT slug FROM care_models').pluck().all()).toEqual(['one']);
  });

  it('goes in between the writes of another process, whole', async () => {
    const backup = await backUp(makeSite({ names: ['One'] }).databasePath);
    const { databasePath } = makeSite({ names: ['Two'] });
    const { child, ended } = startTypeScript(['tests/setup/write-pairs-process.ts', databasePath]);
    await once(child.stdout, 'data');
    // What the other wrote since counts as a difference, and is told as one.
    await restore(backup, databasePath).catch((error: Error) => {
      expect(error.message).toMatch(/^The backup was put back, but retired_slugs in the database now differ/);
    });
    child.stdin.end();
    expect((await ended).exitCode).toBe(0);
    const { $client } = openAnotherConnection(databasePath);
    const read = (sql: string) => $client.prepare(sql).pluck().all();
    expect(read('SELECT slug FROM care_models')).toEqual(['one']);
    expect(read("SELECT count(*) FROM retired_slugs WHERE slug LIKE 'left-%'")).toEqual(
      read("SELECT count(*) FROM retired_slugs WHERE slug LIKE 'right-%'"),
    );
    expect(read('PRAGMA integrity_check')).toEqual(['ok']);
  });
});

describe('restoreBackup reads back what it wrote', () => {
  it.each<[string, (site: KeptSite) => void, RegExp]>([
    [
      'a row that differs',
      ({ db }) =>
        db.$client.exec(
          "INSERT INTO retired_slugs (slug, withdrawn_on, reason) VALUES ('gone', '2026-01-01', 'a row')",
        ),
      /^The backup was put back, but retired_slugs in the database now differ from it\. .* What stood before is in /,
    ],
    [
      'a byte of a release that differs',
      ({ folder }) => writeFileSync(join(folder, 'releases/2026.03.1/a.csv'), 'b'),
      /^Release 2026\.03\.1 in /,
    ],
  ])('and tells of %s', async (_name, alter, message) => {
    const backup = await backUp(
      makeSite({ names: ['One'], releases: { '2026.03.1/a.csv': 'a' } }).databasePath,
    );
    const site = makeSite({ names: ['Two'] });
    const restored = restore(backup, site.databasePath, (title, act) => {
      if (title === 'Comparing what now stands') alter(site);
      return act(() => undefined);
    });
    await expect(restored).rejects.toThrow(message);
  });
});
