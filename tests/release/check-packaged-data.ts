// Checks the CSV files of a Data Package against the schemas that it gives them, as a reader of the specification would:
// columns, types, constraints, keys. Knows the package alone, and nothing of our tables.
import type { Descriptor, Field, Resource } from './check-data-package.ts';
import { readCsv } from '#tests/setup/read-csv.ts';

type Row = Record<string, string>;

/** How each type is written in a file (Table Schema 2, Field Types, default formats). */
const written: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/,
  boolean: /^(true|True|TRUE|1|false|False|FALSE|0)$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/,
  year: /^-?\d{4,}$/,
  list: /^[^]*$/,
};

/**
 * What in the files is not as their schemas say, a sentence each.
 *
 * @param descriptor sound by listPackageProblems
 * @param readFile the text of a file by its path
 */
export function listDataProblems(descriptor: Descriptor, readFile: (path: string) => string): string[] {
  const rowsOf = new Map(
    descriptor.resources.map((resource) => {
      const text = readFile(resource.path);
      return [resource.name, { names: text.slice(0, text.indexOf('\r\n')).split(','), rows: readCsv(text) }];
    }),
  );
  return descriptor.resources.flatMap((resource) => {
    const { names = [], rows = [] } = rowsOf.get(resource.name) ?? {};
    const fields = resource.schema.fields.map(({ name }) => name);
    if (String(names) !== String(fields))
      return [`${resource.path}: its columns are not the fields, in order.`];
    return [
      ...rows.flatMap((row, at) => listCellProblems(resource, row, `${resource.path}, row ${at + 1}`)),
      ...listDoubles(resource, rows),
      ...listLooseKeys(resource, rows, (name) => rowsOf.get(name)?.rows ?? []),
    ];
  });
}

function isMissing({ schema }: Resource, cell: string): boolean {
  return (schema.missingValues ?? ['']).includes(cell);
}

function listCellProblems(resource: Resource, row: Row, at: string): string[] {
  return resource.schema.fields.flatMap((field) => {
    const cell = row[field.name] ?? '';
    if (isMissing(resource, cell)) {
      const isRequired =
        field.constraints?.required === true || (resource.schema.primaryKey ?? []).includes(field.name);
      return isRequired ? [`${at}: ${field.name} is missing.`] : [];
    }
    return listValueProblems(field, cell).map((problem) => `${at}: ${field.name} ${problem}: ${cell}`);
  });
}

function listValueProblems({ type, delimiter = ',', constraints = {} }: Field, cell: string): string[] {
  const { enum: allowed, pattern } = constraints;
  return [
    ...(written[type]?.test(cell) ? [] : [`is no ${type}`]),
    ...(type === 'list' && cell.split(delimiter).some((item) => item !== item.trim() || item === '')
      ? ['has an item that is empty or has blanks round it']
      : []),
    ...(allowed && !allowed.map(String).includes(cell) ? ['is not one of its words'] : []),
    ...(pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(cell)
      ? ['breaks its pattern']
      : []),
  ];
}

const keyOf = (row: Row, fields: readonly string[]) => JSON.stringify(fields.map((field) => row[field]));

function listDoubles({ path, schema: { primaryKey } }: Resource, rows: readonly Row[]): string[] {
  if (primaryKey === undefined) return [];
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = keyOf(row, primaryKey);
    if (seen.has(key)) return [`${path}: the key ${key} stands there twice.`];
    seen.add(key);
    return [];
  });
}

function listLooseKeys(
  resource: Resource,
  rows: readonly Row[],
  rowsOf: (resource: string) => readonly Row[],
): string[] {
  return (resource.schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const targets = new Set(
      rowsOf(reference.resource ?? resource.name).map((row) => keyOf(row, reference.fields)),
    );
    return rows
      .filter((row) => !fields.some((field) => isMissing(resource, row[field] ?? '')))
      .filter((row) => !targets.has(keyOf(row, fields)))
      .map((row) => `${resource.path}: ${keyOf(row, fields)} is not in ${reference.resource ?? 'itself'}.`);
  });
}
