// What changes a model: so far the importer, which seeds an empty database from data/ and updates the cards that
// nobody has edited since. Reading YAML is the caller's job (scripts/); here cards are already checked.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import { cardSchema, type Card } from './card-schema.ts';
import { derivationVersion, rebuildDerivedTables } from './derived-tables.server.ts';
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

/** The card as the text that a revision keeps, and its digest: the same card always gives the same text. */
export function serialiseCard(card: Card): { text: string; digest: string } {
  // Parsing puts the keys in the schema's order, so that a reordered file is not a new revision.
  const parsed = cardSchema.parse(card);
  const sources = Object.fromEntries(
    Object.entries(parsed.sources).sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))),
  );
  const text = JSON.stringify({ ...parsed, sources });
  return { text, digest: createHash('sha256').update(text).digest('hex') };
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
  const { text, digest } = serialiseCard(card);
  const latest = tx
    .select()
    .from(revisions)
    .where(eq(revisions.slug, slug))
    .orderBy(desc(revisions.number))
    .limit(1)
    .get();
  if (latest?.digest === digest) {
    report.unchanged.push(slug);
    return;
  }
  if (latest && latest.authorKind !== 'import') {
    report.leftAlone.push(slug);
    return;
  }
  // As the revision keeps it, so that tables and document cannot disagree.
  const kept = JSON.parse(text) as Card;
  const reused = latest ? listReusedIds(tx, kept, latest) : [];
  if (reused.length > 0) {
    report.refused.push({
      slug,
      reason: `${reused.join(', ')} stood for something else in an earlier revision. An id is never reused: take the next free one.`,
    });
    return;
  }
  const number = (latest?.number ?? 0) + 1;
  tx.insert(careModels)
    .values({ slug, currentRevision: number })
    .onConflictDoUpdate({ target: careModels.slug, set: { currentRevision: number } })
    .run();
  tx.insert(revisions)
    .values({
      slug,
      number,
      card: text,
      digest,
      authorKind: 'import',
      note: `Imported from data/models/${slug}.yaml`,
      createdAt: now.toISOString(),
    })
    .run();
  rebuildDerivedTables(tx, kept);
  (latest ? report.updated : report.added).push(slug);
}

/**
 * Ids that stood for something else before: brought back with another content after a revision without them, or moved
 * to another list of the card. Whoever cited them meant that. An item that comes back as it was is the same item.
 */
function listReusedIds(tx: Queryable, card: Card, latest: { card: string; number: number }): string[] {
  const before = listItems(JSON.parse(latest.card) as Card);
  const now = listItems(card);
  const moved = now.filter(({ id, list }) => before.some((item) => item.id === id && item.list !== list));
  const returning = now.filter(({ id }) => !before.some((item) => item.id === id));
  if (returning.length === 0) return moved.map(({ id }) => id);
  const earlier = tx
    .select({ card: revisions.card })
    .from(revisions)
    .where(and(eq(revisions.slug, card.slug), lt(revisions.number, latest.number)))
    .all()
    .flatMap((row) => listItems(JSON.parse(row.card) as Card));
  const changed = returning.filter((item) => {
    const namesakes = earlier.filter(({ id }) => id === item.id);
    return (
      namesakes.length > 0 && !namesakes.some(({ list, text }) => list === item.list && text === item.text)
    );
  });
  return [...moved, ...changed].map(({ id }) => id);
}

function listItems(card: Card): { id: string; list: string; text: string }[] {
  const lists = {
    evidence: card.evidence.items,
    costs: card.costs,
    figures: card.spread.figures,
    requirements: card.requirements.items,
    risks: card.risks.items,
  };
  return Object.entries(lists).flatMap(([list, items]) =>
    // Filed under another common need, a requirement is still the same.
    items.map((item) => ({ id: item.id, list, text: JSON.stringify({ ...item, common: undefined }) })),
  );
}

function retireSlugs(
  tx: Queryable,
  input: { cards: readonly Card[]; retired: readonly RetiredSlug[] },
  refused: ReadonlySet<string>,
): void {
  // A card under a retired address was published again. An entry merely missing from the file stays: links rely on it.
  const published = input.cards.map(({ slug }) => slug).filter((slug) => !refused.has(slug));
  if (published.length > 0) tx.delete(retiredSlugs).where(inArray(retiredSlugs.slug, published)).run();
  for (const { slug, ...rest } of input.retired) {
    if (published.includes(slug)) continue;
    const entry = { movedTo: null, withdrawnOn: null, reason: null, ...rest };
    const before = tx.select().from(retiredSlugs).where(eq(retiredSlugs.slug, slug)).get();
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
