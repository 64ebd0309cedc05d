// Tables as CSV (RFC 4180): comma, CRLF, UTF-8, one line of names. No byte order mark is written: programs that read
// data would take it for part of the first column's name. Excel, which guesses the encoding without one, reads the
// file rightly by Data, From text/CSV; /about/api says so.
import { stringify } from 'csv-stringify/sync';
import { flattenCell, type Cell, type Column } from './column.ts';

export const csvType = 'text/csv; charset=utf-8; header=present';

/**
 * First characters with which spreadsheets take a cell for a formula, by OWASP's page on CSV injection: with their
 * full-width forms, which some convert.
 */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * Text that no spreadsheet runs: what begins like a formula gets a single quote in front, as OWASP advises, which shows
 * in the cell. Every text is put in double quotes besides, as it advises too.
 */
export function defuseFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Rows as a CSV file with a line of column names. @param origin as the columns take it */
export function writeCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[], origin: string): string {
  return writeCells(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ valueOf }) => valueOf(row, origin))),
  );
}

/** Cells as a CSV file with a line of names. */
export function writeCells(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const written = rows.map((cells) => cells.map(writeCell));
  const table = stringify(written, {
    record_delimiter: 'windows',
    quoted_string: true,
    // In JavaScript's own words, as Data Package reads them, which asks of an exponent to begin with a capital.
    cast: { boolean: String, number: (number) => String(number).toUpperCase() },
  });
  return `${names.join(',')}\r\n${table}`;
}

/** Numbers stay numbers: a negative one is no formula. What is not there is one kind of empty. */
function writeCell(cell: Cell): string | number | boolean | null {
  const flat = flattenCell(cell);
  return typeof flat === 'string' ? defuseFormula(flat) : flat;
}
