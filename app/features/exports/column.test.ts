import { describe, expect, it } from 'vitest';
import { flattenCell, listAllowed, type Cell } from './column.ts';
import { writeCells } from './csv.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';
import { readCsv } from '#tests/setup/read-csv.ts';

describe('a cell in a flat file', () => {
  // What a table has, what SQLite and Parquet get, what stands in CSV.
  const cells: [cell: Cell, flat: ReturnType<typeof flattenCell>, written: string][] = [
    [null, null, ''],
    ['', null, ''],
    [[], null, ''],
    [0, 0, '0'],
    [-0.5, -0.5, '-0.5'],
    [1e21, 1e21, '1E+21'],
    [1e-7, 1e-7, '1E-7'],
    [false, false, 'false'],
    [true, true, 'true'],
    [['one'], 'one', '"one"'],
    [['one', 'two'], 'one; two', '"one; two"'],
    [['=1', 'two'], '=1; two', `"'=1; two"`],
    [' ', ' ', '" "'],
    ['0', '0', '"0"'],
    ['true', 'true', '"true"'],
    ['null', 'null', '"null"'],
    ['say "tea"', 'say "tea"', '"say ""tea"""'],
    ['"', '"', '""""'],
    ['one\ntwo', 'one\ntwo', '"one\ntwo"'],
    ['one\r\n\r\ntwo', 'one\r\n\r\ntwo', '"one\r\n\r\ntwo"'],
    ['\n=1', '\n=1', `"'\n=1"`],
    ['a,b;c', 'a,b;c', '"a,b;c"'],
    ['-1', '-1', `"'-1"`],
    ['@SUM(A1)', '@SUM(A1)', `"'@SUM(A1)"`],
    ['🌈 £5 – “x”', '🌈 £5 – “x”', '"🌈 £5 – “x”"'],
  ];

  it.each(cells)('%j', (cell, flat, written) => {
    expect(flattenCell(cell)).toBe(flat);
    const text = writeCells(['before', 'cell', 'after'], [[1, cell, 2]]);
    expect(text).toBe(`before,cell,after\r\n1,${written},2\r\n`);
    const [row] = readCsv(text);
    expect(row).toMatchObject({ before: '1', after: '2' });
    const kept = typeof flat === 'number' ? written : flat === null ? '' : String(flat);
    expect(row?.cell).toBe(written.startsWith(`"'`) ? `'${kept}` : kept);
  });
});

describe('the words that a column allows', () => {
  it('are those of its controlled list, its own, or any', () => {
    expect(listAllowed({ allowed: 'direction' })).toEqual(termIds('direction'));
    expect(listAllowed({ allowed: ['true', 'false', 'unknown'] })).toEqual(['true', 'false', 'unknown']);
    expect(listAllowed({})).toBeNull();
  });
});
