import type { Source } from '#app/features/models/card-schema.ts';
import { defineTable, listItems, modelColumn, sourceColumn, toModel, type ItemOfModel } from './table.ts';

export const sourcesTable = defineTable<ItemOfModel<Source & { source: string }>>({
  name: 'sources',
  title: 'Sources',
  meaning: 'A publication as one card has it; two cards that rest on the same one have a row each.',
  primaryKey: ['model', 'source'],
  foreignKeys: [toModel],
  columns: [
    modelColumn,
    {
      ...sourceColumn,
      meaning: 'The key by which the card of the model cites it: s1.',
    },
    {
      name: 'title',
      type: 'text',
      isRequired: true,
      meaning: 'Its title.',
      valueOf: ({ item }) => item.title,
    },
    {
      name: 'publisher',
      type: 'text',
      isRequired: true,
      meaning: 'Who published it.',
      valueOf: ({ item }) => item.publisher,
    },
    { name: 'year', type: 'year', meaning: 'When it was published.', valueOf: ({ item }) => item.year },
    { name: 'url', type: 'text', meaning: 'Where it can be read.', valueOf: ({ item }) => item.url },
    {
      name: 'kind',
      type: 'text',
      allowed: 'sourceKind',
      isRequired: true,
      meaning: 'What kind of publication it is.',
      valueOf: ({ item }) => item.kind,
    },
    {
      name: 'read',
      type: 'text',
      allowed: 'read',
      isRequired: true,
      meaning: 'How far the directory has read it.',
      valueOf: ({ item }) => item.read,
    },
  ],
  rowsOf: (models) =>
    listItems(models, ({ card }) =>
      Object.entries(card.sources).map(([source, fields]) => ({ source, ...fields })),
    ),
});
