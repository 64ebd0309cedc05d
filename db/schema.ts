// Tables of the directory. A card is kept as immutable revisions, each a whole document; everything below
// `evidenceItems` is derived from a model's current revision, in the same transaction, so that searching, facets
// and export can ask in SQL. Nothing may write a derived table alone.
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/** One row a model. */
export const careModels = sqliteTable('care_models', {
  slug: text('slug').primaryKey(),
  currentRevision: integer('current_revision').notNull(),
  /**
   * The revision that last stood in data/ as well: made by an import, or by an editor and since written back. Null: never.
   * An import changes a card only while this is its current revision.
   */
  importedRevision: integer('imported_revision'),
});

/**
 * Addresses that no longer hold a card, for ever: of a renamed model (`movedTo`, redirects) or of a withdrawn one
 * (`withdrawnOn` and `reason`, answers 410). A withdrawn model keeps its revisions.
 */
export const retiredSlugs = sqliteTable('retired_slugs', {
  slug: text('slug').primaryKey(),
  movedTo: text('moved_to'),
  withdrawnOn: text('withdrawn_on'),
  reason: text('reason'),
  /** What an editor decided stands, whatever data/ holds; once data/ says the same, data/ leads again. */
  decidedBy: text('decided_by', { enum: ['import', 'editor'] })
    .notNull()
    .default('import'),
});

/** Immutable approved versions of a card. Triggers in the first migration refuse changes and deletions. */
export const revisions = sqliteTable(
  'revisions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    slug: text('slug')
      .notNull()
      .references(() => careModels.slug),
    number: integer('number').notNull(),
    /** The whole validated card as JSON, keys in the order of the schema. */
    card: text('card').notNull(),
    /** SHA-256 of `card` in hex: an import with the same digest changes nothing. */
    digest: text('digest').notNull(),
    authorKind: text('author_kind', { enum: ['import', 'editor'] }).notNull(),
    note: text('note').notNull(),
    /** ISO 8601, UTC. */
    createdAt: text('created_at').notNull(),
    /** What was wrong before and is right now, for readers; null where nothing published was wrong. */
    correction: text('correction'),
  },
  (table) => [uniqueIndex('revisions_slug_number').on(table.slug, table.number)],
);

const ofModel = () =>
  text('slug')
    .notNull()
    .references(() => careModels.slug, { onDelete: 'cascade' });
/** Place in the card's own list, from 0. */
const position = () => integer('position').notNull();

export const sources = sqliteTable(
  'sources',
  {
    slug: ofModel(),
    source: text('source').notNull(),
    title: text('title').notNull(),
    publisher: text('publisher').notNull(),
    year: integer('year'),
    url: text('url'),
    kind: text('kind').notNull(),
    read: text('read').notNull(),
  },
  (table) => [primaryKey({ columns: [table.slug, table.source] })],
);

export const evidenceItems = sqliteTable(
  'evidence_items',
  {
    slug: ofModel(),
    id: text('id').notNull(),
    position: position(),
    finding: text('finding').notNull(),
    design: text('design').notNull(),
    measured: integer('measured', { mode: 'boolean' }).notNull(),
    comparison: text('comparison').notNull(),
    /** A whole number, `all`, or null when not stated. */
    n: text('n'),
    nOf: text('n_of'),
    sites: integer('sites'),
    place: text('place'),
    year: integer('year'),
    /** `true`, `false` or `unknown`. */
    independent: text('independent').notNull(),
    ownModel: integer('own_model', { mode: 'boolean' }).notNull(),
    inUk: integer('in_uk', { mode: 'boolean' }).notNull(),
    caution: text('caution'),
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.id] }),
    foreignKey({
      columns: [table.slug, table.source],
      foreignColumns: [sources.slug, sources.source],
    }).onDelete('cascade'),
  ],
);

export const evidenceOutcomes = sqliteTable(
  'evidence_outcomes',
  {
    slug: text('slug').notNull(),
    id: text('id').notNull(),
    outcome: text('outcome').notNull(),
    position: position(),
    direction: text('direction').notNull(),
    words: text('words').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.id, table.outcome] }),
    foreignKey({
      columns: [table.slug, table.id],
      foreignColumns: [evidenceItems.slug, evidenceItems.id],
    }).onDelete('cascade'),
    index('evidence_outcomes_outcome').on(table.outcome),
  ],
);

export const evidenceTopics = sqliteTable(
  'evidence_topics',
  {
    slug: text('slug').notNull(),
    id: text('id').notNull(),
    topic: text('topic').notNull(),
    position: position(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.id, table.topic] }),
    foreignKey({
      columns: [table.slug, table.id],
      foreignColumns: [evidenceItems.slug, evidenceItems.id],
    }).onDelete('cascade'),
  ],
);

export const costs = sqliteTable(
  'costs',
  {
    slug: ofModel(),
    id: text('id').notNull(),
    position: position(),
    what: text('what').notNull(),
    kind: text('kind').notNull(),
    amount: real('amount').notNull(),
    amountTo: real('amount_to'),
    currency: text('currency').notNull(),
    per: text('per'),
    priceYear: integer('price_year'),
    claimedBy: text('claimed_by'),
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.id] }),
    foreignKey({
      columns: [table.slug, table.source],
      foreignColumns: [sources.slug, sources.source],
    }).onDelete('cascade'),
  ],
);

export const spreadFigures = sqliteTable(
  'spread_figures',
  {
    slug: ofModel(),
    id: text('id').notNull(),
    position: position(),
    metric: text('metric').notNull(),
    value: real('value').notNull(),
    unit: text('unit').notNull(),
    place: text('place'),
    asOf: text('as_of'),
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.id] }),
    foreignKey({
      columns: [table.slug, table.source],
      foreignColumns: [sources.slug, sources.source],
    }).onDelete('cascade'),
  ],
);

export const requirements = sqliteTable(
  'requirements',
  {
    slug: ofModel(),
    id: text('id').notNull(),
    position: position(),
    need: text('need').notNull(),
    theme: text('theme').notNull(),
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.id] }),
    foreignKey({
      columns: [table.slug, table.source],
      foreignColumns: [sources.slug, sources.source],
    }).onDelete('cascade'),
  ],
);

export const risks = sqliteTable(
  'risks',
  {
    slug: ofModel(),
    id: text('id').notNull(),
    position: position(),
    risk: text('risk').notNull(),
    kind: text('kind').notNull(),
    earlySign: text('early_sign'),
    whatHelps: text('what_helps'),
    inferred: integer('inferred', { mode: 'boolean' }).notNull(),
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.id] }),
    foreignKey({
      columns: [table.slug, table.source],
      foreignColumns: [sources.slug, sources.source],
    }).onDelete('cascade'),
  ],
);

/** The controlled terms of a card, a row a term: approach, step, people, setting, outcome, insteadOf, stage, status. */
export const terms = sqliteTable(
  'terms',
  {
    slug: ofModel(),
    list: text('list').notNull(),
    term: text('term').notNull(),
    position: position(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.list, table.term] }),
    index('terms_list_term').on(table.list, table.term),
  ],
);

export const relatedModels = sqliteTable(
  'related_models',
  {
    slug: ofModel(),
    /** Not a foreign key: a card may name one that is refused for now and imported later. */
    model: text('model').notNull(),
    position: position(),
    why: text('why').notNull(),
  },
  (table) => [primaryKey({ columns: [table.slug, table.model] })],
);

/** The tables rebuilt from a model's current revision, parents before children. */
export const derivedTables = [
  sources,
  evidenceItems,
  evidenceOutcomes,
  evidenceTopics,
  costs,
  spreadFigures,
  requirements,
  risks,
  terms,
  relatedModels,
] as const;

export * from './editor-schema.ts';
export * from './submission-schema.ts';
