// A table of a release: its columns, its key, what it points to, and the rows that a catalogue gives it. Every file of a
// release and the data dictionary come from the list of these in tables.ts.
import type { Cell, Column, ColumnDescription } from '#app/features/exports/column.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  /** The key of that table, in the same order. */
  readonly references: readonly string[];
}

export interface TableDescription {
  /** Of the table in SQLite; with hyphens for underscores, of its CSV file. */
  readonly name: string;
  readonly title: string;
  /** What a row is, in a sentence. */
  readonly meaning: string;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

export interface Table extends TableDescription {
  readonly columns: readonly ColumnDescription[];
  /** @param models all that are published, by slug @param origin the public address of the site */
  readonly listRows: (models: readonly CareModel[], origin: string) => Cell[][];
}

/** Puts a table together, so that tables of unlike rows can stand in one list. */
export function defineTable<Row>(
  definition: TableDescription & {
    columns: readonly Column<Row>[];
    rowsOf: (models: readonly CareModel[]) => readonly Row[];
  },
): Table {
  const { columns, rowsOf, ...description } = definition;
  return {
    ...description,
    columns: columns.map(({ valueOf: _, ...column }) => column),
    listRows: (models, origin) =>
      rowsOf(models).map((row) => columns.map(({ valueOf }) => valueOf(row, origin))),
  };
}

/** An item of a card, with the model whose card it is. */
export interface ItemOfModel<Item> {
  readonly model: CareModel;
  readonly item: Item;
}

/** Every item of every card, model by model, in the order of the card. */
export function listItems<Item>(
  models: readonly CareModel[],
  itemsOf: (model: CareModel) => readonly Item[],
): ItemOfModel<Item>[] {
  return models.flatMap((model) => itemsOf(model).map((item) => ({ model, item })));
}

/** The column by which every table but that of the models names a model. */
export const modelColumn: Column<{ readonly model: CareModel }> = {
  name: 'model',
  type: 'text',
  isRequired: true,
  meaning: 'The model, by its slug.',
  valueOf: ({ model }) => model.card.slug,
};

/** The column by which every table names a source. */
export const sourceColumn: Column<{ readonly item: { readonly source: string } }> = {
  name: 'source',
  type: 'text',
  isRequired: true,
  meaning: 'The source, by its key on the card of the model.',
  valueOf: ({ item }) => item.source,
};

export const toModel: ForeignKey = { columns: ['model'], table: 'models', references: ['slug'] };
export const toSource: ForeignKey = {
  columns: ['model', 'source'],
  table: 'sources',
  references: ['model', 'source'],
};

/** The column of an id that is written by hand on the card. @param example such as `e1` */
export function idColumn(what: string, example: string): Column<{ readonly item: { readonly id: string } }> {
  return {
    name: 'id',
    type: 'text',
    isRequired: true,
    meaning: `The id of the ${what} on its card, such as ${example}; never reused.`,
    valueOf: ({ item }) => item.id,
  };
}

/** The place of something among others of its kind. @param meaning in a sentence */
export function numberColumn(meaning: string): Column<{ readonly item: { readonly number: number } }> {
  return { name: 'number', type: 'integer', isRequired: true, meaning, valueOf: ({ item }) => item.number };
}
