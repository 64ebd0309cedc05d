// A release described as a Data Package (https://datapackage.org, version 2), which Frictionless and others read: where
// each table stands, of what type each column is, what is a key and what points where.
import {
  listAllowed,
  listSeparator,
  type ColumnDescription,
  type ColumnType,
} from '#app/features/exports/column.ts';
import { csvFileOf } from '#app/features/exports/tables/tables.ts';
import type { ForeignKey, Table } from '#app/features/exports/tables/table.ts';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { paths } from '#app/lib/paths.ts';
import { datasetKeywords, datasetSummary, datasetTitle } from './dataset-words.ts';

const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`;

const fieldTypes = {
  text: 'string',
  list: 'list',
  day: 'date',
  time: 'datetime',
  'partial-day': 'string',
  integer: 'integer',
  year: 'year',
  number: 'number',
  boolean: 'boolean',
} as const satisfies Record<ColumnType, string>;

export interface DescribedRelease {
  version: string;
  releasedOn: string;
  madeAt: string;
  origin: string;
  evidenceRuleVersion: string;
}

/** Length in bytes and SHA-256 in hex of each file, by name. */
export type FileFacts = ReadonlyMap<string, { bytes: number; sha256: string }>;

/** The text of datapackage.json. @param files the CSV files among them */
export function writeDataPackage(
  release: DescribedRelease,
  tables: readonly Table[],
  files: FileFacts,
): string {
  const { version, releasedOn, madeAt, origin, evidenceRuleVersion } = release;
  return toJson({
    $schema: profile('datapackage'),
    name: 'community-rainbow',
    id: origin + paths.release(version),
    title: `${datasetTitle}, release ${version}`,
    description: `${datasetSummary} Released on ${releasedOn}; evidence levels by version ${evidenceRuleVersion} of the evidence rule.`,
    homepage: origin + paths.data(),
    version,
    created: madeAt,
    licenses: [{ name: 'CC-BY-4.0', path: dataLicenceUrl, title: 'Creative Commons Attribution 4.0' }],
    contributors: [{ title: 'Community Rainbow', path: `${origin}/`, roles: ['publisher'] }],
    sources: [{ title: 'The publications that each card names, listed in sources.csv', path: 'sources.csv' }],
    keywords: datasetKeywords,
    resources: tables.map((table) => describeTable(table, files)),
  });
}

function describeTable(table: Table, files: FileFacts) {
  const path = csvFileOf(table);
  const facts = files.get(path);
  if (!facts) throw new Error(`${path} must be written before it is described.`);
  const { bytes, sha256 } = facts;
  return {
    $schema: profile('dataresource'),
    name: table.name,
    type: 'table',
    path,
    title: table.title,
    description: table.meaning,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    dialect: { $schema: profile('tabledialect'), delimiter: ',', lineTerminator: '\r\n', doubleQuote: true },
    schema: {
      $schema: profile('tableschema'),
      fields: table.columns.map(describeField),
      primaryKey: table.primaryKey,
      ...(table.foreignKeys.length > 0 && {
        foreignKeys: table.foreignKeys.map((key) => describeKey(key, table.name)),
      }),
      missingValues: [''],
    },
  };
}

/** Table Schema 2 leaves the name out where a key points to its own table. */
function describeKey({ columns, table, references }: ForeignKey, own: string) {
  return { fields: columns, reference: { ...(table !== own && { resource: table }), fields: references } };
}

function describeField(column: ColumnDescription) {
  const { name, type, meaning, unit, isRequired = false } = column;
  const allowed = listAllowed(column);
  const isList = type === 'list';
  const constraints = {
    ...(isRequired && { required: true }),
    ...(allowed !== null && !isList && { enum: allowed }),
    ...(type === 'partial-day' && { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' }),
  };
  const notes = [
    meaning,
    ...(unit === undefined ? [] : [`Unit: ${unit}.`]),
    ...(allowed !== null && isList ? [`Each is one of: ${allowed.join(', ')}.`] : []),
  ];
  return {
    name,
    type: fieldTypes[type],
    ...(isList && { delimiter: listSeparator, itemType: 'string' }),
    description: notes.join(' '),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** JSON for people too: indented, with a line at the end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
