// Makes a backup: one zip with the database as of one moment, every finished release, and backup.json, which vouches
// for them. Servers go on reading and writing meanwhile. Called by npm run backup, and by a restore before it begins.
import { accessSync, constants, existsSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { releasesFolder } from '#app/features/exports/release/releases-folder.server.ts';
import { backupFormat, databaseName, type BackupContents } from './backup-contents.ts';
import { BackupError, explainDiskFailure } from './backup-error.ts';
import { checkDatabase, copyDatabase } from './database-file.ts';
import { hashFile } from './hash-file.ts';
import { listReleases } from './list-releases.ts';
import { verifyBackup } from './read-backup.ts';
import { withScratchFolder } from './scratch-folder.ts';
import type { RunStep } from './show-steps.ts';
import { flush, writeZip } from './zip-file.ts';

export interface MadeBackup {
  path: string;
  bytes: number;
  contents: BackupContents;
  /** What lies beside the releases and was left out. */
  strangers: string[];
}

/**
 * Makes a backup and reads it back. Leaves nothing behind when it fails or is asked to stop.
 *
 * @param options.target where the backup is to stand; nothing may stand there yet
 * @param options.now when it is made, as the backup says
 * @throws BackupError saying what is wrong and what to do
 */
export async function makeBackup(options: {
  databasePath: string;
  target: string;
  now: Date;
  runStep: RunStep;
}): Promise<MadeBackup> {
  const { databasePath, now, runStep } = options;
  const target = resolve(options.target);
  const folder = dirname(target);
  refuseUnusableTarget(target);
  try {
    return await withScratchFolder(folder, '.backup-', async (scratch) => {
      const copy = join(scratch, databaseName);
      const database = await runStep('Copying the database', (tell) =>
        copyDatabase(databasePath, copy, tell),
      );
      await runStep('Checking the copy', () => checkDatabase(copy));
      // After the database: a release made meanwhile is one too many, never one too few.
      const { releases, strangers } = listReleases(releasesFolder(databasePath));
      const sources = [{ path: copy, name: databaseName }, ...releases.flatMap(({ files }) => files)];
      const zip = join(scratch, basename(target));
      const contents = await runStep('Writing the backup', async (tell) => {
        const made: BackupContents = {
          what: 'A backup of Community Rainbow: its database and releases. Put it back with: npm run restore -- <this file>',
          format: backupFormat,
          madeAt: now.toISOString(),
          database,
          releases: releases.filter(({ files }) => files.length > 0).map(({ version }) => version),
          files: await hashFiles(sources, tell),
        };
        await writeZip(zip, sources, `${JSON.stringify(made, null, 2)}\n`);
        return made;
      });
      await runStep('Reading it back', (tell) => verifyBackup(zip, tell));
      // Again, because all this took a while and another may have chosen the same name.
      refuseUnusableTarget(target);
      renameSync(zip, target);
      await flush(folder);
      return { path: target, bytes: statSync(target).size, contents, strangers };
    });
  } catch (error) {
    throw explainDiskFailure(error, folder);
  }
}

async function hashFiles(
  sources: readonly { path: string; name: string }[],
  tellShare: (share: number) => void,
): Promise<BackupContents['files']> {
  const files: BackupContents['files'] = [];
  for (const { path, name } of sources) {
    files.push({ name, ...(await hashFile(path)) });
    tellShare((files.length / sources.length) * 0.5);
  }
  return files;
}

function refuseUnusableTarget(target: string): void {
  if (existsSync(target)) {
    throw new BackupError(
      `${target} is there already, and a backup overwrites nothing. Choose another name, or move that one away.`,
    );
  }
  const folder = dirname(target);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new BackupError(`There is no folder ${folder}. Make it first, or choose another.`);
  }
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw explainDiskFailure(cause, folder);
  }
}
