// The SQLite side of backup and restore: a copy of one moment while others write, its check, and writing one database
// over another that a server has open. Opens without migrating, for a backup must show what is there.
import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { countOf } from '#app/lib/format.ts';
import { BackupError, DamagedDatabaseError } from './backup-error.ts';

export interface DatabaseState {
  /** When each applied migration was written, in milliseconds since 1970; ascending. */
  migrations: number[];
  /** Current cards, those under retired addresses left out. */
  cards: number;
  revisions: number;
}

const busyTimeoutMs = 5000;
const lockWaitMs = 30_000;

/** Opens a database that must be there, for as long as `use` runs. @throws BackupError when it is not, or not ours */
export async function withDatabase<Result>(
  path: string,
  use: (client: Sqlite.Database) => Promise<Result> | Result,
): Promise<Result> {
  if (!existsSync(path)) {
    throw new BackupError(
      `There is no database at ${path}. DATABASE_PATH names it; npm start makes one where there is none.`,
    );
  }
  let client: Sqlite.Database | undefined;
  try {
    client = new Sqlite(path, { fileMustExist: true, timeout: busyTimeoutMs });
    return await use(client);
  } catch (error) {
    throw explainSqliteFailure(error, path);
  } finally {
    client?.close();
  }
}

/** Words for what SQLite refuses; the error itself where it is something else. */
function explainSqliteFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  const { code, message } = error;
  if (/^SQLITE_(NOTADB|CORRUPT|FORMAT)/.test(code)) {
    return new DamagedDatabaseError(`The file ${path} is no sound database (${message}).`, { cause: error });
  }
  if (/^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code)) {
    return new BackupError(
      `The database at ${path} cannot be opened (${message}). Run it as the user that the site runs as.`,
      { cause: error },
    );
  }
  if (isBusy(error)) {
    return new BackupError(`Another program holds the database at ${path}: stop that one and try again.`, {
      cause: error,
    });
  }
  return error;
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** Reads what a database holds. @throws DamagedDatabaseError when it is another program's */
export function readState(client: Sqlite.Database): DatabaseState {
  const names = client.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  if (!['__drizzle_migrations', 'care_models', 'revisions'].every((name) => names.includes(name))) {
    throw new DamagedDatabaseError(`The file ${client.name} is no database of this program.`);
  }
  const count = (sql: string) => client.prepare(sql).pluck().get() as number;
  return {
    migrations: client
      .prepare('SELECT created_at FROM __drizzle_migrations ORDER BY created_at')
      .pluck()
      .all()
      .map(Number),
    cards: count('SELECT count(*) FROM care_models WHERE slug NOT IN (SELECT slug FROM retired_slugs)'),
    revisions: count('SELECT count(*) FROM revisions'),
  };
}

/**
 * Copies a database as of one moment, whatever others write meanwhile.
 *
 * @param target must not exist
 * @returns what the copy holds
 */
export function copyDatabase(
  path: string,
  target: string,
  tellShare: (share: number) => void,
): Promise<DatabaseState> {
  return withDatabase(path, async (client) => {
    // Without a transaction of ours, SQLite's backup begins anew after every write of another, and may never end.
    client.exec('BEGIN');
    const state = readState(client);
    await client.backup(target, {
      progress({ totalPages, remainingPages }) {
        tellShare(1 - remainingPages / totalPages);
        return pagesAtOnce;
      },
    });
    client.exec('COMMIT');
    return state;
  });
}

/** Under a megabyte: little enough for a signal to be heard in between, and for the share told to move. */
const pagesAtOnce = 200;

/**
 * Checks every page, index and reference of a database, and leaves it as one file without side files.
 *
 * @throws DamagedDatabaseError telling the first fault
 */
export async function checkDatabase(path: string): Promise<void> {
  await withDatabase(path, (client) => {
    const found = client.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new DamagedDatabaseError(`The database is damaged (${String(found)}).`);
    const broken = client.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) {
      throw new DamagedDatabaseError(
        `The database is damaged (${countOf(broken.length, 'row')} that point${broken.length === 1 ? 's' : ''} nowhere).`,
      );
    }
    client.pragma('journal_mode = DELETE');
  });
}

/** True when this process alone has the database open, so that no server can be running on it. */
export function isUnused(path: string): boolean {
  const client = new Sqlite(path, { fileMustExist: true, timeout: 0 });
  try {
    // In WAL mode even an idle connection holds a lock that this one then needs for itself.
    client.pragma('locking_mode = EXCLUSIVE');
    client.prepare('SELECT count(*) FROM sqlite_master').get();
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  } finally {
    client.close();
  }
}

/**
 * Writes one database over another in a single transaction: whoever has the other open reads the old content until the
 * end and the new one from then on, and after a kill or a power cut the old one stands.
 *
 * @param source nobody else writes to it
 * @param target an existing database
 */
export async function overwriteDatabase(
  source: string,
  target: string,
  tellShare: (share: number) => void,
): Promise<void> {
  await withDatabase(source, async (client) => {
    const pageBytes = client.pragma('page_size', { simple: true });
    await withDatabase(target, (other) => matchPageSize(client, pageBytes, other));
    const lastTryAt = performance.now() + lockWaitMs;
    for (;;) {
      const { totalPages } = await client.backup(target, {
        progress({ totalPages: pages, remainingPages }) {
          tellShare(1 - remainingPages / pages);
          return pagesAtOnce;
        },
      });
      // While another writes to the target, better-sqlite3 resolves at once, having copied nothing.
      if (totalPages > 0) break;
      if (performance.now() > lastTryAt) {
        throw new BackupError(
          `Another program has been writing to ${target} for ${lockWaitMs / 1000} seconds. Nothing was changed: stop it, and restore again.`,
        );
      }
      tellShare(0);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
  // To the file itself: until then the change stands in the log beside it, which a power cut may take.
  await withDatabase(target, (client) => client.pragma('wal_checkpoint(FULL)'));
}

/** SQLite refuses to copy pages of one size over pages of another in WAL mode. */
function matchPageSize(client: Sqlite.Database, pageBytes: unknown, other: Sqlite.Database): void {
  const wanted = other.pragma('page_size', { simple: true });
  if (pageBytes === wanted) return;
  client.pragma(`page_size = ${Number(wanted)}`);
  client.exec('VACUUM');
}
