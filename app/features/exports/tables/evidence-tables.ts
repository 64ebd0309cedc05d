// Every finding, what it found for each outcome, and what the evidence rule makes of them.
import { evidenceColumns, type Finding } from '#app/features/exports/evidence-columns.ts';
import type { OutcomeFinding } from '#app/features/models/card-schema.ts';
import { verdicts, type OutcomeLevel } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { defineTable, listItems, modelColumn, toModel, toSource, type ItemOfModel } from './table.ts';

export const evidenceTable = defineTable<Finding>({
  name: 'evidence',
  title: 'Evidence',
  meaning: 'One finding: what was found, how, in how many, where and when, and by which source.',
  primaryKey: ['model', 'id'],
  foreignKeys: [toModel, toSource],
  columns: evidenceColumns,
  rowsOf: (models) =>
    models.flatMap((model) =>
      model.card.evidence.items.flatMap((item) => {
        const source = model.card.sources[item.source];
        // The content check lets no card in that lacks a source it cites.
        return source === undefined ? [] : [{ model, item, source }];
      }),
    ),
});

export const evidenceOutcomesTable = defineTable<ItemOfModel<OutcomeFinding & { evidenceId: string }>>({
  name: 'evidence_outcomes',
  title: 'Outcomes of the evidence',
  meaning: 'What one finding found for one outcome.',
  primaryKey: ['model', 'evidence_id', 'outcome'],
  foreignKeys: [
    toModel,
    { columns: ['model', 'evidence_id'], table: 'evidence', references: ['model', 'id'] },
  ],
  columns: [
    modelColumn,
    {
      name: 'evidence_id',
      type: 'text',
      isRequired: true,
      meaning: 'The finding, by its id on the card of the model.',
      valueOf: ({ item }) => item.evidenceId,
    },
    {
      name: 'outcome',
      type: 'text',
      allowed: 'outcome',
      isRequired: true,
      meaning: 'The outcome.',
      valueOf: ({ item }) => item.outcome,
    },
    {
      name: 'direction',
      type: 'text',
      allowed: 'direction',
      isRequired: true,
      meaning:
        'Which way the finding points for this outcome; none is a study that could have seen a difference and did not.',
      valueOf: ({ item }) => item.direction,
    },
    {
      name: 'words',
      type: 'text',
      isRequired: true,
      meaning: 'What was found for this outcome, in a few words.',
      valueOf: ({ item }) => item.words,
    },
  ],
  rowsOf: (models) =>
    listItems(models, ({ card }) =>
      card.evidence.items.flatMap(({ id, outcomes }) =>
        outcomes.map((each) => ({ ...each, evidenceId: id })),
      ),
    ),
});

export const levelsTable = defineTable<ItemOfModel<OutcomeLevel>>({
  name: 'levels',
  title: 'Evidence levels',
  meaning: 'What the evidence rule gives a model for one outcome.',
  primaryKey: ['model', 'outcome'],
  foreignKeys: [
    toModel,
    { columns: ['model', 'carried_by'], table: 'evidence', references: ['model', 'id'] },
  ],
  columns: [
    modelColumn,
    {
      name: 'outcome',
      type: 'text',
      allowed: 'outcome',
      isRequired: true,
      meaning: 'The outcome.',
      valueOf: ({ item }) => item.outcome,
    },
    {
      name: 'level',
      type: 'integer',
      unit: 'level, 0 to 5',
      meaning: 'The evidence level; empty where the verdict is no-effect or worse, which carry none.',
      valueOf: ({ item }) => item.level,
    },
    {
      name: 'verdict',
      type: 'text',
      allowed: verdicts,
      isRequired: true,
      meaning: 'What the studies say together.',
      valueOf: ({ item }) => item.verdict,
    },
    {
      name: 'rule_met',
      type: 'text',
      isRequired: true,
      meaning: 'The part of the rule that was met, in words.',
      valueOf: ({ item }) => item.ruleMet,
    },
    {
      name: 'missing',
      type: 'text',
      meaning: 'What the next level would need, in words; empty at level 5.',
      valueOf: ({ item }) => item.missing.join(' '),
    },
    {
      name: 'carried_by',
      type: 'text',
      meaning: 'The finding that carries the level or verdict, by its id; empty for an account.',
      valueOf: ({ item }) => item.carriedBy,
    },
  ],
  rowsOf: (models) => listItems(models, ({ evidence }) => evidence.outcomes),
});
