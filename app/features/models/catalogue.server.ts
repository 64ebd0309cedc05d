// All current cards in memory, with their levels, for as long as the database does not change. A few hundred cards
// are a few megabytes, and pages, facets and the API then answer without asking SQLite more than its data_version, and
// after a write that publishes nothing, such as somebody's saved answer, than which revisions are current.
import { createHash } from 'node:crypto';
import { and, asc, eq, notInArray, type SQL } from 'drizzle-orm';
import type { Card } from './card-schema.ts';
import { assessCard, type CardEvidence } from '#app/features/models/evidence-rule/evidence-rule.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { careModels, retiredSlugs, revisions, terms } from '#db/schema.ts';

/** A model as the directory publishes it: its current card, what the evidence rule makes of it, and its terms. */
export interface CareModel {
  card: Card;
  evidence: CardEvidence;
  revision: { number: number; createdAt: string };
  /** Controlled terms by list: approach (first and further), step (every step spanned), people, setting, … */
  terms: ReadonlyMap<string, readonly string[]>;
}

export type RetiredAddress = { movedTo: string } | { withdrawnOn: string; reason: string };

/** Everything published at one moment. Never changed: a change of the database makes another. */
export interface Catalogue {
  /** 12 hex digits; changes exactly when something published changes. */
  version: string;
  /** By name. */
  models: readonly CareModel[];
  bySlug: ReadonlyMap<string, CareModel>;
  retired: ReadonlyMap<string, RetiredAddress>;
}

/** Reads the whole catalogue from the current revisions, all of it as of one moment. */
export function loadCatalogue(db: Database): Catalogue {
  return reloadCatalogue(db, undefined);
}

/** The catalogue of now: `earlier` itself, and no card read, when nothing published has changed since. */
function reloadCatalogue(db: Database, earlier: Catalogue | undefined): Catalogue {
  // One transaction, because another process may publish between two of these reads.
  return db.transaction((transaction) => {
    const published = readPublished(transaction);
    return published.version === earlier?.version ? earlier : readCatalogue(transaction, published);
  });
}

type RetiredRow = typeof retiredSlugs.$inferSelect;

/** What is published, without the cards. */
interface Published {
  version: string;
  retiredRows: RetiredRow[];
}

function readPublished(db: Queryable): Published {
  const retiredRows = db.select().from(retiredSlugs).orderBy(asc(retiredSlugs.slug)).all();
  const current = db
    .select({ digest: revisions.digest, number: revisions.number })
    .from(careModels)
    .innerJoin(revisions, isCurrent)
    .where(isStanding(retiredRows))
    .orderBy(asc(careModels.slug))
    .all();
  const version = createHash('sha256')
    .update(JSON.stringify([current.map(({ digest, number }) => [digest, number]), retiredRows]))
    .digest('hex')
    .slice(0, 12);
  return { version, retiredRows };
}

const isCurrent = and(eq(revisions.slug, careModels.slug), eq(revisions.number, careModels.currentRevision));

function isStanding(retiredRows: readonly RetiredRow[]): SQL {
  return notInArray(
    careModels.slug,
    retiredRows.map(({ slug }) => slug),
  );
}

function readCatalogue(db: Queryable, { version, retiredRows }: Published): Catalogue {
  const rows = db
    .select({ card: revisions.card, number: revisions.number, createdAt: revisions.createdAt })
    .from(careModels)
    .innerJoin(revisions, isCurrent)
    .where(isStanding(retiredRows))
    .orderBy(asc(careModels.slug))
    .all();
  const termsBySlug = readTerms(db);
  const models = rows
    .map(({ card: text, number, createdAt }): CareModel => {
      // Written by serialiseCard after the schema passed, and immutable since.
      const card = JSON.parse(text) as Card;
      return {
        card,
        evidence: assessCard(card),
        revision: { number, createdAt },
        terms: termsBySlug.get(card.slug) ?? new Map(),
      };
    })
    .sort((a, b) => a.card.name.localeCompare(b.card.name, 'en-GB'));
  return {
    version,
    models,
    bySlug: new Map(models.map((model) => [model.card.slug, model])),
    retired: new Map(
      retiredRows.map(({ slug, movedTo, withdrawnOn, reason }) => [
        slug,
        movedTo === null ? { withdrawnOn: withdrawnOn ?? '', reason: reason ?? '' } : { movedTo },
      ]),
    ),
  };
}

function readTerms(db: Queryable): Map<string, Map<string, string[]>> {
  const bySlug = new Map<string, Map<string, string[]>>();
  const rows = db.select().from(terms).orderBy(asc(terms.slug), asc(terms.list), asc(terms.position)).all();
  for (const { slug, list, term } of rows) {
    const lists = bySlug.get(slug) ?? new Map<string, string[]>();
    lists.set(list, [...(lists.get(list) ?? []), term]);
    bySlug.set(slug, lists);
  }
  return bySlug;
}

/** Hands out the catalogue of now. */
export interface CatalogueReader {
  current(): Catalogue;
}

/**
 * A reader that loads the catalogue again only when the database has changed: `data_version` tells of writes by
 * other connections and processes, `total_changes` of writes by this one.
 */
export function createCatalogueReader(db: Database): CatalogueReader {
  const dataVersion = db.$client.prepare('PRAGMA data_version').pluck();
  const ownChanges = db.$client.prepare('SELECT total_changes()').pluck();
  let seen = '';
  let catalogue: Catalogue | undefined;
  return {
    current() {
      const now = `${dataVersion.get()}/${ownChanges.get()}`;
      if (catalogue === undefined || now !== seen) {
        // The same object when nothing published changed, so that the search index built from it is kept too.
        catalogue = reloadCatalogue(db, catalogue);
        seen = now;
      }
      return catalogue;
    },
  };
}
