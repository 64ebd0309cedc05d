import { describe, expect, it } from 'vitest';
import { defuseFormula, writeCsv } from './csv.ts';
import type { Column } from './column.ts';

interface Row {
  text: string | null;
  list: string[];
  size: number;
}

const columns: Column<Row>[] = [
  { name: 'text', type: 'text', meaning: 'A text.', valueOf: ({ text }) => text },
  { name: 'list', type: 'list', meaning: 'A list.', valueOf: ({ list }) => list },
  { name: 'size', type: 'integer', meaning: 'A number.', valueOf: ({ size }) => size },
  { name: 'url', type: 'text', meaning: 'An address.', valueOf: ({ size }, origin) => `${origin}/${size}` },
];
const write = (...rows: Partial<Row>[]) =>
  writeCsv(
    columns,
    rows.map((row) => ({ text: 'a', list: [], size: 1, ...row })),
    'https://x.example',
  );

describe('a cell that a spreadsheet would run', () => {
  it.each(['=1+1', '+44', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠a'])(
    '%j gets a quote in front',
    (text) => {
      expect(defuseFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(['', 'a=1', "'=1", '£5', '–2', ' =1'])('%j is none', (text) => {
    expect(defuseFormula(text)).toBe(text);
  });

  it('is defused in texts and at the head of lists; numbers stay numbers', () => {
    expect(write({ text: '=cmd|" /C calc"!A0', list: ['=1', '=2'], size: -40 })).toContain(
      `"'=cmd|"" /C calc""!A0","'=1; =2",-40,`,
    );
  });
});

describe('a table', () => {
  it('has a line of names, CRLF at every end, and no byte order mark', () => {
    expect(write({})).toBe('text,list,size,url\r\n"a",,1,"https://x.example/1"\r\n');
  });

  it('without rows is the line of names', () => {
    expect(write()).toBe('text,list,size,url\r\n');
  });

  it('doubles quotes and keeps commas, lines and letters of any script', () => {
    expect(write({ text: 'say "tea",\r\nthen 茶 £5' })).toContain('"say ""tea"",\r\nthen 茶 £5",,1');
  });

  it('joins lists, and leaves what is not there empty', () => {
    expect(write({ text: null, list: ['a', 'b'] })).toContain('\r\n,"a; b",1,');
  });
});
