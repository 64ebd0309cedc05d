// A table as Parquet: SNAPPY, one row group for each hundred thousand rows, types by column. Of a table without any rows
// the package writes a file that not every program reads.
import { parquetWriteBuffer } from 'hyparquet-writer';
import {
  flattenCell,
  type Cell,
  type ColumnDescription,
  type ColumnType,
} from '#app/features/exports/column.ts';

const parquetTypes = {
  text: 'STRING',
  list: 'STRING',
  day: 'STRING',
  time: 'STRING',
  'partial-day': 'STRING',
  integer: 'INT32',
  year: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<ColumnType, string>;

/** Days are text, as in the other files, since not every one is known to the day. */
export function writeParquet(
  columns: readonly ColumnDescription[],
  rows: readonly (readonly Cell[])[],
): Buffer {
  return Buffer.from(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type, isRequired = false }, at) => ({
        name,
        type: parquetTypes[type],
        nullable: !isRequired,
        data: rows.map((cells) => flattenCell(cells[at] ?? null)),
      })),
      rowGroupSize: 100_000,
      createdBy: 'Community Rainbow',
    }),
  );
}
