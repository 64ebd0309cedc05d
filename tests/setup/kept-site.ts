// What a backup is made of and put back into: a database with cards, and releases beside it; and how the tests of
// scripts/backup/ make one, put one back, and look at what then stands.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importCards } from '#app/features/models/commands.server.ts';
import type { Database } from '#db/client.server.ts';
import { makeBackup } from '#scripts/backup/make-backup.ts';
import { restoreBackup, type RestoredBackup } from '#scripts/backup/restore-backup.ts';
import type { RunStep } from '#scripts/backup/show-steps.ts';
import { buildCard } from '#tests/factories/card.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { openTestDatabase } from './open-test-database.ts';
import { writeFiles } from './temp-project.ts';

export const testNow = new Date('2026-03-10T12:00:00Z');
/** Runs every step and tells nobody. */
export const runQuietly: RunStep = (_title, act) => act(() => undefined);

export interface KeptSite {
  /** Open, as a server has it. */
  db: Database;
  databasePath: string;
  /** What holds the database and its releases. */
  folder: string;
}

/**
 * A site with a card for each name.
 *
 * @param options.releases what each file holds by its path in the folder of releases
 */
export function makeSite({
  names = ['One'],
  releases = {},
}: { names?: string[]; releases?: Record<string, string> } = {}): KeptSite {
  const { db, path: databasePath } = openTestDatabase();
  publishNames(db, ...names);
  const folder = dirname(databasePath);
  mkdirSync(join(folder, 'releases'));
  writeFiles(join(folder, 'releases'), releases);
  return { db, databasePath, folder };
}

/** Imports a card for each name, its slug made from it. */
export function publishNames(db: Database, ...names: string[]): void {
  const cards = names.map((name) => buildCard({ slug: name.toLowerCase().replaceAll(' ', '-'), name }));
  importCards(db, { cards, retired: [], now: testNow });
}

/** Adds so many pages that copying them takes several parts. */
export function addBallast(db: Database): void {
  const insert = db.$client.prepare(
    "INSERT INTO retired_slugs (slug, withdrawn_on, reason) VALUES (?, '2026-01-01', ?)",
  );
  db.$client.transaction(() => {
    for (let row = 0; row < 1500; row += 1) insert.run(`ballast-${row}`, 'x'.repeat(2000));
  })();
}

/** Makes a backup in a folder of its own. @returns its path */
export async function backUp(databasePath: string): Promise<string> {
  const target = join(buildFolder({}), 'b.zip');
  await makeBackup({ databasePath, target, now: testNow, runStep: runQuietly });
  return target;
}

export function restore(
  backupPath: string,
  databasePath: string,
  runStep = runQuietly,
): Promise<RestoredBackup> {
  return restoreBackup({ backupPath, databasePath, now: testNow, runStep });
}

/** What every file under a folder holds, a character a byte, by its path; the database and SQLite's own aside. */
export function readFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^rainbow\.db/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

/** Runs as somebody who is not root, whom no file permission stops. */
export async function asOrdinaryUser<Result>(act: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0 || process.seteuid === undefined) return act();
  process.seteuid(65534);
  try {
    return await act();
  } finally {
    process.seteuid(0);
  }
}
