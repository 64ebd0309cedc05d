import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions, isReleaseVersion } from '#app/features/exports/release/release-manifest.ts';
import { isBackupFileName } from './backup-contents.ts';
import { BackupError } from './backup-error.ts';

export interface ReleaseFolder {
  version: string;
  /** In the order of their names in a backup. */
  files: { path: string; name: string }[];
}

/**
 * Finds the finished releases beside a database; none when the folder is missing.
 *
 * @returns them by name, and the names of whatever else lies there, hidden and half-made things aside
 * @throws BackupError when a release holds anything but plain files and folders
 */
export function listReleases(folder: string): { releases: ReleaseFolder[]; strangers: string[] } {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const isRelease = (entry: (typeof entries)[number]) => entry.isDirectory() && isReleaseVersion(entry.name);
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  return {
    releases: visible
      .filter(isRelease)
      .map(({ name }) => ({ version: name, files: listFiles(join(folder, name), `releases/${name}`) }))
      .sort((a, b) => compareVersions(a.version, b.version)),
    strangers: visible
      .filter((entry) => !isRelease(entry))
      .map(({ name }) => name)
      .sort(),
  };
}

function listFiles(folder: string, prefix: string): ReleaseFolder['files'] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const [path, name] = [join(folder, entry.name), `${prefix}/${entry.name}`];
      if (entry.isDirectory()) return listFiles(path, name);
      if (entry.isFile() && isBackupFileName(name)) return [{ path, name }];
      throw new BackupError(
        `${path} is nothing that a release holds (a link, or a name with unusual characters). Move it out of the release, and run it again.`,
      );
    });
}
