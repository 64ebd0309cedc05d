// The one place that opens the SQLite file. Knows nothing of the application.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { applyMigrations, NewerDatabaseError } from './apply-migrations.server.ts';
import schemaJournal from './migrations/meta/_journal.json' with { type: 'json' };
import * as schema from './schema.ts';

export type Database = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database };
/** A database or a transaction on one: what a reader or writer of rows needs. */
export type Queryable = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'all' | 'get' | 'run'>;

/** The database could not be opened or migrated; the message is for whoever started the program. */
export class DatabaseUnusableError extends Error {
  override name = 'DatabaseUnusableError';
}

/** How long to wait for another connection to finish writing. */
const busyTimeoutMs = 5000;
const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Opens the database, creating its folder and file when missing, and applies the committed migrations.
 *
 * @param path of the SQLite file, or `:memory:`
 * @throws DatabaseUnusableError saying what to do when the path cannot be written, the file is not a database or was
 *   made by a newer version, or a migration fails; nothing is left open then
 */
export function openDatabase(path: string): Database {
  const place = path === ':memory:' ? path : resolve(path);
  let client: Sqlite.Database | undefined;
  try {
    if (place !== ':memory:') createFolder(dirname(place));
    client = new Sqlite(place);
    client.pragma(`busy_timeout = ${busyTimeoutMs}`);
    switchToWal(client);
    // WAL with NORMAL never corrupts; FULL also keeps the last acknowledged write through a power cut.
    client.pragma('synchronous = FULL');
    // What is erased is overwritten, not only forgotten.
    client.pragma('secure_delete = ON');
    applyMigrations(client, migrationsFolder);
    client.pragma('foreign_keys = ON');
    // Else INSERT OR REPLACE would delete a row, an immutable revision even, without firing its trigger.
    client.pragma('recursive_triggers = ON');
    return drizzle(client, { schema });
  } catch (error) {
    client?.close();
    throw new DatabaseUnusableError(
      `The database at ${place} cannot be used (${error instanceof Error ? error.message : String(error)}). ` +
        describeMend(error),
      { cause: error },
    );
  }
}

/**
 * The switch needs the file alone for a moment, and SQLite does not wait for that as it waits for other locks: of two
 * processes that start on a new file, one would fail at once.
 */
function switchToWal(client: Sqlite.Database): void {
  const lastTryAt = performance.now() + busyTimeoutMs;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      client.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > lastTryAt) throw error;
      Atomics.wait(pause, 0, 0, 10);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

function describeMend(error: unknown): string {
  if (error instanceof NewerDatabaseError) {
    return 'Update the program, or set DATABASE_PATH to another file.';
  }
  if (isBusy(error)) return 'Another program holds it: stop that one and try again.';
  const code = error instanceof Sqlite.SqliteError ? error.code : 'SQLITE_CANTOPEN';
  if (code === 'SQLITE_FULL') return 'Free some room on its disk, and start again.';
  return /^SQLITE_(CANTOPEN|READONLY|IOERR|PERM)/.test(code)
    ? 'Set DATABASE_PATH to a file in a folder that this user may write to.'
    : 'Set DATABASE_PATH to another file, or move this one away.';
}

/**
 * Creates a folder and the missing ones above it, one by one: `mkdirSync` with `recursive` never returns where the
 * file system refuses a folder as "not found", as /proc does (seen with Node 20.20).
 */
function createFolder(folder: string): void {
  if (existsSync(folder)) return;
  createFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process that starts at the same time may have been quicker.
    if (!existsSync(folder)) throw error;
  }
}

/** The number of migrations applied, and how many the code holds: equal when the database is ready. */
export function countMigrations(db: Database): { applied: number; known: number } {
  const known = schemaJournal.entries.length;
  const row = db.$client.prepare('SELECT count(*) AS applied FROM __drizzle_migrations').get() as {
    applied: number;
  };
  return { applied: row.applied, known };
}
