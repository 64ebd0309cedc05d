// A restore that dies at the start of each of its steps, or in the middle of copying.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyBackup } from '#scripts/backup/read-backup.ts';
import { restoreBackup } from '#scripts/backup/restore-backup.ts';
import { addBallast, backUp, makeSite, runQuietly } from '#tests/setup/kept-site.ts';
import { openAnotherConnection } from '#tests/setup/open-test-database.ts';
import { readTables } from '#tests/setup/read-tables.ts';
import { runTypeScript } from '#tests/setup/run-process.ts';

describe('a restore that is killed', () => {
  it.each([
    ['Checking the backup', undefined, 'old'],
    ['Unpacking the database', undefined, 'old'],
    ['Backing up what stands here now', undefined, 'old'],
    ['Putting the releases in place', undefined, 'old'],
    ['Putting the database in place', undefined, 'old'],
    ['Putting the database in place', '0.3', 'old'],
    ['Comparing what now stands', undefined, 'new'],
  ])('at “%s” (share %s) leaves the %s content whole, and can be run again', async (title, share, stands) => {
    const original = makeSite({ names: ['One'], releases: { '2026.03.1/a.csv': 'a' } });
    addBallast(original.db);
    const backup = await backUp(original.databasePath);
    const site = makeSite({ names: ['Two'] });
    const [old, fresh] = [readTables(site.db), readTables(original.db)];

    const { signal } = await runTypeScript([
      'tests/setup/keep-process.ts',
      'restore',
      backup,
      site.databasePath,
      'SIGKILL',
      title,
      ...(share === undefined ? [] : [share]),
    ]);

    expect(signal).toBe('SIGKILL');
    expect(readTables(openAnotherConnection(site.databasePath))).toEqual(stands === 'old' ? old : fresh);
    expect(site.db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    // A backup of what then stands takes nothing half made along.
    const after = await verifyBackup(await backUp(site.databasePath), () => undefined);
    const isReleased = existsSync(join(site.folder, 'releases/2026.03.1'));
    expect(after.releases).toEqual(isReleased ? ['2026.03.1'] : []);

    // At another time, for the killed one may have left a backup of what stood before.
    await restoreBackup({
      backupPath: backup,
      databasePath: site.databasePath,
      now: new Date(0),
      runStep: runQuietly,
    });
    expect(readTables(site.db)).toEqual(fresh);
  });
});
