// The columns of the list of findings as a table: of `/evidence.csv` and of `evidence` in every release. It says again what
// stands with the model and the source, so that one file can be read alone.
import type { Column } from './column.ts';
import type { EvidenceItem, Source } from '#app/features/models/card-schema.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { paths } from '#app/lib/paths.ts';

export interface Finding {
  readonly model: CareModel;
  readonly item: EvidenceItem;
  readonly source: Source;
}

export const evidenceColumns: readonly Column<Finding>[] = [
  {
    name: 'model',
    type: 'text',
    isRequired: true,
    meaning: 'The model, by its slug.',
    valueOf: ({ model }) => model.card.slug,
  },
  {
    name: 'id',
    type: 'text',
    isRequired: true,
    meaning: 'The id of the finding on its card, such as e1; never reused.',
    valueOf: ({ item }) => item.id,
  },
  {
    name: 'model_name',
    type: 'text',
    isRequired: true,
    meaning: 'The name of the model.',
    valueOf: ({ model }) => model.card.name,
  },
  {
    name: 'finding',
    type: 'text',
    isRequired: true,
    meaning: 'What was found, in plain words, with the figures of the source.',
    valueOf: ({ item }) => item.finding,
  },
  {
    name: 'design',
    type: 'text',
    allowed: 'design',
    isRequired: true,
    meaning: 'What kind of study it is.',
    valueOf: ({ item }) => item.design,
  },
  {
    name: 'measured',
    type: 'boolean',
    isRequired: true,
    meaning: 'Whether it was counted in real people or services, and not modelled, forecast or remarked.',
    valueOf: ({ item }) => item.measured,
  },
  {
    name: 'comparison',
    type: 'text',
    allowed: 'comparison',
    isRequired: true,
    meaning: 'What the result was compared with.',
    valueOf: ({ item }) => item.comparison,
  },
  {
    name: 'n',
    type: 'integer',
    unit: 'what n_of says',
    meaning: 'How many were counted; empty where that is not stated, or where all were (see n_is_all).',
    valueOf: ({ item }) => (item.n === 'all' ? null : item.n),
  },
  {
    name: 'n_is_all',
    type: 'boolean',
    isRequired: true,
    meaning: 'Whether all that there were have been counted.',
    valueOf: ({ item }) => item.n === 'all',
  },
  {
    name: 'n_of',
    type: 'text',
    allowed: 'countOf',
    meaning: 'What n counts.',
    valueOf: ({ item }) => item.nOf,
  },
  {
    name: 'sites',
    type: 'integer',
    unit: 'places',
    meaning: 'At how many places.',
    valueOf: ({ item }) => item.sites,
  },
  { name: 'place', type: 'text', meaning: 'Where.', valueOf: ({ item }) => item.place },
  {
    name: 'year',
    type: 'year',
    meaning: 'The year of the study, not of its publication where they differ.',
    valueOf: ({ item }) => item.year,
  },
  {
    name: 'independent',
    type: 'text',
    allowed: ['true', 'false', 'unknown'],
    isRequired: true,
    meaning: 'Whether it was done by people other than the model’s own organisation.',
    valueOf: ({ item }) => String(item.independent),
  },
  {
    name: 'own_model',
    type: 'boolean',
    isRequired: true,
    meaning: 'Whether it is of this model itself, and not of a cousin.',
    valueOf: ({ item }) => item.ownModel,
  },
  {
    name: 'in_uk',
    type: 'boolean',
    isRequired: true,
    meaning: 'Whether any of it was in the United Kingdom.',
    valueOf: ({ item }) => item.inUk,
  },
  {
    name: 'caution',
    type: 'text',
    allowed: 'caution',
    meaning: 'A reason to be careful with it; empty where the directory knows of none.',
    valueOf: ({ item }) => item.caution,
  },
  {
    name: 'outcomes',
    type: 'list',
    meaning:
      'Each outcome with the direction found for it, as outcome:direction; empty for a finding about running the model.',
    valueOf: ({ item }) => item.outcomes.map(({ outcome, direction }) => `${outcome}:${direction}`),
  },
  {
    name: 'topics',
    type: 'list',
    allowed: 'topic',
    meaning: 'What it says about running the model, which bears on no outcome.',
    valueOf: ({ item }) => item.topics,
  },
  {
    name: 'source',
    type: 'text',
    isRequired: true,
    meaning: 'The source, by its key on the card of the model.',
    valueOf: ({ item }) => item.source,
  },
  {
    name: 'source_title',
    type: 'text',
    isRequired: true,
    meaning: 'The title of the source.',
    valueOf: ({ source }) => source.title,
  },
  {
    name: 'source_publisher',
    type: 'text',
    isRequired: true,
    meaning: 'Who published the source.',
    valueOf: ({ source }) => source.publisher,
  },
  {
    name: 'source_year',
    type: 'year',
    meaning: 'When the source was published.',
    valueOf: ({ source }) => source.year,
  },
  {
    name: 'source_url',
    type: 'text',
    meaning: 'Where the source can be read.',
    valueOf: ({ source }) => source.url,
  },
  {
    name: 'source_kind',
    type: 'text',
    allowed: 'sourceKind',
    isRequired: true,
    meaning: 'What kind of publication the source is.',
    valueOf: ({ source }) => source.kind,
  },
  {
    name: 'source_read',
    type: 'text',
    allowed: 'read',
    isRequired: true,
    meaning: 'How far the directory has read the source.',
    valueOf: ({ source }) => source.read,
  },
  {
    name: 'url',
    type: 'text',
    isRequired: true,
    meaning: 'The address of the finding.',
    valueOf: ({ model, item }, origin) => origin + paths.finding(model.card.slug, item.id),
  },
];
