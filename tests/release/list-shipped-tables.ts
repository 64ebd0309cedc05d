// What every table of a release should hold, read from the definitions alone: the cells that files of any kind are compared
// with, and the same cells as a strict reader of CSV sees them.
import { flattenCell, type ColumnDescription } from '#app/features/exports/column.ts';
import { tables } from '#app/features/exports/tables/tables.ts';
import type { Table } from '#app/features/exports/tables/table.ts';
import { readCsv } from '#tests/setup/read-csv.ts';

export type PlainCell = string | number | boolean | null;
export type PlainRow = Record<string, PlainCell>;

/** One quote in front of what a spreadsheet would run, as the dictionary tells. */
const defused = /^'(?=[=+\-@\t\r\n＝＋－＠])/;

/** The rows of a CSV file of a release with every cell in the type of its column; an empty one is null. */
export function readTypedCsv(table: Table, text: string): PlainRow[] {
  return readCsv(text).map((row) =>
    Object.fromEntries(
      table.columns.map((column) => [column.name, readCell(column, row[column.name] ?? '')]),
    ),
  );
}

function readCell({ name, type }: ColumnDescription, text: string): PlainCell {
  if (text === '') return null;
  switch (type) {
    case 'integer':
    case 'number':
    case 'year':
      if (!/^-?\d+(\.\d+)?(E[+-]\d+)?$/.test(text)) throw new Error(`${name} is no number: ${text}`);
      return Number(text);
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw new Error(`${name} is neither true nor false: ${text}`);
      return text === 'true';
    default:
      return text.replace(defused, '');
  }
}

/** A table by its name. */
export function findTable(name: string): Table {
  const table = tables.find((each) => each.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
}

/** Rows straight from the definition, by column. */
export function listPlainRows(table: Table, ...given: Parameters<Table['listRows']>): PlainRow[] {
  return table
    .listRows(...given)
    .map((cells) =>
      Object.fromEntries(table.columns.map(({ name }, at) => [name, flattenCell(cells[at] ?? null)])),
    );
}
