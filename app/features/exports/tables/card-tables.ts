// The models, and what their cards say in words.
import { modelColumns } from '#app/features/exports/model-columns.ts';
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';
import { defineTable, listItems, modelColumn, numberColumn, toModel, type ItemOfModel } from './table.ts';
import { listAllTerms } from '#app/features/vocabulary/terms.ts';

export const modelsTable = defineTable<CareModel>({
  name: 'models',
  title: 'Models',
  meaning: 'A model of care and support: its terms, its level and when its card was last checked.',
  primaryKey: ['slug'],
  foreignKeys: [],
  columns: modelColumns,
  rowsOf: (models) => models,
});

/** What a text is of, in the order of the card. */
const parts = [
  'other-name',
  'plain-summary',
  'problem',
  'solution',
  'evidence',
  'impact',
  'spread',
  'stage-reason',
  'requirements',
  'risks',
  'copy-support',
  'regulation',
  'time-to-start',
  'who-is-left-out',
  'spectrum',
  'status-note',
  'story',
  'gap',
] as const;

interface CardText {
  part: (typeof parts)[number];
  /** From 1, counted within its part. */
  number: number;
  text: string;
  source: string | null;
}

function listTexts({ card }: CareModel): CardText[] {
  const one = (part: CardText['part'], said: { text: string; source?: string } | undefined): CardText[] =>
    said === undefined ? [] : [{ part, number: 1, text: said.text, source: said.source ?? null }];
  return [
    ...card.otherNames.map((text, at) => ({
      part: 'other-name' as const,
      number: at + 1,
      text,
      source: null,
    })),
    ...one('plain-summary', { text: card.plainSummary }),
    ...one('problem', card.problem),
    ...one('solution', card.solution),
    ...one('evidence', { text: card.evidence.text }),
    ...one('impact', { text: card.impact.text }),
    ...one('spread', { text: card.spread.text }),
    ...one('stage-reason', { text: card.spread.stageReason }),
    ...one('requirements', { text: card.requirements.text }),
    ...one('risks', { text: card.risks.text }),
    ...one('copy-support', card.copySupport),
    ...one('regulation', card.regulation),
    ...one('time-to-start', card.timeToStart),
    ...one('who-is-left-out', card.whoIsLeftOut),
    ...one('spectrum', { text: card.spectrum.why }),
    ...one('status-note', card.statusNote === undefined ? undefined : { text: card.statusNote }),
    ...card.stories.map(({ text, source }, at) => ({ part: 'story' as const, number: at + 1, text, source })),
    ...card.gaps.map((text, at) => ({ part: 'gap' as const, number: at + 1, text, source: null })),
  ];
}

export const textsTable = defineTable<ItemOfModel<CardText>>({
  name: 'texts',
  title: 'Texts',
  meaning:
    'A text of a card: its other names, its seven headings, the shorter answers, its stories and what is not known.',
  primaryKey: ['model', 'part', 'number'],
  foreignKeys: [toModel, { columns: ['model', 'source'], table: 'sources', references: ['model', 'source'] }],
  columns: [
    modelColumn,
    {
      name: 'part',
      type: 'text',
      allowed: parts,
      isRequired: true,
      meaning: 'Which part of the card it is; risks is shown as “What would kill it?”.',
      valueOf: ({ item }) => item.part,
    },
    numberColumn(
      'Its place among the texts of that part, from 1; only other names, stories and gaps have more than one.',
    ),
    {
      name: 'text',
      type: 'text',
      isRequired: true,
      meaning: 'The text, in which [s1] cites the source of that key.',
      valueOf: ({ item }) => item.text,
    },
    {
      name: 'source',
      type: 'text',
      meaning:
        'The source of the whole text, by its key on the card of the model; empty where the text cites its sources itself.',
      valueOf: ({ item }) => item.source,
    },
  ],
  rowsOf: (models) => listItems(models, listTexts),
});

const termLists = [
  'approach',
  'step',
  'people',
  'setting',
  'outcome',
  'insteadOf',
  'stage',
  'status',
] as const;

interface CardTerm {
  list: (typeof termLists)[number];
  term: string;
  number: number;
}

export const termsTable = defineTable<ItemOfModel<CardTerm>>({
  name: 'terms',
  title: 'Terms of models',
  meaning: 'A term of a controlled list that a model has.',
  primaryKey: ['model', 'list', 'term'],
  foreignKeys: [toModel, { columns: ['list', 'term'], table: 'vocabulary', references: ['list', 'term'] }],
  columns: [
    modelColumn,
    {
      name: 'list',
      type: 'text',
      allowed: termLists,
      isRequired: true,
      meaning: 'The list that the term is of.',
      valueOf: ({ item }) => item.list,
    },
    {
      name: 'term',
      type: 'text',
      isRequired: true,
      meaning: 'The term, by its id in that list.',
      valueOf: ({ item }) => item.term,
    },
    numberColumn(
      'Its place among the terms of that list on the card, from 1; the first approach is the main one.',
    ),
  ],
  rowsOf: (models) =>
    listItems(models, ({ terms }) =>
      termLists.flatMap((list) =>
        (terms.get(list) ?? []).map((term, at) => ({ list, term, number: at + 1 })),
      ),
    ),
});

interface VocabularyTerm {
  list: string;
  term: string;
  label: string;
  definition: string;
  number: number;
}

export const vocabularyTable = defineTable<VocabularyTerm>({
  name: 'vocabulary',
  title: 'Vocabulary',
  meaning: 'A term of a controlled list, with the words that the site shows for it.',
  primaryKey: ['list', 'term'],
  foreignKeys: [],
  columns: [
    {
      name: 'list',
      type: 'text',
      allowed: Object.keys(lists),
      isRequired: true,
      meaning: 'The controlled list.',
      valueOf: ({ list }) => list,
    },
    {
      name: 'term',
      type: 'text',
      isRequired: true,
      meaning: 'The id of the term; never renamed or reused.',
      valueOf: ({ term }) => term,
    },
    {
      name: 'label',
      type: 'text',
      isRequired: true,
      meaning: 'The words that are shown; they may be put better from one release to the next.',
      valueOf: ({ label }) => label,
    },
    {
      name: 'definition',
      type: 'text',
      isRequired: true,
      meaning: 'What the term takes in.',
      valueOf: ({ definition }) => definition,
    },
    {
      name: 'number',
      type: 'integer',
      isRequired: true,
      meaning: 'Its place in the list, from 1.',
      valueOf: ({ number }) => number,
    },
  ],
  rowsOf: () =>
    Object.entries(listAllTerms()).flatMap(([list, terms]) =>
      terms.map(({ id, label, definition }, at) => ({ list, term: id, label, definition, number: at + 1 })),
    ),
});

export const relatedTable = defineTable<ItemOfModel<{ model: string; why: string }>>({
  name: 'related',
  title: 'Related models',
  meaning: 'A model that goes with another, said on both cards; left out where the other is not published.',
  primaryKey: ['model', 'related_model'],
  foreignKeys: [toModel, { columns: ['related_model'], table: 'models', references: ['slug'] }],
  columns: [
    modelColumn,
    {
      name: 'related_model',
      type: 'text',
      isRequired: true,
      meaning: 'The model that goes with it, by its slug.',
      valueOf: ({ item }) => item.model,
    },
    {
      name: 'why',
      type: 'text',
      isRequired: true,
      meaning: 'Why they go together.',
      valueOf: ({ item }) => item.why,
    },
  ],
  rowsOf: (models) => {
    const published = new Set(models.map(({ card }) => card.slug));
    return listItems(models, ({ card }) => card.related.filter(({ model }) => published.has(model)));
  },
});

export const organisationsTable = defineTable<
  ItemOfModel<{ name: string; role: string; url: string | null; number: number }>
>({
  name: 'organisations',
  title: 'Organisations',
  meaning: 'An organisation that has to do with a model.',
  primaryKey: ['model', 'number'],
  foreignKeys: [toModel],
  columns: [
    modelColumn,
    numberColumn('Its place on the card, from 1.'),
    { name: 'name', type: 'text', isRequired: true, meaning: 'Its name.', valueOf: ({ item }) => item.name },
    {
      name: 'role',
      type: 'text',
      isRequired: true,
      meaning: 'What it has to do with the model.',
      valueOf: ({ item }) => item.role,
    },
    { name: 'url', type: 'text', meaning: 'Its website.', valueOf: ({ item }) => item.url },
  ],
  rowsOf: (models) =>
    listItems(models, ({ card }) => card.organisations.map((each, at) => ({ ...each, number: at + 1 }))),
});

export const linksTable = defineTable<
  ItemOfModel<{ title: string; url: string; kind: string; number: number }>
>({
  name: 'links',
  title: 'Links',
  meaning: 'Something to read, watch or use about a model, on which the card does not rest.',
  primaryKey: ['model', 'number'],
  foreignKeys: [toModel],
  columns: [
    modelColumn,
    numberColumn('Its place on the card, from 1.'),
    {
      name: 'title',
      type: 'text',
      isRequired: true,
      meaning: 'Its title.',
      valueOf: ({ item }) => item.title,
    },
    { name: 'url', type: 'text', isRequired: true, meaning: 'Its address.', valueOf: ({ item }) => item.url },
    {
      name: 'kind',
      type: 'text',
      allowed: 'linkKind',
      isRequired: true,
      meaning: 'What it is.',
      valueOf: ({ item }) => item.kind,
    },
  ],
  rowsOf: (models) =>
    listItems(models, ({ card }) => card.links.map((each, at) => ({ ...each, number: at + 1 }))),
});

export const repliesTable = defineTable<ItemOfModel<NonNullable<CareModel['card']['reply']>>>({
  name: 'replies',
  title: 'Replies',
  meaning:
    'What an organisation that runs a model says of its card, in its own words and not those of the directory.',
  primaryKey: ['model'],
  foreignKeys: [toModel],
  columns: [
    modelColumn,
    {
      name: 'organisation',
      type: 'text',
      isRequired: true,
      meaning: 'Whose words they are.',
      valueOf: ({ item }) => item.organisation,
    },
    { name: 'text', type: 'text', isRequired: true, meaning: 'The words.', valueOf: ({ item }) => item.text },
    {
      name: 'replied_on',
      type: 'day',
      isRequired: true,
      meaning: 'The day on which they were given.',
      valueOf: ({ item }) => item.repliedOn,
    },
  ],
  rowsOf: (models) => listItems(models, ({ card }) => (card.reply === undefined ? [] : [card.reply])),
});
