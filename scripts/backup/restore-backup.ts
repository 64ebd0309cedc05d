// Puts a backup back, while a server serves or not. Nothing is changed before the whole backup is checked and what
// stands is backed up itself; then releases are added, and last the database is overwritten in one transaction. So a
// kill at any moment leaves the old or the new content, each of it whole.
import { existsSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { releasesFolder } from '#app/features/exports/release/releases-folder.server.ts';
import { joinWords } from '#app/lib/format.ts';
import { NewerDatabaseError } from '#db/apply-migrations.server.ts';
import { DatabaseUnusableError, openDatabase } from '#db/client.server.ts';
import { sessions, signInLinks } from '#db/schema.ts';
import { databaseName, readReleaseVersion, type BackupContents } from './backup-contents.ts';
import { BackupError, DamagedDatabaseError, explainDiskFailure } from './backup-error.ts';
import { listDifferingTables } from './compare-databases.ts';
import {
  checkDatabase,
  isUnused,
  overwriteDatabase,
  readState,
  withDatabase,
  type DatabaseState,
} from './database-file.ts';
import { hashFile } from './hash-file.ts';
import { listReleases, type ReleaseFolder } from './list-releases.ts';
import { makeBackup } from './make-backup.ts';
import { extractFiles, verifyBackup } from './read-backup.ts';
import { makeFolder, withScratchFolder } from './scratch-folder.ts';
import type { RunStep } from './show-steps.ts';
import { flush } from './zip-file.ts';

export interface RestoredBackup {
  contents: BackupContents;
  /** What the database holds now. */
  database: DatabaseState;
  /** The backup of what stood before; null where nothing did. */
  before: string | null;
  /** Versions that were missing here. */
  addedReleases: string[];
  /** Versions that only stood here: published addresses never die, so they stay. */
  keptReleases: string[];
}

/**
 * Puts a backup back and compares what then stands with it.
 *
 * @param options.now names the backup of what stood before
 * @throws BackupError saying what is wrong, what to do and, once anything was changed, what stands
 */
export async function restoreBackup(options: {
  backupPath: string;
  databasePath: string;
  now: Date;
  runStep: RunStep;
}): Promise<RestoredBackup> {
  const { backupPath, now, runStep } = options;
  const databasePath = resolve(options.databasePath);
  const contents = await runStep('Checking the backup', (tell) => verifyBackup(backupPath, tell));
  const folder = releasesFolder(databasePath);
  const { added, kept } = await runStep('Comparing the releases', () => compareReleases(contents, folder));
  try {
    makeFolder(folder);
    return await withScratchFolder(folder, '.restore-', async (scratch) => {
      const fresh = join(scratch, databaseName);
      const database = await runStep('Unpacking the database', async () => {
        await extractFiles(backupPath, ({ name }) => name === databaseName, scratch);
        return prepareDatabase(fresh, backupPath);
      });
      const before = existsSync(databasePath)
        ? await keepPresent({ databasePath, now, runStep, migrations: database.migrations })
        : null;
      await runStep('Putting the releases in place', () =>
        addReleases({ backupPath, added, scratch, folder }),
      );
      await runStep('Putting the database in place', async (tell) => {
        // An empty one: what then happens to it is the same as to any other.
        if (before === null) openDatabase(databasePath).$client.close();
        await overwriteDatabase(fresh, databasePath, tell);
      });
      await runStep('Comparing what now stands', async () => {
        const differing = await listDifferingTables(fresh, databasePath);
        if (differing.length > 0) throw new BackupError(describeDifference(differing, before));
        await compareReleases(contents, folder);
      });
      return { contents, database, before, addedReleases: added, keptReleases: kept };
    });
  } catch (error) {
    throw explainDiskFailure(error, dirname(databasePath));
  }
}

/** Checks the unpacked database and brings it up to this program. */
async function prepareDatabase(path: string, backupPath: string): Promise<DatabaseState> {
  try {
    await withDatabase(path, readState);
    await checkDatabase(path);
    const db = openDatabase(path);
    // Signed out, used or taken away since the backup was made: restoring must not let anybody in again.
    db.delete(sessions).run();
    db.delete(signInLinks).run();
    db.$client.close();
  } catch (error) {
    if (error instanceof DatabaseUnusableError && error.cause instanceof NewerDatabaseError) {
      throw new BackupError(
        `The backup ${backupPath} was made by a newer version of this program. Update the program, then restore it.`,
        { cause: error },
      );
    }
    if (error instanceof DamagedDatabaseError || error instanceof DatabaseUnusableError) {
      throw new BackupError(
        `The backup ${backupPath} cannot be used: its database is not in order. Take another backup. (${error.message})`,
        { cause: error },
      );
    }
    throw error;
  }
  // Migrating switched it to WAL; the copying needs it as one file.
  await checkDatabase(path);
  return withDatabase(path, readState);
}

/** Where what stands before a restore is kept: named by the second, in which another restore may have been. */
function findFreeName(folder: string, stamp: string): string {
  for (let count = 1; ; count++) {
    const path = join(folder, `before-restore-${stamp}${count === 1 ? '' : `-${count}`}.zip`);
    if (!existsSync(path)) return path;
  }
}

/** Backs up what stands, so that a restore can itself be undone. @returns where */
async function keepPresent(options: {
  databasePath: string;
  now: Date;
  runStep: RunStep;
  migrations: readonly number[];
}): Promise<string> {
  const { databasePath, now, runStep } = options;
  const stamp = now.toISOString().replaceAll(':', '').replace(/\.\d+/, '');
  const target = findFreeName(dirname(databasePath), stamp);
  try {
    const { migrations } = await withDatabase(databasePath, readState);
    if (String(migrations) !== String(options.migrations) && !isUnused(databasePath)) {
      throw new BackupError(
        `A server of another version of this program has ${databasePath} open, and could not read what the backup holds. Stop it, then restore again. Nothing was changed.`,
      );
    }
    await runStep('Backing up what stands here now', () =>
      makeBackup({ databasePath, target, now, runStep: (_title, act) => act(() => undefined) }),
    );
    return target;
  } catch (error) {
    if (!(error instanceof DamagedDatabaseError)) throw error;
    const aside = `${databasePath}.damaged-${stamp}`;
    throw new BackupError(
      [
        `${error.message} It cannot be backed up before it is replaced, and nothing was changed.`,
        'Stop the server, move it away with whatever stands beside it, and restore again:',
        ...['', '-wal', '-shm']
          .filter((end) => existsSync(databasePath + end))
          .map((end) => `  mv '${databasePath}${end}' '${aside}${end}'`),
      ].join('\n'),
      { cause: error },
    );
  }
}

/**
 * Compares the releases of a backup with those that stand here.
 *
 * @returns the versions that are missing here, and those that only stand here
 * @throws BackupError when one stands here with other content: releases never change
 */
async function compareReleases(
  contents: BackupContents,
  folder: string,
): Promise<{ added: string[]; kept: string[] }> {
  const { releases } = listReleases(folder);
  const here = new Map(releases.map((release) => [release.version, release]));
  const conflicting: string[] = [];
  for (const version of contents.releases) {
    const release = here.get(version);
    if (release && !(await isSameRelease(release, contents))) conflicting.push(version);
  }
  if (conflicting.length > 0) {
    throw new BackupError(
      `${conflicting.length === 1 ? 'Release' : 'Releases'} ${joinWords(conflicting)} in ${folder} and of the same name in the backup differ, and a release never changes. Find out which is the published one, move the other out of that folder, and restore again.`,
    );
  }
  return {
    added: contents.releases.filter((version) => !here.has(version)),
    kept: [...here.keys()].filter((version) => !contents.releases.includes(version)),
  };
}

async function isSameRelease({ version, files }: ReleaseFolder, contents: BackupContents): Promise<boolean> {
  const expected = new Map(
    contents.files
      .filter(({ name }) => readReleaseVersion(name) === version)
      .map((file) => [file.name, file]),
  );
  if (files.length !== expected.size) return false;
  for (const { path, name } of files) {
    const { bytes, sha256 } = await hashFile(path);
    if (expected.get(name)?.bytes !== bytes || expected.get(name)?.sha256 !== sha256) return false;
  }
  return true;
}

/** Unpacks releases where nobody looks, then gives each its name at once. */
async function addReleases(options: {
  backupPath: string;
  added: readonly string[];
  scratch: string;
  folder: string;
}): Promise<void> {
  const { backupPath, added, scratch, folder } = options;
  const isAdded = (name: string) => added.includes(readReleaseVersion(name) ?? '');
  await extractFiles(backupPath, ({ name }) => isAdded(name), scratch);
  for (const version of added) renameSync(join(scratch, 'releases', version), join(folder, version));
  await flush(folder);
}

function describeDifference(tables: readonly string[], before: string | null): string {
  const undo = before === null ? '' : ` What stood before is in ${before}.`;
  return `The backup was put back, but ${joinWords(tables)} in the database now differ from it. If nobody wrote to the site in that moment, check the disk.${undo}`;
}
