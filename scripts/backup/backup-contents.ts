// What is inside a backup: the names that may stand in the zip, and backup.json, which vouches for every other file.
// Raise `backupFormat` when an older program could not put such a backup back.
import { z } from 'zod';
import { isReleaseVersion, releaseVersionSchema } from '#app/features/exports/release/release-manifest.ts';

export const backupFormat = 1;
export const databaseName = 'rainbow.db';
export const contentsName = 'backup.json';
/** A thousand releases of thirty files are a tenth of it. */
export const largestContentsBytes = 64 * 1024 * 1024;

// No separator of any system, no drive, nothing hidden, and so neither `.` nor `..`.
const plainNamePattern = /^[A-Za-z0-9_][\w.+-]*$/;

/** Says whether a file of this name may stand in a backup beside backup.json. */
export function isBackupFileName(name: string): boolean {
  if (name === databaseName) return true;
  const [folder, version = '', ...path] = name.split('/');
  return (
    folder === 'releases' &&
    isReleaseVersion(version) &&
    path.length > 0 &&
    path.every((part) => plainNamePattern.test(part))
  );
}

export const backupContentsSchema = z.strictObject({
  what: z.string(),
  format: z.literal(backupFormat),
  madeAt: z.iso.datetime(),
  database: z.strictObject({
    /** When each applied migration was written, as drizzle-kit records it: milliseconds since 1970. */
    migrations: z.array(z.int()),
    cards: z.int().nonnegative(),
    revisions: z.int().nonnegative(),
  }),
  releases: z.array(releaseVersionSchema),
  files: z.array(
    z.strictObject({
      name: z.string().refine(isBackupFileName),
      bytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

export type BackupContents = z.output<typeof backupContentsSchema>;
export type BackupFile = BackupContents['files'][number];

/** The version of a release that a file in a backup belongs to; null for the database. */
export function readReleaseVersion(name: string): string | null {
  return name.startsWith('releases/') ? (name.split('/')[1] ?? null) : null;
}
