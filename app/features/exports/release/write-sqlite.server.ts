// The tables of a release as one SQLite file, with keys, checks, views for common questions and full-text search, for
// Datasette, the sqlite3 shell and whatever else opens SQLite.
import Sqlite from 'better-sqlite3';
import {
  flattenCell,
  listAllowed,
  type Cell,
  type ColumnDescription,
  type ColumnType,
} from '#app/features/exports/column.ts';
import type { Table } from '#app/features/exports/tables/table.ts';
import { sqliteViews } from './sqlite-views.ts';

export interface FilledTable {
  table: Table;
  rows: readonly (readonly Cell[])[];
}

const storage = {
  text: 'TEXT',
  list: 'TEXT',
  day: 'TEXT',
  time: 'TEXT',
  'partial-day': 'TEXT',
  integer: 'INTEGER',
  year: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
} as const satisfies Record<ColumnType, string>;

/** What can be searched for by words: a table and its columns. Porter's stems, so that “sharing” finds “shared”. */
const searchable: Readonly<Record<string, readonly string[]>> = {
  models: ['name', 'short_name', 'summary'],
  texts: ['text'],
  evidence: ['finding'],
};

/**
 * Writes the file, which must not be there yet. The same rows and facts always give the same bytes.
 *
 * @param tables each after those that it points to
 * @param facts what the table `release` says, by name
 * @throws SqliteError when a row breaks a key or check, or the disk is full
 */
export function writeSqlite(
  path: string,
  tables: readonly FilledTable[],
  facts: Readonly<Record<string, string>>,
): void {
  const db = new Sqlite(path);
  try {
    // Nobody reads it before it is whole, so that it needs no journal.
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.pragma('foreign_keys = ON');
    db.transaction(() => {
      for (const { table, rows } of tables) {
        db.exec(writeCreation(table));
        insertRows(db, table.name, table.columns.length, rows);
      }
      describeItself(db, tables, facts);
      for (const { name, sql } of sqliteViews) db.exec(`CREATE VIEW ${name} AS\n${sql}`);
      for (const [table, columns] of Object.entries(searchable)) indexWords(db, table, columns);
    })();
    db.exec('ANALYZE; VACUUM');
  } finally {
    db.close();
  }
}

function insertRows(db: Sqlite.Database, table: string, width: number, rows: FilledTable['rows']): void {
  const insert = db.prepare(`INSERT INTO ${table} VALUES (${Array(width).fill('?').join(', ')})`);
  for (const cells of rows) {
    insert.run(
      cells.map((cell) => {
        const flat = flattenCell(cell);
        return typeof flat === 'boolean' ? Number(flat) : flat;
      }),
    );
  }
}

function writeCreation({ name, meaning, columns, primaryKey, foreignKeys }: Table): string {
  const parts = [
    ...columns.map((column) => `${column.name} ${writeColumn(column)}`),
    `PRIMARY KEY (${primaryKey.join(', ')})`,
    ...foreignKeys.map(
      (key) =>
        `FOREIGN KEY (${key.columns.join(', ')}) REFERENCES ${key.table} (${key.references.join(', ')})`,
    ),
  ];
  const indexes = foreignKeys
    .filter((key) => key.columns.some((column, at) => column !== primaryKey[at]))
    .map((key) => `CREATE INDEX ${name}_${key.columns.join('_')} ON ${name} (${key.columns.join(', ')});\n`);
  return `CREATE TABLE ${name} (\n  -- ${meaning}\n  ${parts.join(',\n  ')}\n);\n${indexes.join('')}`;
}

function writeColumn(column: ColumnDescription): string {
  const { name, type, isRequired = false } = column;
  const allowed = type === 'list' ? null : listAllowed(column);
  const checks = [
    ...(type === 'boolean' ? [`${name} IN (0, 1)`] : []),
    ...(allowed === null ? [] : [`${name} IN (${allowed.map(quote).join(', ')})`]),
  ];
  return [
    storage[type],
    ...(isRequired ? ['NOT NULL'] : []),
    ...checks.map((check) => `CHECK (${check})`),
  ].join(' ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Facts of the release, and the data dictionary as a table: the file explains itself wherever it goes. */
function describeItself(
  db: Sqlite.Database,
  tables: readonly FilledTable[],
  facts: Readonly<Record<string, string>>,
): void {
  db.exec(`CREATE TABLE release (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE dictionary (
      table_name TEXT NOT NULL, column_name TEXT NOT NULL, type TEXT NOT NULL, meaning TEXT NOT NULL,
      unit TEXT, allowed TEXT, is_required INTEGER NOT NULL CHECK (is_required IN (0, 1)),
      PRIMARY KEY (table_name, column_name)
    )`);
  insertRows(db, 'release', 2, Object.entries(facts));
  const described = tables.flatMap(({ table }) =>
    table.columns.map((column) => [
      table.name,
      column.name,
      column.type,
      column.meaning,
      column.unit ?? null,
      listAllowed(column),
      column.isRequired ?? false,
    ]),
  );
  insertRows(db, 'dictionary', 7, described);
}

/** An index beside the table that it is of, which Datasette finds by itself. */
function indexWords(db: Sqlite.Database, table: string, columns: readonly string[]): void {
  db.exec(`CREATE VIRTUAL TABLE ${table}_fts USING fts5(
    ${columns.join(', ')}, content='${table}', tokenize='porter unicode61 remove_diacritics 2')`);
  db.exec(`INSERT INTO ${table}_fts (${table}_fts) VALUES ('rebuild')`);
}
