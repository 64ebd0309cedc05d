// What must be in place for a model, and what would kill it.
import type { Card } from '#app/features/models/card-schema.ts';
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

export const requirementsTable = defineTable<ItemOfModel<Card['requirements']['items'][number]>>({
  name: 'requirements',
  title: 'Requirements',
  meaning: 'Something that must be in place for a model to work.',
  primaryKey: ['model', 'id'],
  foreignKeys: [toModel, toSource],
  columns: [
    modelColumn,
    idColumn('requirement', 'n1'),
    {
      name: 'need',
      type: 'text',
      isRequired: true,
      meaning: 'What is needed.',
      valueOf: ({ item }) => item.need,
    },
    {
      name: 'theme',
      type: 'text',
      allowed: 'requirementTheme',
      isRequired: true,
      meaning: 'Which theme of the readiness framework it belongs to, or that it is a practical matter.',
      valueOf: ({ item }) => item.theme,
    },
    sourceColumn,
    {
      name: 'common',
      type: 'text',
      allowed: 'commonNeed',
      meaning: 'The need that it shares with other models; empty where it is the model’s own.',
      valueOf: ({ item }) => item.common ?? null,
    },
  ],
  rowsOf: (models) => listItems(models, ({ card }) => card.requirements.items),
});

export const risksTable = defineTable<ItemOfModel<Card['risks']['items'][number]>>({
  name: 'risks',
  title: 'Risks',
  meaning: 'Something that would kill a model.',
  primaryKey: ['model', 'id'],
  foreignKeys: [toModel, toSource],
  columns: [
    modelColumn,
    idColumn('risk', 'r1'),
    {
      name: 'risk',
      type: 'text',
      isRequired: true,
      meaning: 'What would kill it.',
      valueOf: ({ item }) => item.risk,
    },
    {
      name: 'kind',
      type: 'text',
      allowed: 'riskKind',
      isRequired: true,
      meaning: 'What kind of risk it is.',
      valueOf: ({ item }) => item.kind,
    },
    {
      name: 'early_sign',
      type: 'text',
      meaning: 'By what it shows first.',
      valueOf: ({ item }) => item.earlySign ?? null,
    },
    {
      name: 'what_helps',
      type: 'text',
      meaning: 'What helps against it.',
      valueOf: ({ item }) => item.whatHelps ?? null,
    },
    {
      name: 'inferred',
      type: 'boolean',
      isRequired: true,
      meaning: 'Whether it is the directory’s own reading, which the source does not state.',
      valueOf: ({ item }) => item.inferred,
    },
    sourceColumn,
  ],
  rowsOf: (models) => listItems(models, ({ card }) => card.risks.items),
});
