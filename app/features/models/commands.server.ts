// What changes a model: so far the importer, which seeds an empty database from data/ and updates the cards that
// nobody has edited since. Reading YAML is the caller's job (scripts/); here cards are already checked.
import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray } from 'drizzle-orm';
import { cardSchema, type Card } from './card-schema.ts';
import { derivationVersion, rebuildDerivedTables } from './derived-tables.server.ts';
import { moveOrganisationContact } from './move-contact.server.ts';
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
  /** Edited, renamed, withdrawn or put back here since data/ last said the same: what editors decided stands. */
  leftAlone: string[];
  /** In the database and not in data/, withdrawn ones aside: they go on being served. */
  onlyInDatabase: string[];
  /** Not imported, with the reason; the revision before, if any, goes on being served. */
  refused: { slug: string; reason: string }[];
}

/**
 * Brings the database up to the cards of data/: all in one transaction, so that it is there whole or not at all, and
 * running it twice changes nothing the second time. What editors decided is never overwritten, until data/ says the same.
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
      retireSlugs(tx, input, report);
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
  if (latest?.digest === digest) {
    // What an editor made has come back from the repository: from here on the file leads again.
    if (isEdited(tx, slug)) {
      tx.update(careModels).set({ importedRevision: latest.number }).where(eq(careModels.slug, slug)).run();
    }
    report.unchanged.push(slug);
    return;
  }
  if (isEdited(tx, slug)) {
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

/** Whether there is a card whose current revision has not been in data/ yet. */
function isEdited(tx: Queryable, slug: string): boolean {
  const model = tx.select().from(careModels).where(eq(careModels.slug, slug)).get();
  return model !== undefined && model.importedRevision !== model.currentRevision;
}

/** Takes over the entries of data/retired.yaml, but for what editors decided otherwise. */
function retireSlugs(
  tx: Queryable,
  input: { cards: readonly Card[]; retired: readonly RetiredSlug[] },
  report: ImportReport,
): void {
  // A card under a retired address was published again. An entry merely missing from the file stays: links rely on it.
  const refused = new Set(report.refused.map(({ slug }) => slug));
  const published = input.cards.map(({ slug }) => slug).filter((slug) => !refused.has(slug));
  if (published.length > 0) {
    tx.delete(retiredSlugs)
      .where(and(inArray(retiredSlugs.slug, published), eq(retiredSlugs.decidedBy, 'import')))
      .run();
  }
  for (const { slug, ...rest } of input.retired) {
    if (published.includes(slug)) continue;
    const entry = { movedTo: null, withdrawnOn: null, reason: null, ...rest };
    const before = tx.select().from(retiredSlugs).where(eq(retiredSlugs.slug, slug)).get();
    const isSame = before !== undefined && isDeepStrictEqual({ ...before, ...entry }, before);
    if (isSame && before.decidedBy === 'import') continue;
    // What an editor decided has come back from the repository, or it stands.
    const stands = before === undefined ? isEdited(tx, slug) : before.decidedBy === 'editor' && !isSame;
    if (stands) {
      report.leftAlone.push(slug);
      continue;
    }
    const decided = { ...entry, decidedBy: 'import' as const };
    tx.insert(retiredSlugs)
      .values({ slug, ...decided })
      .onConflictDoUpdate({ target: retiredSlugs.slug, set: decided })
      .run();
    if (entry.movedTo !== null) moveOrganisationContact(tx, { from: slug, to: entry.movedTo });
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
