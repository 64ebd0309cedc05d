// A column of a table that the directory gives away: said once, here to be written to every kind of file and to be
// described in the data dictionary. A column is never renamed or moved; a new one comes last.
import { lists, type ListName } from '#app/features/vocabulary/vocabulary.ts';

/**
 * `list` is several words in one cell, parted by `listSeparator`; `day` is 2026-11-21; `time` is ISO 8601 in UTC; `year` a
 * whole number; `partial-day` a year, month or day as far as it is known.
 */
export type ColumnType =
  'text' | 'integer' | 'number' | 'boolean' | 'day' | 'time' | 'year' | 'partial-day' | 'list';

export type Cell = string | number | boolean | readonly string[] | null;

/** What the dictionary says of a column. */
export interface ColumnDescription {
  /** The words of the contract in snake_case. */
  readonly name: string;
  readonly type: ColumnType;
  /** What a cell says, in a sentence. */
  readonly meaning: string;
  /** Of a number, in words. */
  readonly unit?: string;
  /** A controlled list, or the words themselves; of a list, what each of its words may be. */
  readonly allowed?: ListName | readonly string[];
  /** Whether every row has it; otherwise an empty cell means “not stated”, unless `meaning` says more. */
  readonly isRequired?: boolean;
}

export interface Column<Row> extends ColumnDescription {
  /** null is an empty cell. @param origin the public address of the site */
  readonly valueOf: (row: Row, origin: string) => Cell;
}

/** Between the words of a list in one cell. No id holds a semicolon. */
export const listSeparator = '; ';

/** The words that a column's cells may hold, in their order; null where any will do. */
export function listAllowed({ allowed }: Pick<ColumnDescription, 'allowed'>): readonly string[] | null {
  if (allowed === undefined) return null;
  return typeof allowed === 'string' ? lists[allowed].map(({ id }) => id) : allowed;
}

/** A cell as flat files have it: a list as one text; nothing, an empty text or an empty list as null. */
export function flattenCell(cell: Cell): string | number | boolean | null {
  const flat = typeof cell === 'object' && cell !== null ? cell.join(listSeparator) : cell;
  return flat === '' ? null : flat;
}
