// The Parquet files of the shipped cards, read back by other code than wrote them: parquet-wasm, which is Apache's Rust
// reader, into Arrow, which Flechette decodes.
import { tableFromIPC, Type, type Table as ArrowTable } from '@uwdata/flechette';
import { readParquet } from 'parquet-wasm/node';
import { describe, expect, it } from 'vitest';
import type { ColumnType } from '#app/features/exports/column.ts';
import { csvFileOf } from '#app/features/exports/tables/tables.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { openReleases } from '#tests/setup/open-releases.ts';
import { findTable, readTypedCsv, type PlainRow } from './list-shipped-tables.ts';

const releases = openReleases(readShippedCards('data'));
const { version } = await releases.make();

/** How a program that knows nothing of us sees each type. */
const arrowTypes: Record<ColumnType, { typeId: number; bitWidth?: number }> = {
  text: { typeId: Type.Utf8 },
  list: { typeId: Type.Utf8 },
  day: { typeId: Type.Utf8 },
  time: { typeId: Type.Utf8 },
  'partial-day': { typeId: Type.Utf8 },
  integer: { typeId: Type.Int, bitWidth: 32 },
  year: { typeId: Type.Int, bitWidth: 32 },
  number: { typeId: Type.Float, bitWidth: undefined },
  boolean: { typeId: Type.Bool },
};

describe.each(['models', 'evidence'])('%s.parquet', (name) => {
  const table = findTable(name);
  const arrow: ArrowTable = tableFromIPC(
    readParquet(releases.read(version, `${name}.parquet`)).intoIPCStream(),
  );
  const expected = readTypedCsv(table, releases.read(version, csvFileOf(table)).toString('utf8'));

  it('has the columns of the table, in their order and types', () => {
    const seen = arrow.schema.fields.map(({ name: column, type, nullable }) => ({
      name: column,
      typeId: type.typeId,
      bitWidth: type.typeId === Type.Int && 'bitWidth' in type ? type.bitWidth : undefined,
      nullable,
    }));
    expect(seen).toEqual(
      table.columns.map(({ name: column, type, isRequired = false }) => ({
        name: column,
        typeId: arrowTypes[type].typeId,
        bitWidth: arrowTypes[type].bitWidth,
        nullable: !isRequired,
      })),
    );
  });

  it('has the values of the CSV file, row by row', () => {
    expect((arrow.toArray() as PlainRow[]).map((row) => ({ ...row }))).toEqual(expected);
  });

  it('says nothing as null, not as an empty text or nought', () => {
    for (const { name: column, isRequired } of table.columns) {
      const missing = expected.filter((row) => row[column] === null).length;
      expect(arrow.getChild(column).nullCount, column).toBe(missing);
      if (isRequired) expect(missing, column).toBe(0);
    }
    expect(expected.some((row) => Object.values(row).includes(null))).toBe(true);
  });
});
