import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import * as schema from './schema.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';
import { listTables } from '#tests/setup/read-tables.ts';

const { db } = openTestDatabase();
const tables = Object.values(schema)
  .filter((value) => is(value, SQLiteTable))
  .map((table) => getTableConfig(table));

/** Rows of a table-valued PRAGMA function. */
function readPragma(name: string, table: string): Record<string, unknown>[] {
  return db.$client.prepare(`SELECT * FROM pragma_${name}(?)`).all(table) as Record<string, unknown>[];
}

describe('the committed migrations', () => {
  it('make the tables of the schema and no others', () => {
    const names = tables.map(({ name }) => name);
    expect(listTables(db)).toEqual([...names, '__drizzle_migrations'].sort());
  });

  it.each(tables.map((table) => [table.name, table] as const))(
    'give %s the columns of the schema',
    (name, table) => {
      const made = readPragma('table_info', name).map((column) => ({
        name: column.name,
        type: column.type,
        notNull: column.notnull === 1,
      }));
      const wanted = table.columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        notNull: column.notNull,
      }));
      expect(made).toEqual(wanted);
    },
  );

  it.each(tables.map((table) => [table.name, table] as const))(
    'give %s the keys of the schema',
    (name, table) => {
      const primary = readPragma('table_info', name)
        .filter(({ pk }) => pk !== 0)
        .sort((a, b) => Number(a.pk) - Number(b.pk))
        .map((column) => column.name);
      const wanted =
        table.primaryKeys[0]?.columns.map((column) => column.name) ??
        table.columns.filter((column) => column.primary).map((column) => column.name);
      expect(primary).toEqual(wanted);

      const pointsTo = readPragma('foreign_key_list', name).map(
        (key) =>
          `${String(key.from)} → ${String(key.table)}.${String(key.to)}, ${String(key.on_delete).toLowerCase()}`,
      );
      const shouldPointTo = table.foreignKeys.flatMap((key) => {
        const { columns, foreignColumns, foreignTable } = key.reference();
        return columns.map(
          (column, index) =>
            `${column.name} → ${getTableConfig(foreignTable).name}.${foreignColumns[index]?.name}, ${key.onDelete ?? 'no action'}`,
        );
      });
      expect(pointsTo.sort()).toEqual(shouldPointTo.sort());
    },
  );

  it.each(tables.map((table) => [table.name, table] as const))(
    'give %s the indexes of the schema',
    (name, table) => {
      const made = readPragma('index_list', name)
        .filter(({ origin }) => origin === 'c')
        .map((index) => `${String(index.name)}${index.unique === 1 ? ', unique' : ''}`);
      const wanted = table.indexes.map(({ config }) => `${config.name}${config.unique ? ', unique' : ''}`);
      expect(made.sort()).toEqual(wanted.sort());
    },
  );
});
