// Releases of a database of their own, made the way the program makes them, with the folder that they stand in. All is
// removed when the test, or outside a test the file, is done.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRelease } from '#app/features/exports/release/make-release.server.ts';
import type { ReleaseManifest } from '#app/features/exports/release/release-manifest.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import type { RetiredSlug } from '#app/features/models/retired-schema.ts';
import { releasesFolder } from '#app/features/exports/release/releases-folder.server.ts';
import type { Database } from '#db/client.server.ts';
import { openTestDatabase } from './open-test-database.ts';

export const releaseOrigin = 'https://rainbow.example';
export const importedAt = new Date('2026-11-20T10:00:00.000Z');
export const releasedAt = new Date('2026-11-22T10:00:00.000Z');

export interface TestReleases {
  db: Database;
  databasePath: string;
  /** Of all releases. */
  folder: string;
  /** Imports cards as `data/` brings them; those of before stay. */
  publish: (cards: readonly Card[], retired?: readonly RetiredSlug[]) => void;
  /** Makes the next release of what is published. */
  make: (options?: {
    now?: Date;
    folder?: string;
    onProgress?: (doing: string) => void;
  }) => Promise<ReleaseManifest>;
  /** The bytes of a file of a release. */
  read: (version: string, name: string) => Buffer;
}

/** @param cards published at once */
export function openReleases(cards: readonly Card[]): TestReleases {
  const { db, path: databasePath } = openTestDatabase();
  const folder = releasesFolder(databasePath);
  const publish: TestReleases['publish'] = (more, retired = []) => {
    const { refused } = importCards(db, { cards: more, retired, now: importedAt });
    if (refused[0]) throw new Error(`${refused[0].slug} was refused: ${refused[0].reason}`);
  };
  publish(cards);
  return {
    db,
    databasePath,
    folder,
    publish,
    make: (options) => makeRelease(db, { folder, now: releasedAt, origin: releaseOrigin, ...options }),
    read: (version, name) => readFileSync(join(folder, version, name)),
  };
}
