// What changes a model: so far the importer, which seeds an empty database from data/ and updates the cards that
// nobody has edited since. Reading YAML is the caller's job (scripts/); here cards are already checked.
import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray } from 'drizzle-orm';
import { cardSchema, type Card } from './card-schema.ts';
import { derivationVersion, rebuildDerivedTables } from './derived-tables.server.ts';
import {
  addRevision,
  findLatestRevision,
  listEarlierCards,
  listReusedIds,
  serialiseCard,
} from './publish.server.ts';
import type { RetiredSlug } from './retired-schema.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { careModels, retiredSlugs, revisions } from '#db/schema.ts';

export interface ImportReport {
  added: string[];
  updated: string[];
  unchanged: string[];
  /** Edited here since their last import, and different in data/: the approved edit stands. */
  leftAlone: string[];
  /** In the database and not in data/, withdrawn ones aside: they go on being served. */
  onlyInDatabase: string[];
  /** Not imported, with the reason; the revision before, if any, goes on being served. */
  refused: { slug: string; reason: string }[];
}

/**
 * Brings the database up to the cards of data/: all in one transaction, so that it is there whole or not at all, and
 * running it twice changes nothing the second time. An approved edit is never overwritten.
 *
 * @param input.cards checked cards, in any order
 * @param input.retired addresses that no longer hold a card
 * @param input.now the moment written on new revisions
 */
export function importCards(
  db: Database,
  input: { cards: readonly Card[]; retired: readonly RetiredSlug[]; now: Date },
): ImportReport {
  return db.transaction(
    (tx) => {
      const report: ImportReport = {
        added: [],
        updated: [],
        unchanged: [],
        leftAlone: [],
        onlyInDatabase: [],
        refused: [],
      };
      for (const card of input.cards) importCard(tx, card, input.now, report);
      retireSlugs(tx, input, new Set(report.refused.map(({ slug }) => slug)));
      const imported = new Set(input.cards.map(({ slug }) => slug));
      const retired = new Set(
        tx
          .select()
          .from(retiredSlugs)
          .all()
          .map(({ slug }) => slug),
      );
      report.onlyInDatabase = tx
        .select({ slug: careModels.slug })
        .from(careModels)
        .all()
        .map(({ slug }) => slug)
        .filter((slug) => !imported.has(slug) && !retired.has(slug));
      rebuildOthersWhenOutdated(db, tx, [...report.added, ...report.updated]);
      return report;
    },
    { behavior: 'immediate' },
  );
}

function importCard(tx: Queryable, card: Card, now: Date, report: ImportReport): void {
  const { slug } = card;
  const retired = tx.select().from(retiredSlugs).where(eq(retiredSlugs.slug, slug)).get();
  if (retired?.decidedBy === 'editor') {
    report.leftAlone.push(slug);
    return;
  }
  const latest = findLatestRevision(tx, slug);
  const { digest } = serialiseCard(card);
  const isImported = latest !== undefined && readImportedRevision(tx, slug) === latest.number;
  if (latest?.digest === digest) {
    // What an editor made has come back from the repository: from here on the file leads again.
    if (!isImported)
      tx.update(careModels).set({ importedRevision: latest.number }).where(eq(careModels.slug, slug)).run();
    report.unchanged.push(slug);
    return;
  }
  if (latest !== undefined && !isImported) {
    report.leftAlone.push(slug);
    return;
  }
  const reused = listReusedIds(card, listEarlierCards(tx, slug));
  if (reused.length > 0) {
    report.refused.push({
      slug,
      reason: `${reused.join(', ')} stood for something else in an earlier revision. An id is never reused: take the next free one.`,
    });
    return;
  }
  addRevision(tx, { card, authorKind: 'import', note: `Imported from data/models/${slug}.yaml`, now });
  (latest ? report.updated : report.added).push(slug);
}

function readImportedRevision(tx: Queryable, slug: string): number | null {
  const row = tx
    .select({ importedRevision: careModels.importedRevision })
    .from(careModels)
    .where(eq(careModels.slug, slug))
    .get();
  return row?.importedRevision ?? null;
}

function retireSlugs(
  tx: Queryable,
  input: { cards: readonly Card[]; retired: readonly RetiredSlug[] },
  refused: ReadonlySet<string>,
): void {
  // A card under a retired address was published again. An entry merely missing from the file stays: links rely on it.
  const published = input.cards.map(({ slug }) => slug).filter((slug) => !refused.has(slug));
  if (published.length > 0) {
    tx.delete(retiredSlugs)
      .where(and(inArray(retiredSlugs.slug, published), eq(retiredSlugs.decidedBy, 'import')))
      .run();
  }
  for (const { slug, ...rest } of input.retired) {
    if (published.includes(slug)) continue;
    const entry = { movedTo: null, withdrawnOn: null, reason: null, decidedBy: 'import' as const, ...rest };
    const before = tx.select().from(retiredSlugs).where(eq(retiredSlugs.slug, slug)).get();
    if (before?.decidedBy === 'editor') continue;
    if (before && isDeepStrictEqual({ ...before }, { slug, ...entry })) continue;
    tx.insert(retiredSlugs)
      .values({ slug, ...entry })
      .onConflictDoUpdate({ target: retiredSlugs.slug, set: entry })
      .run();
  }
}

/**
 * Rebuilds what another derivation filled, those just imported aside. SQLite's user_version remembers which it was; a
 * database that never held a card says 0.
 */
function rebuildOthersWhenOutdated(db: Database, tx: Queryable, imported: readonly string[]): void {
  if (db.$client.pragma('user_version', { simple: true }) === derivationVersion) return;
  const current = tx
    .select({ slug: revisions.slug, card: revisions.card })
    .from(revisions)
    .innerJoin(
      careModels,
      and(eq(careModels.slug, revisions.slug), eq(careModels.currentRevision, revisions.number)),
    )
    .all();
  const justRebuilt = new Set(imported);
  for (const { slug, card } of current) {
    if (!justRebuilt.has(slug)) rebuildDerivedTables(tx, cardSchema.parse(JSON.parse(card)));
  }
  db.$client.pragma(`user_version = ${derivationVersion}`);
}
