// Our own check of a Data Package: the rules that version 2 of the specification lists (https://datapackage.org/standard/,
// pages Data Package, Data Resource, Table Dialect and Table Schema), as far as our packages use them; what they do not use
// is refused as unknown. No npm package carries the JSON Schema of that version, so this is not the published one. What
// the specification only advises (`SHOULD`) is asked here as well.
import { createHash } from 'node:crypto';

export interface Descriptor {
  resources: Resource[];
  [key: string]: unknown;
}
export interface Resource {
  name: string;
  path: string;
  schema: Schema;
  [key: string]: unknown;
}
export interface Schema {
  fields: Field[];
  primaryKey?: string[];
  foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  missingValues?: string[];
  [key: string]: unknown;
}
export interface Field {
  name: string;
  type: string;
  delimiter?: string;
  itemType?: string;
  constraints?: { required?: boolean; enum?: unknown[]; pattern?: string; [key: string]: unknown };
  [key: string]: unknown;
}

const namePattern = /^[a-z0-9._-]+$/;
const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`;
const address = /^https?:\/\/[^\s/]+/;
const timeOfRfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const fieldTypes =
  'string number integer boolean object array list datetime date time year yearmonth duration geopoint geojson any'.split(
    ' ',
  );
const itemTypes = 'string integer boolean number datetime date time'.split(' ');

/** Which types a constraint may stand on; `required`, `unique` and `enum` on all. */
const constraintTypes: Readonly<Record<string, readonly string[]>> = {
  required: fieldTypes,
  unique: fieldTypes,
  enum: fieldTypes,
  pattern: ['string'],
  minLength: ['string', 'array', 'object', 'list'],
  maxLength: ['string', 'array', 'object', 'list'],
  minimum: ['integer', 'number', 'date', 'time', 'datetime', 'duration', 'year', 'yearmonth'],
  maximum: ['integer', 'number', 'date', 'time', 'datetime', 'duration', 'year', 'yearmonth'],
};

const known = {
  package:
    '$schema name id title description homepage version created licenses contributors sources keywords image resources',
  resource:
    '$schema name type path title description format mediatype encoding bytes hash dialect schema sources licenses',
  dialect:
    '$schema header headerRows headerJoin commentRows commentChar delimiter lineTerminator quoteChar doubleQuote escapeChar nullSequence skipInitialSpace',
  schema: '$schema fields fieldsMatch missingValues primaryKey uniqueKeys foreignKeys',
  field: 'name type format title description example constraints delimiter itemType missingValues rdfType',
};

/**
 * What is wrong with a descriptor, a sentence each.
 *
 * @param readFile a file beside it by its path; null where there is none
 */
export function listPackageProblems(value: unknown, readFile: (path: string) => Buffer | null): string[] {
  const problems: string[] = [];
  const say = (isRight: boolean, problem: string) => void (isRight || problems.push(problem));
  if (!isRecord(value)) return ['The descriptor is no JSON object.'];
  const { resources, licenses, contributors, sources, keywords } = value;
  sayUnknown(say, 'the package', value, known.package);
  say(value['$schema'] === profile('datapackage'), '$schema is not the profile of version 2.');
  say(isText(value['name']) && namePattern.test(value['name']), 'name is not small letters, digits, . _ -');
  for (const key of ['id', 'title', 'description']) say(isText(value[key]), `${key} is no text.`);
  say(isText(value['version']) && /^\d+\.\d+\.\d+$/.test(value['version']), 'version is not three numbers.');
  say(isText(value['created']) && timeOfRfc3339.test(value['created']), 'created is no time of RFC 3339.');
  say(isAddress(value['homepage']), 'homepage is no address.');
  say(Array.isArray(keywords) && keywords.every(isText), 'keywords is no list of texts.');
  for (const each of listRecords(say, 'licenses', licenses)) {
    say(isText(each['name']) || isText(each['path']), 'A licence has neither name nor path.');
    say(each['path'] === undefined || isUrlOrPath(each['path']), 'The path of a licence is none.');
  }
  for (const each of listRecords(say, 'contributors', contributors)) {
    say(isText(each['title']), 'A contributor has no title.');
    say(each['path'] === undefined || isAddress(each['path']), 'The path of a contributor is no address.');
    say(!('role' in each), 'role is of version 1: it is roles now.');
    const { roles } = each;
    say(Array.isArray(roles) && roles.length > 0 && roles.every(isText), 'roles is no list of texts.');
  }
  for (const each of listRecords(say, 'sources', sources)) {
    say(isText(each['title']), 'A source has no title.');
    say(each['path'] === undefined || isUrlOrPath(each['path']), 'The path of a source is none.');
  }
  const all = listRecords(say, 'resources', resources) as Resource[];
  sayTwice(
    say,
    'resources',
    all.map(({ name }) => name),
  );
  for (const resource of all) checkResource(say, resource, all, readFile);
  return problems;
}

type Say = (isRight: boolean, problem: string) => void;

function checkResource(
  say: Say,
  resource: Resource,
  all: readonly Resource[],
  readFile: (path: string) => Buffer | null,
): void {
  const { name, path, schema, dialect } = resource;
  const at = `Resource ${name}:`;
  sayUnknown(say, `resource ${name}`, resource, known.resource);
  say(resource['$schema'] === profile('dataresource'), `${at} $schema is not the profile of version 2.`);
  say(isText(name) && namePattern.test(name), `${at} name is not small letters, digits, . _ -`);
  say(resource['type'] === 'table', `${at} type is not table.`);
  say(resource['format'] === 'csv', `${at} format is not csv.`);
  say(resource['mediatype'] === 'text/csv', `${at} mediatype is not text/csv.`);
  say(resource['encoding'] === 'utf-8', `${at} encoding is not utf-8.`);
  for (const key of ['title', 'description']) say(isText(resource[key]), `${at} ${key} is no text.`);
  say(isSafePath(path), `${at} path is not relative and below the descriptor.`);
  const file = isSafePath(path) ? readFile(path) : null;
  say(file !== null, `${at} there is no file ${String(path)}.`);
  if (file) {
    say(resource['bytes'] === file.length, `${at} bytes is not the length of the file.`);
    const hash = `sha256:${createHash('sha256').update(file).digest('hex')}`;
    say(resource['hash'] === hash, `${at} hash is not that of the file.`);
  }
  if (isRecord(dialect)) {
    sayUnknown(say, `the dialect of ${name}`, dialect, known.dialect);
    say(dialect['$schema'] === profile('tabledialect'), `${at} the dialect’s $schema is not of version 2.`);
  } else say(dialect === undefined, `${at} dialect is no object.`);
  if (isRecord(schema)) checkSchema(say, at, resource, all);
  else say(false, `${at} it has no schema.`);
}

function checkSchema(say: Say, at: string, { name, schema }: Resource, all: readonly Resource[]): void {
  sayUnknown(say, `the schema of ${name}`, schema, known.schema);
  say(schema['$schema'] === profile('tableschema'), `${at} the schema’s $schema is not of version 2.`);
  const fields = listRecords(say, `${at} fields`, schema.fields) as Field[];
  sayTwice(
    say,
    `${at} fields`,
    fields.map((field) => field.name),
  );
  for (const field of fields) checkField(say, `${at} field ${field.name}:`, field);
  const names = fields.map((field) => field.name);
  const { missingValues, primaryKey, foreignKeys } = schema;
  if (missingValues !== undefined) {
    say(
      Array.isArray(missingValues) && missingValues.every((each) => typeof each === 'string'),
      `${at} missingValues is no list of texts.`,
    );
    sayTwice(say, `${at} missingValues`, missingValues);
  }
  if (primaryKey !== undefined)
    say(isListOf(primaryKey, names), `${at} primaryKey names no fields of its own.`);
  if (foreignKeys === undefined) return;
  for (const key of listRecords(say, `${at} foreignKeys`, foreignKeys) as NonNullable<
    Schema['foreignKeys']
  >) {
    say(isListOf(key.fields, names), `${at} a foreign key has fields that are not its own.`);
    const { resource, fields: references } = key.reference ?? {};
    say(resource !== name && resource !== '', `${at} a key to itself leaves out the resource.`);
    const target = resource === undefined ? schema : all.find((each) => each.name === resource)?.schema;
    say(target !== undefined, `${at} a foreign key points to ${String(resource)}, which is no resource.`);
    if (!target) continue;
    say(
      isListOf(
        references,
        target.fields.map((field) => field.name),
      ),
      `${at} a foreign key points to no fields of ${resource}.`,
    );
    say(references?.length === key.fields?.length, `${at} a foreign key has sides of unlike length.`);
    say(
      String(target.primaryKey) === String(references),
      `${at} a foreign key points to what is no primary key.`,
    );
  }
}

function checkField(say: Say, at: string, field: Field): void {
  const { type, delimiter, itemType, constraints } = field;
  sayUnknown(say, at, field, known.field);
  say(isText(field.name), `${at} it has no name.`);
  say(isText(field['description']), `${at} it has no description.`);
  say(fieldTypes.includes(type), `${at} there is no type ${type}.`);
  if (type === 'list') {
    say(isText(delimiter), `${at} delimiter is no text.`);
    say(itemType !== undefined && itemTypes.includes(itemType), `${at} there is no itemType ${itemType}.`);
  } else
    say(delimiter === undefined && itemType === undefined, `${at} only a list has delimiter and itemType.`);
  if (constraints === undefined) return;
  for (const [constraint, value] of Object.entries(constraints)) {
    say(
      constraintTypes[constraint]?.includes(type) ?? false,
      `${at} ${constraint} may not stand on ${type}.`,
    );
    if (constraint === 'required' || constraint === 'unique')
      say(typeof value === 'boolean', `${at} ${constraint} is neither true nor false.`);
    if (constraint === 'pattern') say(isText(value) && isPattern(value), `${at} pattern is none.`);
    if (constraint === 'enum') {
      say(Array.isArray(value) && value.length > 0, `${at} enum is no list.`);
      sayTwice(say, `${at} enum`, value);
    }
  }
}

function sayUnknown(say: Say, where: string, value: object, names: string): void {
  const unknown = Object.keys(value).filter((key) => !names.split(' ').includes(key));
  say(unknown.length === 0, `The specification knows no ${unknown.join(', ')} in ${where}.`);
}

function sayTwice(say: Say, where: string, values: unknown): void {
  say(
    !Array.isArray(values) || new Set(values).size === values.length,
    `${where}: something stands there twice.`,
  );
}

/** The objects of a list that must have at least one. */
function listRecords(say: Say, where: string, value: unknown): Record<string, unknown>[] {
  const records = Array.isArray(value) ? value.filter(isRecord) : [];
  say(
    records.length > 0 && Array.isArray(value) && records.length === value.length,
    `${where} is no list of objects.`,
  );
  return records;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isAddress(value: unknown): boolean {
  return isText(value) && address.test(value);
}

function isUrlOrPath(value: unknown): boolean {
  return isAddress(value) || isSafePath(value);
}

/** POSIX, relative, and never above the descriptor, as the specification’s page on security asks. */
function isSafePath(value: unknown): value is string {
  return isText(value) && !/^[/~.]|(^|\/)\.\.(\/|$)|[\\:]/.test(value);
}

function isPattern(value: string): boolean {
  try {
    new RegExp(value, 'u');
    return true;
  } catch {
    return false;
  }
}

function isListOf(value: unknown, names: readonly string[]): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((each) => names.includes(String(each)));
}
