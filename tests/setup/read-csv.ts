// Reads CSV by the letter of RFC 4180, apart from the package that writes it: quotes, doubled quotes, CRLF.

/** The rows of a file by the names of its columns. @throws Error where a row has more or fewer cells than there are names */
export function readCsv(text: string): Record<string, string>[] {
  const [names = [], ...rows] = readRows(text);
  return rows.map((cells) => {
    if (cells.length !== names.length) throw new Error(`${cells.length} cells under ${names.length} names.`);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

function readRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (cell.lastIndex < text.length) {
    const start = cell.lastIndex;
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`No cell can be read at character ${start}.`);
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
