// The one place that opens the SQLite file. Knows nothing of the application.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import schemaJournal from './migrations/meta/_journal.json' with { type: 'json' };
import * as schema from './schema.ts';

export type Database = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database };
/** A database or a transaction on one: what a reader or writer of rows needs. */
export type Queryable = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'all' | 'get' | 'run'>;

/** The database could not be opened or migrated; the message is for whoever started the program. */
export class DatabaseUnusableError extends Error {
  override name = 'DatabaseUnusableError';
}

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Opens the database, creating its folder and file when missing, and applies the committed migrations.
 *
 * @param path of the SQLite file, or `:memory:`
 * @throws DatabaseUnusableError with one sentence saying what to do when the path cannot be written, or the file is
 *   not a database, or a migration fails
 */
export function openDatabase(path: string): Database {
  const place = path === ':memory:' ? path : resolve(path);
  try {
    if (place !== ':memory:') createFolder(dirname(place));
    const client = new Sqlite(place);
    client.pragma('journal_mode = WAL');
    client.pragma('busy_timeout = 5000');
    client.pragma('foreign_keys = ON');
    // WAL with NORMAL never corrupts; FULL also keeps the last acknowledged write through a power cut.
    client.pragma('synchronous = FULL');
    const db = drizzle(client, { schema });
    migrate(db, { migrationsFolder });
    return db;
  } catch (error) {
    throw new DatabaseUnusableError(
      `The database at ${place} cannot be used (${error instanceof Error ? error.message : String(error)}). ` +
        'Set DATABASE_PATH to a file in a folder that this user may write to.',
      { cause: error },
    );
  }
}

/**
 * Creates a folder and the missing ones above it, one by one: `mkdirSync` with `recursive` never returns where the
 * file system refuses a folder as "not found", as /proc does (seen with Node 20.20).
 */
function createFolder(folder: string): void {
  if (existsSync(folder)) return;
  createFolder(dirname(folder));
  mkdirSync(folder);
}

/** The number of migrations applied, and how many the code holds: equal when the database is ready. */
export function countMigrations(db: Database): { applied: number; known: number } {
  const known = schemaJournal.entries.length;
  const row = db.$client.prepare('SELECT count(*) AS applied FROM __drizzle_migrations').get() as {
    applied: number;
  };
  return { applied: row.applied, known };
}
