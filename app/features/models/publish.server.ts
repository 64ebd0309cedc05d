// Makes revisions: the one place that writes them, for the importer and for editors alike, always with the tables derived
// from them and in the caller's transaction, so that readers see a card as it was or as it is, and nothing in between.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { cardSchema, type Card } from './card-schema.ts';
import { rebuildDerivedTables } from './derived-tables.server.ts';
import type { Queryable } from '#db/client.server.ts';
import { careModels, retiredSlugs, revisions } from '#db/schema.ts';

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

export type Revision = typeof revisions.$inferSelect;

/** The revision of the highest number, which is current; undefined where there never was a card of that slug. */
export function findLatestRevision(tx: Queryable, slug: string): Revision | undefined {
  return tx
    .select()
    .from(revisions)
    .where(eq(revisions.slug, slug))
    .orderBy(desc(revisions.number))
    .limit(1)
    .get();
}

/**
 * Adds a revision and makes it current.
 *
 * @param of.card must fit its schema, and be checked by the caller
 * @param of.note what changed, for whoever reads the history
 * @param of.correction what was wrong and is right now; null where nothing published was wrong
 * @returns its number
 * @throws ZodError when the card does not fit its schema
 */
export function addRevision(
  tx: Queryable,
  of: {
    card: Card;
    authorKind: Revision['authorKind'];
    note: string;
    correction?: string | null;
    now: Date;
  },
): number {
  const { slug } = of.card;
  const { text, digest } = serialiseCard(of.card);
  const number = (findLatestRevision(tx, slug)?.number ?? 0) + 1;
  const isImported = of.authorKind === 'import' ? { importedRevision: number } : {};
  tx.insert(careModels)
    .values({ slug, currentRevision: number, ...isImported })
    .onConflictDoUpdate({ target: careModels.slug, set: { currentRevision: number, ...isImported } })
    .run();
  tx.insert(revisions)
    .values({
      slug,
      number,
      card: text,
      digest,
      authorKind: of.authorKind,
      note: of.note,
      correction: of.correction ?? null,
      createdAt: of.now.toISOString(),
    })
    .run();
  // As the revision keeps it, so that tables and document cannot disagree.
  rebuildDerivedTables(tx, JSON.parse(text) as Card);
  return number;
}

/** Every slug that a model goes by or went by before it was renamed; most often its own alone. */
export function listEverySlug(tx: Queryable, slug: string): string[] {
  const former = tx
    .select({ slug: retiredSlugs.slug })
    .from(retiredSlugs)
    .where(eq(retiredSlugs.movedTo, slug))
    .all()
    .map((row) => row.slug);
  return [slug, ...former];
}

/** Every card that a model ever had, under this slug and those before it, earliest first. */
export function listEarlierCards(tx: Queryable, slug: string): Card[] {
  return tx
    .select({ card: revisions.card })
    .from(revisions)
    .where(inArray(revisions.slug, listEverySlug(tx, slug)))
    .orderBy(revisions.id)
    .all()
    .map(({ card }) => JSON.parse(card) as Card);
}

/**
 * Ids of a card that stood for something else before: brought back with another content after a revision without them, or
 * moved to another list of the card. Whoever cited them meant that. An item that comes back as it was is the same item.
 *
 * @param earlier every card that the model had, earliest first
 */
export function listReusedIds(card: Card, earlier: readonly Card[]): string[] {
  const [latest, ...others] = [...earlier].reverse();
  if (latest === undefined) return [];
  const before = listItems(latest);
  const now = listItems(card);
  const moved = now.filter(({ id, list }) => before.some((item) => item.id === id && item.list !== list));
  const returning = now.filter(({ id }) => !before.some((item) => item.id === id));
  if (returning.length === 0) return moved.map(({ id }) => id);
  const known = others.flatMap(listItems);
  const changed = returning.filter((item) => {
    const namesakes = known.filter(({ id }) => id === item.id);
    return (
      namesakes.length > 0 &&
      !namesakes.some(({ list, words }) => list === item.list && isDeepStrictEqual(words, item.words))
    );
  });
  return [...moved, ...changed].map(({ id }) => id);
}

function listItems(card: Card): { id: string; list: string; words: object }[] {
  const lists = {
    evidence: card.evidence.items,
    costs: card.costs,
    figures: card.spread.figures,
    requirements: card.requirements.items,
    risks: card.risks.items,
  };
  return Object.entries(lists).flatMap(([list, items]) =>
    items.map((item) => ({
      id: item.id,
      list,
      // Filed under another common need, a requirement is still the same; and a key without a value is no key.
      words: JSON.parse(JSON.stringify({ ...item, common: undefined })) as object,
    })),
  );
}

/** Whether an address is somebody's: a card's, or one that a card once had. */
export function isSlugTaken(tx: Queryable, slug: string): boolean {
  const [model] = tx.select().from(careModels).where(eq(careModels.slug, slug)).all();
  const [retired] = tx.select().from(retiredSlugs).where(eq(retiredSlugs.slug, slug)).all();
  return model !== undefined || retired !== undefined;
}

/** The card that stands at a slug now; undefined where there is none, or it was renamed or withdrawn. */
export function findStandingCard(
  tx: Queryable,
  slug: string,
): { card: Card; number: number; createdAt: string } | undefined {
  const retired = tx.select().from(retiredSlugs).where(eq(retiredSlugs.slug, slug)).get();
  if (retired !== undefined) return undefined;
  const row = tx
    .select({ card: revisions.card, number: revisions.number, createdAt: revisions.createdAt })
    .from(careModels)
    .innerJoin(
      revisions,
      and(eq(revisions.slug, careModels.slug), eq(revisions.number, careModels.currentRevision)),
    )
    .where(eq(careModels.slug, slug))
    .get();
  return row === undefined ? undefined : { ...row, card: JSON.parse(row.card) as Card };
}
