import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished, TestRunner } from 'vitest';
import { openDatabase, type Database } from '#db/client.server.ts';

/**
 * A fresh, migrated SQLite file in a folder of its own, closed and removed when whoever asked for it is done: the
 * running test, or outside a test the whole file.
 */
export function openTestDatabase(): { db: Database; path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'rainbow-database-'));
  const path = join(folder, 'rainbow.db');
  const db = openDatabase(path);
  whenDone(() => {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { db, path };
}

/** A second connection to the same file, as another process has one; closed with the test. */
export function openAnotherConnection(path: string): Database {
  const db = openDatabase(path);
  whenDone(() => db.$client.close());
  return db;
}

function whenDone(clean: () => void): void {
  if (TestRunner.getCurrentTest() === undefined) afterAll(clean);
  else onTestFinished(clean);
}
