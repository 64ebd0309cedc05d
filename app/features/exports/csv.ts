// Tables as CSV (RFC 4180): comma, CRLF, UTF-8, one line of names. No byte order mark is written: programs that read
// data would take it for part of the first column's name. Excel, which guesses the encoding without one, reads the
// file rightly by Data, From text/CSV; /about/api says so.
import { stringify } from 'csv-stringify/sync';
import type { Column } from './model-columns.ts';

export const csvType = 'text/csv; charset=utf-8; header=present';

/** Between the values of a list in one cell. No id or outcome holds a semicolon. */
const listSeparator = '; ';

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
  const names = columns.map(({ name }) => name).join(',');
  const cells = rows.map((row) => columns.map(({ valueOf }) => writeCell(valueOf(row, origin))));
  return `${names}\r\n${stringify(cells, { record_delimiter: 'windows', quoted_string: true })}`;
}

/** Numbers stay numbers: a negative one is no formula. What is not there is one kind of empty. */
function writeCell(value: string | number | readonly string[] | null): string | number | null {
  if (value === null || typeof value === 'number') return value;
  const text = typeof value === 'string' ? value : value.join(listSeparator);
  return text === '' ? null : defuseFormula(text);
}
