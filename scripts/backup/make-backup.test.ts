import { once } from 'node:events';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '#tests/factories/folder.ts';
import {
  addBallast,
  asOrdinaryUser,
  makeSite,
  runQuietly as runStep,
  testNow as now,
} from '#tests/setup/kept-site.ts';
import { openAnotherConnection, openTestDatabase } from '#tests/setup/open-test-database.ts';
import { readTables } from '#tests/setup/read-tables.ts';
import { runTypeScript, startTypeScript } from '#tests/setup/run-process.ts';
import { makeBackup } from './make-backup.ts';
import { extractFiles, verifyBackup } from './read-backup.ts';

/** The files of a backup by name, unpacked. */
async function unpack(path: string): Promise<{ folder: string; names: string[] }> {
  const folder = buildFolder({});
  await extractFiles(path, () => true, folder);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return { folder, names: names.sort() };
}

describe('makeBackup', () => {
  it('holds every row and every byte of every finished release, and says so', async () => {
    const { db, databasePath } = makeSite({
      releases: {
        '2026.09.10/models.csv': 'slug\r\n',
        '2026.09.9/all.zip': 'not really a zip',
        '2026.09.9/deep/er/u.txt': '',
        '.2026.10.1/models.csv': 'half made',
        'notes.txt': 'mine',
        '2026.13.1/models.csv': 'no such month',
      },
    });
    const target = join(buildFolder({}), 'b.zip');

    const made = await makeBackup({ databasePath, target, now, runStep });

    expect(made).toMatchObject({
      path: target,
      bytes: statSync(target).size,
      strangers: ['2026.13.1', 'notes.txt'],
    });
    expect(made.contents).toEqual(await verifyBackup(target, () => undefined));
    expect(made.contents).toMatchObject({
      madeAt: '2026-03-10T12:00:00.000Z',
      releases: ['2026.09.9', '2026.09.10'],
      database: { cards: 1, revisions: 1 },
    });
    const { folder, names } = await unpack(target);
    expect(names).toEqual([
      'rainbow.db',
      'releases/2026.09.10/models.csv',
      'releases/2026.09.9/all.zip',
      'releases/2026.09.9/deep/er/u.txt',
    ]);
    expect(readFileSync(join(folder, 'releases/2026.09.9/all.zip'), 'utf8')).toBe('not really a zip');
    expect(readTables(openAnotherConnection(join(folder, 'rainbow.db')))).toEqual(readTables(db));
  });

  it('is for its owner alone, and leaves nothing else in the folder', async () => {
    const target = join(buildFolder({}), 'b.zip');
    await makeBackup({ databasePath: makeSite().databasePath, target, now, runStep });
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(target))).toEqual(['b.zip']);
  });

  it('never holds half of what another process writes in one transaction', async () => {
    const { db, databasePath } = makeSite();
    // So large that other writes come between two parts of the copying.
    addBallast(db);
    const { child, ended } = startTypeScript(['tests/setup/write-pairs-process.ts', databasePath]);
    await once(child.stdout, 'data');
    const target = join(buildFolder({}), 'b.zip');

    await makeBackup({ databasePath, target, now, runStep });

    child.stdin.end();
    const written = Number((await ended).stdout.trim().split('\n').at(-1));
    const copy = openAnotherConnection(join((await unpack(target)).folder, 'rainbow.db'));
    const count = (side: string) =>
      copy.$client
        .prepare('SELECT count(*) FROM retired_slugs WHERE slug LIKE ?')
        .pluck()
        .get(`${side}-%`) as number;
    expect(count('left')).toBe(count('right'));
    expect(count('left')).toBeGreaterThan(0);
    expect(written).toBeGreaterThan(count('left'));
  });

  it.each<[string, (site: { folder: string; databasePath: string }) => string, RegExp]>([
    [
      'a name that is taken',
      ({ folder }) => join(folder, 'rainbow.db'),
      /is there already, and a backup overwrites nothing/,
    ],
    ['a folder', ({ folder }) => folder, /is there already/],
    [
      'a folder that is missing',
      ({ folder }) => join(folder, 'none', 'b.zip'),
      /^There is no folder .*none\. Make it first/,
    ],
    [
      'a folder that is a file',
      ({ databasePath }) => join(databasePath, 'b.zip'),
      /^There is no folder .*rainbow\.db\./,
    ],
  ])('refuses %s', async (_name, choose, message) => {
    const site = makeSite();
    const before = readdirSync(site.folder);
    await expect(
      makeBackup({ databasePath: site.databasePath, target: choose(site), now, runStep }),
    ).rejects.toThrow(message);
    expect(readdirSync(site.folder)).toEqual(before);
  });

  it('refuses a folder that this user may not write to', async () => {
    const folder = buildFolder({});
    chmodSync(folder, 0o555);
    const { databasePath } = makeSite();
    await expect(
      asOrdinaryUser(() => makeBackup({ databasePath, target: join(folder, 'b.zip'), now, runStep })),
    ).rejects.toThrow(/cannot be written to .*Run it as the user that the site runs as/);
  });

  it('refuses a database that this user may not open', async () => {
    const { databasePath, folder } = makeSite();
    chmodSync(databasePath, 0o600);
    chmodSync(folder, 0o755);
    const target = buildFolder({});
    chmodSync(target, 0o777);
    await expect(
      asOrdinaryUser(() => makeBackup({ databasePath, target: join(target, 'b.zip'), now, runStep })),
    ).rejects.toThrow(/^The database at .* cannot be opened .* Run it as the user that the site runs as\.$/);
    expect(readdirSync(target)).toEqual([]);
  });

  it.each<[string, (databasePath: string) => void, RegExp]>([
    ['nothing', () => undefined, /^There is no database at .*none\.db\. DATABASE_PATH names it/],
    ['an empty file', (path) => writeFileSync(path, ''), /is no database of this program/],
    [
      'a text',
      (path) => writeFileSync(path, 'Minutes. '.repeat(500)),
      /is no sound database \(file is not a database\)/,
    ],
    [
      "another program's database",
      (path) => new Sqlite(path).exec('CREATE TABLE t (i)').close(),
      /is no database of this program/,
    ],
    [
      'a row that points nowhere',
      (path) => {
        const { db, path: sound } = openTestDatabase();
        db.$client.exec(
          `PRAGMA foreign_keys = OFF; INSERT INTO terms VALUES ('nowhere', 'people', 'all', 0); VACUUM INTO '${path}'`,
        );
        expect(sound).not.toBe(path);
      },
      /damaged \(1 row that points nowhere\)/,
    ],
    [
      'a damaged database',
      (path) => {
        const { db } = makeSite();
        db.$client.exec(`VACUUM INTO '${path}'`);
        truncateSync(path, 8 * 4096);
      },
      /no sound database|damaged/,
    ],
  ])('refuses %s for a database, makes none, and leaves nothing', async (_name, put, message) => {
    const folder = buildFolder({});
    const databasePath = join(folder, 'none.db');
    put(databasePath);
    const before = readdirSync(folder);
    await expect(makeBackup({ databasePath, target: join(folder, 'b.zip'), now, runStep })).rejects.toThrow(
      message,
    );
    expect(readdirSync(folder)).toEqual(before);
  });

  it('refuses a release that holds a link', async () => {
    const { databasePath, folder } = makeSite({ releases: { '2026.09.1/models.csv': 'slug\r\n' } });
    symlinkSync('/etc/passwd', join(folder, 'releases/2026.09.1/link.csv'));
    const target = join(buildFolder({}), 'b.zip');
    await expect(makeBackup({ databasePath, target, now, runStep })).rejects.toThrow(
      /link\.csv is nothing that a release holds/,
    );
    expect(readdirSync(dirname(target))).toEqual([]);
  });

  it.each([
    ['SIGINT', 'Checking the copy'],
    ['SIGTERM', 'Writing the backup'],
    ['SIGHUP', 'Reading it back'],
  ])('leaves nothing when it is ended by %s before “%s”', async (signal = '', title = '') => {
    const { databasePath } = makeSite();
    const target = join(buildFolder({}), 'b.zip');
    const { signal: endedBy, exitCode } = await runTypeScript([
      'tests/setup/keep-process.ts',
      'backup',
      target,
      databasePath,
      signal,
      title,
    ]);
    expect({ endedBy, exitCode }).toEqual({
      endedBy: null,
      exitCode: { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal],
    });
    expect(readdirSync(dirname(target))).toEqual([]);
  });
});
