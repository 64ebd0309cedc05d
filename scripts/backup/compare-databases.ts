import { createHash } from 'node:crypto';
import type Sqlite from 'better-sqlite3';
import { withDatabase } from './database-file.ts';

/** Rows of a table and a hash over all of them. */
type TableDigest = { rows: number; sha256: string };

/**
 * Compares two databases row by row.
 *
 * @returns the names of tables whose rows differ, or that only one of them has; empty when they hold the same
 */
export async function listDifferingTables(path: string, otherPath: string): Promise<string[]> {
  const [digests, others] = [await digestTables(path), await digestTables(otherPath)];
  return [...new Set([...digests.keys(), ...others.keys()])]
    .filter((table) => {
      const [one, other] = [digests.get(table), others.get(table)];
      return one?.rows !== other?.rows || one?.sha256 !== other?.sha256;
    })
    .sort();
}

function digestTables(path: string): Promise<Map<string, TableDigest>> {
  return withDatabase(path, (client) => {
    // One moment for all tables, should another process be writing.
    const digest = client.transaction(
      () => new Map(listTables(client).map((name) => [name, digestRows(client, name)])),
    );
    return digest();
  });
}

function listTables(client: Sqlite.Database): string[] {
  return client
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .pluck()
    .all() as string[];
}

function digestRows(client: Sqlite.Database, table: string): TableDigest {
  const hash = createHash('sha256');
  let rows = 0;
  for (const row of client
    .prepare(`SELECT * FROM "${table.replaceAll('"', '""')}" ORDER BY rowid`)
    .raw()
    .iterate()) {
    hash.update(JSON.stringify(row)).update('\n');
    rows += 1;
  }
  return { rows, sha256: hash.digest('hex') };
}
