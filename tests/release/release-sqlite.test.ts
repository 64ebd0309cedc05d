// rainbow.sqlite of the shipped cards, asked by SQLite itself: sound, the same rows as the CSV files, and safe from wrong
// words.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { listAllowed } from '#app/features/exports/column.ts';
import { sqliteViews } from '#app/features/exports/release/sqlite-views.ts';
import { csvFileOf, tables } from '#app/features/exports/tables/tables.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { openReleases, releaseOrigin } from '#tests/setup/open-releases.ts';
import { findTable, readTypedCsv } from './list-shipped-tables.ts';

const cards = readShippedCards('data');
const releases = openReleases(cards);
const { version } = await releases.make();
const path = join(releases.folder, version, 'rainbow.sqlite');
const db = new Sqlite(path, { readonly: true });
/** A copy that may be written to. */
const scratchPath = join(releases.folder, '..', 'scratch.sqlite');
copyFileSync(path, scratchPath);
const scratch = new Sqlite(scratchPath);
scratch.pragma('foreign_keys = ON');
afterAll(() => {
  db.close();
  scratch.close();
});

const ask = <Row = Record<string, unknown>>(sql: string, ...values: unknown[]) =>
  db.prepare(sql).all(...values) as Row[];
const askOne = (sql: string) => db.prepare(sql).pluck().get();
const readRows = (name: string) =>
  readTypedCsv(findTable(name), releases.read(version, csvFileOf({ name })).toString());

describe('the file', () => {
  it('is sound, and every key points to a row', () => {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('foreign_key_list(evidence)')).toHaveLength(3);
  });

  it('opens without a journal beside it', () => {
    expect(db.pragma('journal_mode', { simple: true })).not.toBe('wal');
  });

  it('says which release it is, and how to cite it', () => {
    const facts = Object.fromEntries(
      ask<{ name: string; value: string }>('SELECT name, value FROM release').map(({ name, value }) => [
        name,
        value,
      ]),
    );
    expect(facts).toMatchObject({
      version,
      released_on: '2026-11-22',
      address: releaseOrigin,
      citation: `Community Rainbow (2026). Models of care and support, release ${version} [dataset]. ${releaseOrigin}/data/${version}`,
    });
  });
});

describe.each(tables)('the table $name', (table) => {
  it('has the rows of its CSV file, in their order', () => {
    const booleans = new Set(table.columns.filter(({ type }) => type === 'boolean').map(({ name }) => name));
    const expected = readRows(table.name).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, booleans.has(name) ? Number(cell) : cell]),
      ),
    );
    expect(ask(`SELECT * FROM ${table.name} ORDER BY rowid`)).toEqual(expected);
  });

  it('has the primary key that is told', () => {
    const columns = db.pragma(`table_info(${table.name})`) as { name: string; pk: number }[];
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    expect(key.map(({ name }) => name)).toEqual(table.primaryKey);
  });

  it('is explained in the dictionary, column by column', () => {
    const told = ask('SELECT * FROM dictionary WHERE table_name = ? ORDER BY rowid', table.name);
    expect(told).toEqual(
      table.columns.map((column) => ({
        table_name: table.name,
        column_name: column.name,
        type: column.type,
        meaning: column.meaning,
        unit: column.unit ?? null,
        allowed: listAllowed(column)?.join('; ') ?? null,
        is_required: Number(column.isRequired ?? false),
      })),
    );
  });
});

describe('a wrong cell is refused', () => {
  const controlled = tables.flatMap((table) =>
    table.columns
      .filter((column) => column.type !== 'list' && listAllowed(column) !== null)
      .map(({ name }) => [table.name, name] as const),
  );

  it.each(controlled)('a word that is not of the list, in %s.%s', (table, column) => {
    expect(() => scratch.exec(`UPDATE ${table} SET ${column} = 'no such word'`)).toThrow(
      'CHECK constraint failed',
    );
  });

  it('controlled lists stand behind some twenty columns', () => {
    expect(controlled.length).toBeGreaterThan(20);
  });

  it('what is neither true nor false, and nothing where something must stand', () => {
    expect(() => scratch.exec('UPDATE evidence SET in_uk = 2')).toThrow('CHECK constraint failed');
    expect(() => scratch.exec('UPDATE costs SET amount = NULL')).toThrow('NOT NULL constraint failed');
  });

  it.each([
    ['costs', "model = 'no-such-model'"],
    ['evidence', "source = 's9999'"],
    ['texts', "source = 's9999'"],
    ['evidence_outcomes', "evidence_id = 'e9999'"],
    ['levels', "carried_by = 'e9999'"],
    ['terms', "term = 'no-such-term'"],
    ['related', "related_model = 'no-such-model'"],
  ])('in %s a key that points nowhere: %s', (table, change) => {
    const update = `UPDATE ${table} SET ${change} WHERE rowid = (SELECT max(rowid) FROM ${table})`;
    expect(() => scratch.exec(update)).toThrow('FOREIGN KEY constraint failed');
  });

  it('a second row of the same key', () => {
    expect(() => scratch.exec('INSERT INTO sources SELECT * FROM sources LIMIT 1')).toThrow(
      'UNIQUE constraint failed',
    );
  });
});

describe('the views', () => {
  it('are those described, and each has rows', () => {
    const names = ask<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name");
    expect(names.map(({ name }) => name)).toEqual(sqliteViews.map(({ name }) => name).sort());
    for (const { name } of names) expect(askOne(`SELECT count(*) FROM ${name}`), name).toBeGreaterThan(10);
  });

  it('findings: one row for what each finding found for each outcome, none lost or doubled', () => {
    const expected = readRows('evidence_outcomes').map(({ model, evidence_id: id, outcome }) => [
      model,
      id,
      outcome,
    ]);
    const found = ask('SELECT model, evidence_id, outcome FROM findings').map((row) => Object.values(row));
    expect(found.map(String).sort()).toEqual(expected.map(String).sort());
  });

  it('directions_by_outcome: counted from the cards', () => {
    const all = cards.flatMap(({ slug, evidence }) =>
      evidence.items.flatMap(({ outcomes, independent }) =>
        outcomes.map((each) => ({ ...each, slug, independent })),
      ),
    );
    const rows = ask<{
      outcome: string;
      direction: string;
      findings: number;
      models: number;
      independent_findings: number;
    }>('SELECT * FROM directions_by_outcome');
    for (const row of rows) {
      const own = all.filter(
        ({ outcome, direction }) => outcome === row.outcome && direction === row.direction,
      );
      expect(row).toMatchObject({
        findings: own.length,
        models: new Set(own.map(({ slug }) => slug)).size,
        independent_findings: own.filter(({ independent }) => independent === true).length,
      });
    }
    expect(rows.reduce((sum, { findings }) => sum + findings, 0)).toBe(all.length);
  });

  it('costs_per_person: exactly the costs of that kind', () => {
    const expected = cards.flatMap(({ slug, costs }) =>
      costs.filter(({ kind }) => kind === 'per-person').map(({ id, amount }) => `${slug} ${id} ${amount}`),
    );
    const found = ask<{ model: string; id: string; amount: number }>('SELECT * FROM costs_per_person');
    expect(found.map(({ model, id, amount }) => `${model} ${id} ${amount}`).sort()).toEqual(expected.sort());
  });

  it('models_by_outcome: strongest first, those without a level last', () => {
    const rows = ask<{ outcome: string; level: number | null }>(
      'SELECT outcome, level FROM models_by_outcome',
    );
    expect(rows).toHaveLength(readRows('levels').length);
    for (const [at, row] of rows.entries()) {
      const before = rows[at - 1];
      if (before?.outcome === row.outcome) expect(before.level ?? -1).toBeGreaterThanOrEqual(row.level ?? -1);
    }
  });
});

describe('full-text search', () => {
  const search = (table: string, words: string) =>
    ask<{ rowid: number }>(
      `SELECT rowid FROM ${table}_fts WHERE ${table}_fts MATCH ? ORDER BY rowid`,
      words,
    ).map(({ rowid }) => rowid);

  it.each(['models', 'texts', 'evidence'])(
    'of %s: “share” is found by “sharing” and the other way',
    (table) => {
      const found = search(table, 'sharing');
      expect(found.length).toBeGreaterThan(0);
      expect(search(table, 'share')).toEqual(found);
      expect(search(table, 'Shared')).toEqual(found);
    },
  );

  it.each(['models', 'texts', 'evidence'])('of %s: what is found is in that row', (table) => {
    const rows = ask<{ text: string }>(
      `SELECT ${table === 'models' ? "name || ' ' || summary" : table === 'texts' ? 'text' : 'finding'} AS text
       FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table}_fts WHERE ${table}_fts MATCH 'sharing')`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) expect(text).toMatch(/\bshar(e|es|ed|ing)\b/i);
  });

  it.each(['models', 'texts', 'evidence'])('of %s: the index agrees with its table', (table) => {
    expect(() =>
      scratch.exec(`INSERT INTO ${table}_fts (${table}_fts, rank) VALUES ('integrity-check', 1)`),
    ).not.toThrow();
  });
});
