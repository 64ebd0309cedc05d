// Releases of cards at the edges of what the schema lets in: the barest, and one full of what breaks files.
import { join } from 'node:path';
import { tableFromIPC } from '@uwdata/flechette';
import Sqlite from 'better-sqlite3';
import { readParquet } from 'parquet-wasm/node';
import { afterAll, describe, expect, it } from 'vitest';
import { csvFileOf, tables } from '#app/features/exports/tables/tables.ts';
import { cardSchema, type Card } from '#app/features/models/card-schema.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { openReleases } from '#tests/setup/open-releases.ts';
import { listPackageProblems, type Descriptor } from './check-data-package.ts';
import { listDataProblems } from './check-packaged-data.ts';
import { findTable, readTypedCsv, type PlainRow } from './list-shipped-tables.ts';

const {
  copySupport: _1,
  regulation: _2,
  timeToStart: _3,
  whoIsLeftOut: _4,
  shortName: _5,
  ...plain
} = buildCard();
/** Every list that may be empty is, and everything that may be absent. */
const barest: Card = cardSchema.parse({
  ...plain,
  slug: 'barest',
  otherNames: [],
  organisations: [],
  evidence: { text: 'Nothing is known.', items: [] },
  spread: { ...plain.spread, figures: [] },
  requirements: { text: 'A room.', items: [] },
  risks: { text: 'It may end.', items: [] },
  ...{ costs: [], furtherApproaches: [], related: [], stories: [], links: [], sources: {}, gaps: [] },
});

const nasty = [
  '=HYPERLINK("http://evil.example";"x")',
  '-2+3',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '＝1+1',
  '"',
  "''; DROP TABLE models; --",
  'one\r\n\r\ntwo\nthree',
  'a, b; c | d\te',
  '👩🏽‍🤝‍👩🏿 n̈ ﷽ \u2028 \ufeff',
  '{"json": true} </script> &amp; %00 \\n',
  'N/A',
  'null',
  '0012',
  '1e5',
];
const awkward: Card = cardSchema.parse({
  ...buildCard({ slug: 'awkward', related: [{ model: 'barest', why: nasty.join(' ') }] }),
  name: nasty[0],
  reply: { organisation: nasty[1], text: nasty.join(' '), repliedOn: '2026-02-28' },
  organisations: nasty.map((text) => ({ name: text, role: text, url: null })),
  evidence: {
    text: nasty.join(' '),
    items: nasty.map((text, at) =>
      buildEvidenceItem({
        id: `e${at + 1}`,
        finding: text,
        place: text,
        n: at === 0 ? 'all' : at === 1 ? null : 2_000_000_000,
        outcomes: [{ outcome: 'wellbeing', direction: 'unclear', words: text }],
      }),
    ),
  },
  costs: [0, 0.005, 1e-7, 123_456_789.12, 1e21].map((amount, at) => ({
    ...plain.costs[0],
    id: `c${at + 1}`,
    amount,
    what: nasty[at],
  })),
  spread: {
    ...plain.spread,
    figures: [{ ...plain.spread.figures[0], id: 'f1', value: -12.5, asOf: '2017-01' }],
  },
});

describe.each([
  ['the barest card alone', [barest]],
  ['a card of awkward texts and numbers', [awkward, barest]],
])('%s', async (_what, cards) => {
  const releases = openReleases(cards);
  const { version, counts } = await releases.make();
  const readText = (name: string) => releases.read(version, name).toString('utf8');
  const db = new Sqlite(join(releases.folder, version, 'rainbow.sqlite'), { readonly: true });
  afterAll(() => void db.close());
  const plainNumber = (cell: unknown) => (typeof cell === 'boolean' ? Number(cell) : cell);

  it('is described as it is', () => {
    const descriptor = JSON.parse(readText('datapackage.json')) as Descriptor;
    expect(listPackageProblems(descriptor, (path) => releases.read(version, path))).toEqual([]);
    expect(listDataProblems(descriptor, readText)).toEqual([]);
  });

  it.each(tables)('says the same in $name as CSV and SQLite', (table) => {
    const rows = readTypedCsv(table, readText(csvFileOf(table)));
    expect(rows).toHaveLength(counts[table.name] ?? -1);
    const stored = db.prepare(`SELECT * FROM ${table.name} ORDER BY rowid`).all() as PlainRow[];
    expect(stored).toEqual(
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plainNumber(cell)])),
      ),
    );
  });

  // The writer’s file of a table without rows is one that Apache’s Rust reader refuses (hyparquet-writer 0.17.0).
  const withRows = ['models', 'evidence'].filter((name) => counts[name] !== 0);

  it.each(withRows)('says the same in %s as Parquet', (name) => {
    const table = findTable(name);
    const arrow = tableFromIPC(readParquet(releases.read(version, `${name}.parquet`)).intoIPCStream());
    expect((arrow.toArray() as PlainRow[]).map((row) => ({ ...row }))).toEqual(
      readTypedCsv(table, readText(csvFileOf(table))),
    );
  });

  it('is whole as JSON', () => {
    const whole = JSON.parse(readText('models.json')) as Card[];
    const bySlug = [...cards].sort((a, b) => (a.slug < b.slug ? -1 : 1));
    expect(whole).toMatchObject(JSON.parse(JSON.stringify(bySlug)) as Card[]);
  });
});

it('the awkward texts arrive as they were written', async () => {
  const releases = openReleases([awkward, barest]);
  const { version } = await releases.make();
  const evidence = readTypedCsv(
    findTable('evidence'),
    releases.read(version, 'evidence.csv').toString('utf8'),
  );
  expect(evidence.map(({ finding }) => finding)).toEqual(
    awkward.evidence.items.map(({ finding }) => finding),
  );
  expect(evidence.map(({ n, n_is_all: isAll }) => [n, isAll]).slice(0, 3)).toEqual([
    [null, true],
    [null, false],
    [2_000_000_000, false],
  ]);
  const costs = readTypedCsv(findTable('costs'), releases.read(version, 'costs.csv').toString('utf8'));
  expect(costs.map(({ amount }) => amount)).toEqual(awkward.costs.map(({ amount }) => amount));
});
