// Brings a database up to the committed migrations, in the table and format of drizzle-kit. Drizzle's own `migrate`
// looks for what is missing before it takes the lock, so that two processes on a new file both try to create every
// table; and it takes a database made by a newer version for an up-to-date one.
import Sqlite from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';

/** The database holds migrations that this version of the program does not know. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/**
 * Applies the migrations that the database lacks, all or none of them, and fails where the database cannot be written
 * even when it lacks none. Leaves foreign keys off: a migration that rebuilds a table drops it first, and with them on
 * that would delete every row that points to it.
 *
 * @param client an open connection, in no transaction
 * @param migrationsFolder as drizzle-kit writes it
 * @throws NewerDatabaseError, or the error of SQLite where it refuses
 */
export function applyMigrations(client: Sqlite.Database, migrationsFolder: string): void {
  const known = readMigrationFiles({ migrationsFolder });
  client.pragma('foreign_keys = OFF');
  const apply = client.transaction(() => {
    client.exec(
      'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
    );
    // A write that changes nothing: where a finished database may only be read, nothing else here would fail.
    client.exec('DELETE FROM __drizzle_migrations WHERE false');
    const applied = client.prepare('SELECT created_at FROM __drizzle_migrations').pluck().all().map(Number);
    if (applied.some((madeAt) => !known.some(({ folderMillis }) => folderMillis === madeAt))) {
      throw new NewerDatabaseError('it was made by a newer version of this program');
    }

    const missing = known.filter(({ folderMillis }) => !applied.includes(folderMillis));
    const record = client.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)');
    for (const { sql, hash, folderMillis } of missing) {
      for (const statement of sql) client.exec(statement);
      record.run(hash, folderMillis);
    }
    const broken = missing.length > 0 ? (client.pragma('foreign_key_check') as unknown[]) : [];
    if (broken.length > 0) {
      throw new Sqlite.SqliteError(
        `a migration left rows that point nowhere: ${broken.length}`,
        'SQLITE_CONSTRAINT_FOREIGNKEY',
      );
    }
  });
  apply.immediate();
}
