// The data dictionary: every table and column, from the definitions that write the files.
import { flattenCell, listAllowed, type Cell, type ColumnType } from '#app/features/exports/column.ts';
import { csvFileOf, tables } from '#app/features/exports/tables/tables.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { sqliteViews } from '#app/features/exports/release/sqlite-views.ts';

export interface ShownColumn {
  name: string;
  type: string;
  meaning: string;
  unit: string | null;
  /** Empty where any words will do. */
  allowed: readonly string[];
  isRequired: boolean;
  /** From a card published now; null where no card has one. */
  example: string | null;
}

export interface ShownTable {
  name: string;
  title: string;
  meaning: string;
  file: string;
  primaryKey: string;
  /** `model → models.slug` */
  pointsTo: readonly string[];
  columns: readonly ShownColumn[];
}

export interface Dictionary {
  tables: readonly ShownTable[];
  views: readonly { name: string; meaning: string }[];
}

const typeWords = {
  text: 'text',
  list: 'list',
  day: 'day',
  time: 'time',
  'partial-day': 'year, month or day',
  integer: 'whole number',
  year: 'year',
  number: 'number',
  boolean: 'true or false',
} as const satisfies Record<ColumnType, string>;

const longestExample = 120;

/** @param models all that are published, from which the examples are taken */
export function presentDictionary(models: readonly CareModel[], origin: string): Dictionary {
  return {
    tables: tables.map((table) => {
      const rows = table.listRows(models, origin);
      return {
        name: table.name,
        title: table.title,
        meaning: table.meaning,
        file: csvFileOf(table),
        primaryKey: table.primaryKey.join(', '),
        pointsTo: table.foreignKeys.map(
          (key) => `${key.columns.join(', ')} → ${key.table} (${key.references.join(', ')})`,
        ),
        columns: table.columns.map((column, at) => ({
          name: column.name,
          type: typeWords[column.type],
          meaning: column.meaning,
          unit: column.unit ?? null,
          allowed: listAllowed(column) ?? [],
          isRequired: column.isRequired ?? false,
          example: findExample(rows, at),
        })),
      };
    }),
    views: sqliteViews.map(({ name, meaning }) => ({ name, meaning })),
  };
}

/** The first cell of the column that says something. */
function findExample(rows: readonly (readonly Cell[])[], at: number): string | null {
  for (const cells of rows) {
    const flat = flattenCell(cells[at] ?? null);
    if (flat !== null) return shorten(String(flat));
  }
  return null;
}

function shorten(text: string): string {
  if (text.length <= longestExample) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestExample))} …`;
}
