import type { Database } from '#db/client.server.ts';

/** Every row of every table by table name, rows in the order of all their columns: equal for equal content. */
export function readTables(db: Database): Record<string, Record<string, unknown>[]> {
  return Object.fromEntries(listTables(db).map((table) => [table, readRows(db, table)]));
}

/** The names of all tables, SQLite's own aside. */
export function listTables(db: Database): string[] {
  return db.$client
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
    .pluck()
    .all() as string[];
}

function readRows(db: Database, table: string): Record<string, unknown>[] {
  const rows = db.$client.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
  return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
