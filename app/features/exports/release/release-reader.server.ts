// Finds the releases there are. A folder of a release never changes, so that its manifest is read once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFile } from './release-files.ts';
import {
  compareVersions,
  isReleaseVersion,
  releaseManifestSchema,
  type ReleaseManifest,
} from './release-manifest.ts';

/** Hands out what has been released. */
export interface ReleaseReader {
  /** The latest first. */
  list(): readonly ReleaseManifest[];
}

/**
 * A reader of one folder, which may not exist yet. Other processes may add releases at any time.
 *
 * @param onUnreadable told of a release without a manifest that can be read, since somebody changed it by hand; the
 * others are listed. Left out, the error is thrown
 */
export function createReleaseReader(
  folder: string,
  onUnreadable: (error: Error) => void = (error) => {
    throw error;
  },
): ReleaseReader {
  let found: readonly string[] = [];
  let known: readonly ReleaseManifest[] = [];
  return {
    list() {
      const versions = listVersions(folder);
      const isSame = versions.length === found.length && versions.every((each, at) => each === found[at]);
      if (!isSame) {
        known = versions.flatMap((version) => {
          const read = readManifest(folder, version);
          if (!(read instanceof Error)) return read;
          onUnreadable(read);
          return [];
        });
        found = versions;
      }
      return known;
    },
  };
}

function listVersions(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(isReleaseVersion)
      .sort((a, b) => compareVersions(b, a));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readManifest(folder: string, version: string): ReleaseManifest | Error {
  const path = join(folder, version, manifestFile.name);
  try {
    const manifest = releaseManifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (manifest.version !== version) throw new Error(`It is the manifest of release ${manifest.version}.`);
    return manifest;
  } catch (cause) {
    return new Error(
      `Release ${version} cannot be read: ${path} is missing or not as it was written. Put the release back from a backup.`,
      { cause },
    );
  }
}
