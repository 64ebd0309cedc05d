// The figures of a card: what it costs, and how far it has spread.
import type { Cost, SpreadFigure } from '#app/features/models/card-schema.ts';
import {
  defineTable,
  idColumn,
  listItems,
  modelColumn,
  sourceColumn,
  toModel,
  toSource,
  type ItemOfModel,
} from './table.ts';

export const costsTable = defineTable<ItemOfModel<Cost>>({
  name: 'costs',
  title: 'Costs',
  meaning: 'A cost or saving, in the money of its year and never inflated by the directory.',
  primaryKey: ['model', 'id'],
  foreignKeys: [toModel, toSource],
  columns: [
    modelColumn,
    idColumn('cost', 'c1'),
    {
      name: 'what',
      type: 'text',
      isRequired: true,
      meaning: 'What the money buys.',
      valueOf: ({ item }) => item.what,
    },
    {
      name: 'kind',
      type: 'text',
      allowed: 'costKind',
      isRequired: true,
      meaning: 'Whether it is paid to begin, to run, for each person, or said to be saved.',
      valueOf: ({ item }) => item.kind,
    },
    {
      name: 'amount',
      type: 'number',
      unit: 'the currency of the row, per what `per` says',
      isRequired: true,
      meaning: 'The amount, or the lower end where the source gives a range.',
      valueOf: ({ item }) => item.amount,
    },
    {
      name: 'amount_to',
      type: 'number',
      unit: 'the currency of the row, per what `per` says',
      meaning: 'The upper end of a range; empty where the source gives one amount.',
      valueOf: ({ item }) => item.amountTo ?? null,
    },
    {
      name: 'currency',
      type: 'text',
      isRequired: true,
      meaning: 'The currency, by its three letters in ISO 4217.',
      valueOf: ({ item }) => item.currency,
    },
    {
      name: 'per',
      type: 'text',
      meaning: 'What the amount is for: a person a year, a scheme a year.',
      valueOf: ({ item }) => item.per,
    },
    {
      name: 'price_year',
      type: 'year',
      meaning: 'The year whose money it is.',
      valueOf: ({ item }) => item.priceYear,
    },
    {
      name: 'claimed_by',
      type: 'text',
      meaning: 'Whose figure it is.',
      valueOf: ({ item }) => item.claimedBy,
    },
    sourceColumn,
  ],
  rowsOf: (models) => listItems(models, ({ card }) => card.costs),
});

export const spreadTable = defineTable<ItemOfModel<SpreadFigure>>({
  name: 'spread',
  title: 'Spread',
  meaning:
    'A dated figure of how far a model has spread; figures of one metric, unit and place make a series.',
  primaryKey: ['model', 'id'],
  foreignKeys: [toModel, toSource],
  columns: [
    modelColumn,
    idColumn('figure', 'f1'),
    {
      name: 'metric',
      type: 'text',
      isRequired: true,
      meaning: 'What is counted.',
      valueOf: ({ item }) => item.metric,
    },
    {
      name: 'value',
      type: 'number',
      unit: 'the unit of the row',
      isRequired: true,
      meaning: 'How many or how much.',
      valueOf: ({ item }) => item.value,
    },
    {
      name: 'unit',
      type: 'text',
      isRequired: true,
      meaning: 'Of what: people, schemes, per cent.',
      valueOf: ({ item }) => item.unit,
    },
    { name: 'place', type: 'text', meaning: 'Where.', valueOf: ({ item }) => item.place },
    {
      name: 'as_of',
      type: 'partial-day',
      meaning: 'When it was so: a year, a month or a day, as far as the source says.',
      valueOf: ({ item }) => item.asOf,
    },
    sourceColumn,
  ],
  rowsOf: (models) => listItems(models, ({ card }) => card.spread.figures),
});
