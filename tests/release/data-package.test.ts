// datapackage.json of the shipped cards: sound by the rules of Data Package 2, and true of the files that it describes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listAllowed } from '#app/features/exports/column.ts';
import { csvFileOf, tables } from '#app/features/exports/tables/tables.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { readCsv } from '#tests/setup/read-csv.ts';
import { openReleases, releaseOrigin, releasedAt } from '#tests/setup/open-releases.ts';
import { listPackageProblems, type Descriptor, type Resource } from './check-data-package.ts';
import { listDataProblems } from './check-packaged-data.ts';

const releases = openReleases(readShippedCards('data'));
const { version } = await releases.make();
const readFile = (path: string) =>
  existsSync(join(releases.folder, version, path)) ? releases.read(version, path) : null;
const readText = (path: string) => releases.read(version, path).toString('utf8');
const parse = () => JSON.parse(readText('datapackage.json')) as Descriptor;

describe('datapackage.json', () => {
  it('keeps the rules of the specification', () => {
    expect(listPackageProblems(parse(), readFile)).toEqual([]);
  });

  it('says which release it is, when it was made and under which licence', () => {
    expect(parse()).toMatchObject({
      name: 'community-rainbow',
      id: `${releaseOrigin}/data/${version}`,
      version,
      created: releasedAt.toISOString(),
      licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    });
  });

  it('describes every table', () => {
    expect(parse().resources.map(({ path }) => path)).toEqual(tables.map(csvFileOf));
  });

  it('parts lists so that their words come out', () => {
    const lists = tables.flatMap((table) =>
      table.columns.filter(({ type }) => type === 'list').map((column) => ({ table, column })),
    );
    expect(lists.length).toBeGreaterThan(5);
    for (const { table, column } of lists) {
      const { delimiter = '' } = field(parse(), column.name, table.name);
      const words = readCsv(readText(csvFileOf(table)))
        .map((row) => row[column.name] ?? '')
        .filter((cell) => cell !== '')
        .flatMap((cell) => cell.split(delimiter));
      const allowed = listAllowed(column);
      expect(words.filter((word) => !(allowed?.includes(word) ?? /^[a-z-]+:[a-z]+$/.test(word)))).toEqual([]);
    }
  });

  it('is true of the files: types, words, what is required, keys', () => {
    expect(listDataProblems(parse(), readText)).toEqual([]);
  });
});

const resource = (descriptor: Descriptor, name: string): Resource => {
  const found = descriptor.resources.find((each) => each.name === name);
  if (!found) throw new Error(`There is no resource ${name}.`);
  return found;
};
const field = (descriptor: Descriptor, name: string, of = 'evidence') => {
  const found = resource(descriptor, of).schema.fields.find((each) => each.name === name);
  if (!found) throw new Error(`There is no field ${name}.`);
  return found;
};

describe('the check of the descriptor finds', () => {
  const faults: [what: string, spoil: (descriptor: Descriptor) => unknown, problem: RegExp][] = [
    ['no resources', (it) => (it.resources = []), /resources is no list/],
    ['a name in capitals', (it) => (it['name'] = 'Rainbow'), /name is not small/],
    ['a day for a time', (it) => (it['created'] = '2026-11-22'), /created/],
    [
      'a profile of version 1',
      (it) => (it['$schema'] = 'https://datapackage.org/profiles/1.0/datapackage.json'),
      /\$schema/,
    ],
    ['a licence without name and path', (it) => (it['licenses'] = [{ title: 'CC' }]), /licence has neither/],
    ['role for roles', (it) => (it['contributors'] = [{ title: 'A', role: 'author' }]), /roles now/],
    ['a word of no meaning', (it) => (it['licence'] = 'CC'), /knows no licence/],
    ['a path that climbs', (it) => (resource(it, 'costs').path = '../costs.csv'), /path is not relative/],
    ['a path from the root', (it) => (resource(it, 'costs').path = '/etc/passwd'), /path is not relative/],
    ['a file that is not there', (it) => (resource(it, 'costs').path = 'cost.csv'), /no file cost\.csv/],
    ['a wrong length', (it) => (resource(it, 'costs')['bytes'] = 1), /bytes/],
    ['a wrong hash', (it) => (resource(it, 'costs')['hash'] = 'sha256:00'), /hash/],
    ['a name twice', (it) => (resource(it, 'costs').name = 'risks'), /twice/],
    ['a column twice', (it) => (field(it, 'place').name = 'design'), /twice/],
    ['a type of no meaning', (it) => (field(it, 'place').type = 'text'), /no type text/],
    [
      'a pattern on a number',
      (it) => (field(it, 'sites').constraints = { pattern: '1' }),
      /may not stand on integer/,
    ],
    ['words on nothing', (it) => (field(it, 'place').constraints = { enum: [] }), /enum is no list/],
    ['a list of unsaid items', (it) => delete field(it, 'topics').itemType, /itemType/],
    ['a key that is no column', (it) => (resource(it, 'costs').schema.primaryKey = ['slug']), /primaryKey/],
    [
      'a key to nowhere',
      (it) =>
        (resource(it, 'costs').schema.foreignKeys = [
          { fields: ['model'], reference: { resource: 'cards', fields: ['slug'] } },
        ]),
      /no resource/,
    ],
    [
      'a key to what is no key',
      (it) =>
        (resource(it, 'costs').schema.foreignKeys = [
          { fields: ['model'], reference: { resource: 'models', fields: ['name'] } },
        ]),
      /no primary key/,
    ],
    ['a column without a description', (it) => delete field(it, 'place')['description'], /no description/],
  ];

  it.each(faults)('%s', (_what, spoil, problem) => {
    const descriptor = parse();
    spoil(descriptor);
    expect(listPackageProblems(descriptor, readFile).join('\n')).toMatch(problem);
  });
});

describe('the check of the data finds', () => {
  const header = readText('costs.csv').split('\r\n')[0] ?? '';
  const faults: [what: string, change: (text: string) => string, problem: RegExp][] = [
    ['a column that moved', (text) => text.replace('model,id', 'id,model'), /not the fields/],
    ['a word for a number', (text) => text.replace(/,(\d+),,"GBP"/, ',"many",,"GBP"'), /is no number/],
    [
      'a word that is not of the list',
      (text) => text.replace('"per-person"', '"per-head"'),
      /not one of its words/,
    ],
    ['nothing where something must stand', (text) => text.replace('"per-person"', ''), /kind is missing/],
    [
      'a row twice',
      (text) => text + text.slice(header.length + 2).split('\r\n')[0] + '\r\n',
      /stands there twice/,
    ],
    ['a source that is not there', (text) => text.replace(/"s\d+"\r\n/, '"s999"\r\n'), /is not in sources/],
    ['a year in words', (text) => text.replace(/,(20\d\d),/, ',"of late",'), /is no year/],
  ];

  it.each(faults)('%s', (_what, change, problem) => {
    const changed = change(readText('costs.csv'));
    expect(changed).not.toBe(readText('costs.csv'));
    const problems = listDataProblems(parse(), (path) => (path === 'costs.csv' ? changed : readText(path)));
    expect(problems.join('\n')).toMatch(problem);
  });
});
