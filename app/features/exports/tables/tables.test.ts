// The tables as they are described, and whether the shipped cards keep to the description.
import { describe, expect, it } from 'vitest';
import { flattenCell, listAllowed, type Cell, type ColumnDescription } from '#app/features/exports/column.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { publishCards } from '#tests/setup/publish-cards.ts';
import type { Table } from './table.ts';
import { csvFileOf, tables } from './tables.ts';

const origin = 'https://rainbow.example';
const { models: byName } = publishCards(...readShippedCards('data'));
// Nobody has replied to a shipped card yet, and every table is to have rows.
const reply = { organisation: 'Sample Network', text: 'We run in a third town.', repliedOn: '2026-02-01' };
const models = byName
  .map((model) => ({ ...model, card: { ...model.card, reply } }))
  .sort((a, b) => (a.card.slug < b.card.slug ? -1 : 1));
const columns = tables.flatMap((table) =>
  table.columns.map((column) => ({ table, column, at: `${table.name}.${column.name}` })),
);
const isSentence = (text: string) => /^[A-Z].*[^.]\.$/.test(text);
const columnOf = (table: Table, name: string) => table.columns.find((column) => column.name === name);
const tableOf = (name: string) => tables.find((table) => table.name === name);

describe('the description', () => {
  it('names every table once, in words that SQL and files take', () => {
    const names = tables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(tables.map(csvFileOf)).toEqual(names.map((name) => `${name.replace('_', '-')}.csv`));
  });

  it.each(tables)('of $name says in a sentence what a row is', ({ title, meaning }) => {
    expect(title).toMatch(/^[A-Z][a-z ]+$/);
    expect(isSentence(meaning), meaning).toBe(true);
  });

  it.each(columns)('of $at says in a sentence what a cell is', ({ table, column }) => {
    expect(column.name).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(table.columns.filter(({ name }) => name === column.name)).toHaveLength(1);
    expect(isSentence(column.meaning), column.meaning).toBe(true);
    expect(column.meaning.length).toBeGreaterThan(5);
  });

  // Places in a list, revisions and levels are numbers that measure nothing; a year and a number of something does.
  const measuresNothing = ['number', 'revision', 'evidence_level'];

  it.each(columns.filter(({ column }) => ['number', 'integer'].includes(column.type)))(
    'of $at has a unit, if it measures something',
    ({ column }) => {
      if (measuresNothing.includes(column.name)) expect(column.unit).toBeUndefined();
      else expect(column.unit).toMatch(/\S{3}/);
    },
  );

  it('has a unit on nothing but numbers', () => {
    const wrong = columns.filter(
      ({ column }) => column.unit !== undefined && !/^(number|integer)$/.test(column.type),
    );
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  it('names the words of every column that takes a controlled list', () => {
    // By the names that cards use for their lists, so that a column added without its words is found.
    const listOfColumn: Record<string, keyof typeof lists> = {
      ...Object.fromEntries(Object.keys(lists).map((name) => [name, name])),
      further_approaches: 'approach',
      steps: 'step',
      settings: 'setting',
      evidence_for: 'outcome',
      contested: 'outcome',
      no_effect: 'outcome',
      worse: 'outcome',
      instead_of: 'insteadOf',
      n_of: 'countOf',
      topics: 'topic',
      theme: 'requirementTheme',
      common: 'commonNeed',
      source_kind: 'sourceKind',
      source_read: 'read',
    };
    const controlled = columns.filter(({ column }) => Object.hasOwn(listOfColumn, column.name));
    expect(controlled.length).toBeGreaterThan(20);
    for (const { at, column } of controlled) expect(column.allowed, at).toBe(listOfColumn[column.name]);
    const kinds = columns.filter(({ column }) => column.name === 'kind');
    expect(Object.fromEntries(kinds.map(({ table, column }) => [table.name, column.allowed]))).toEqual({
      sources: 'sourceKind',
      costs: 'costKind',
      risks: 'riskKind',
      links: 'linkKind',
    });
  });
});

describe.each(tables)('the keys of $name', (table) => {
  it('are columns of its own that every row has', () => {
    expect(table.primaryKey.length).toBeGreaterThan(0);
    for (const name of table.primaryKey) expect(columnOf(table, name)?.isRequired, name).toBe(true);
  });

  it('point to the whole primary key of a table that comes before', () => {
    for (const { columns: own, table: name, references } of table.foreignKeys) {
      const target = tableOf(name);
      expect(target?.primaryKey).toEqual(references);
      expect(tables.findIndex((each) => each.name === name)).toBeLessThan(tables.indexOf(table));
      for (const [at, column] of own.entries()) {
        expect(columnOf(table, column)?.type).toBe(columnOf(target as Table, references[at] as string)?.type);
      }
    }
  });

  it('name a model and a source everywhere the same', () => {
    const hasModel = columnOf(table, 'model') !== undefined;
    expect(
      table.foreignKeys.some(({ table: to, columns: own }) => to === 'models' && String(own) === 'model'),
    ).toBe(hasModel);
    const pointsToSource = table.foreignKeys.some(({ table: to }) => to === 'sources');
    expect(pointsToSource).toBe(columnOf(table, 'source') !== undefined && table.name !== 'sources');
    for (const { table: to, columns: own } of table.foreignKeys) {
      // A model that goes with another is a second one in the same row.
      if (to === 'models') expect(['model', 'related_model']).toContain(String(own));
      if (to === 'sources') expect(own).toEqual(['model', 'source']);
    }
  });
});

describe.each(tables)('$name of the shipped cards', (table) => {
  const rows = table.listRows(models, origin);
  const cellsOf = (name: string, row: Cell[]) =>
    row[table.columns.findIndex((column) => column.name === name)] ?? null;
  const keyOf = (row: Cell[], names: readonly string[]) =>
    JSON.stringify(names.map((name) => cellsOf(name, row)));

  it('has rows, each as wide as the table', () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([table.columns.length]));
  });

  it.each(table.columns)('$name: every cell is of its type and its words', (column) => {
    const cells = rows.map((row) => cellsOf(column.name, row));
    for (const cell of cells) expect(findFault(column, cell), JSON.stringify(cell)).toBeNull();
    expect(cells.some((cell) => flattenCell(cell) !== null)).toBe(true);
  });

  it('has no key twice', () => {
    const keys = rows.map((row) => keyOf(row, table.primaryKey));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('points to rows that are there', () => {
    for (const { columns: own, table: name, references } of table.foreignKeys) {
      const target = tableOf(name) as Table;
      const at = references.map((column) => target.columns.findIndex((each) => each.name === column));
      const keys = new Set(
        target.listRows(models, origin).map((row) => JSON.stringify(at.map((index) => row[index]))),
      );
      const loose = rows
        .filter((row) => own.every((column) => cellsOf(column, row) !== null))
        .filter((row) => !keys.has(keyOf(row, own)));
      expect(loose).toEqual([]);
    }
  });

  it('comes model by model, each card in its own order, whatever was asked before', () => {
    expect(table.listRows(models, origin)).toEqual(rows);
    const names = rows.map((row) => cellsOf(table.name === 'models' ? 'slug' : 'model', row));
    if (table.name !== 'vocabulary') expect(names).toEqual([...names].sort());
    const alone = models.flatMap((model) => table.listRows([model], origin));
    if (!['vocabulary', 'related'].includes(table.name)) expect(alone).toEqual(rows);
  });
});

/** What is wrong with a cell, in a word. */
function findFault(column: ColumnDescription, cell: Cell): string | null {
  const { type, isRequired = false } = column;
  if (flattenCell(cell) === null) return isRequired ? 'missing' : null;
  const allowed = listAllowed(column);
  const words = Array.isArray(cell) ? cell : [cell];
  if (allowed !== null && !words.every((word) => allowed.includes(String(word)))) return 'not of its words';
  if (words.some((word) => typeof word === 'string' && word !== word.trim())) return 'blanks round it';
  return isOfType(type, cell) ? null : `no ${type}`;
}

function isOfType(type: ColumnDescription['type'], cell: Cell): boolean {
  switch (type) {
    case 'text':
      return typeof cell === 'string';
    case 'integer':
      // As wide as Parquet's INT32 is.
      return Number.isInteger(cell) && Math.abs(Number(cell)) < 2 ** 31;
    case 'year':
      return Number.isInteger(cell) && Number(cell) >= 1800 && Number(cell) <= 2100;
    case 'number':
      return Number.isFinite(cell);
    case 'boolean':
      return typeof cell === 'boolean';
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(cell));
    case 'time':
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(String(cell));
    case 'partial-day':
      return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(String(cell));
    case 'list':
      // The separator inside an item would make two of one.
      return Array.isArray(cell) && cell.every((item) => typeof item === 'string' && !item.includes(';'));
  }
}
