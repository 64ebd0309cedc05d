// What was published lately: revisions with what each replaced, and withdrawals. For the feed; loaders find it in their
// context as `history`.
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Card } from './card-schema.ts';
import type { Catalogue } from './catalogue.server.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { revisions } from '#db/schema.ts';

export interface PublishedRevision {
  /** From 1, which is a new card. */
  number: number;
  /** ISO 8601, UTC. */
  createdAt: string;
  card: Card;
  /** The card of the revision before; null for the first. */
  before: Card | null;
}

export interface Withdrawal {
  slug: string;
  /** As its last card had it; null when this database never held one. */
  name: string | null;
  /** A day. */
  withdrawnOn: string;
  reason: string;
}

export interface History {
  /** Of cards that are still published: latest first; those of one moment by slug, then the higher number first. */
  revisions: readonly PublishedRevision[];
  /** All there are: latest first, those of one day by slug. */
  withdrawals: readonly Withdrawal[];
}

const mostRevisions = 100;

/**
 * Reads the history up to a catalogue: revisions published since are left out, so that the same catalogue always gives
 * the same history.
 *
 * @param limit how many revisions at most
 */
export function readHistory(db: Database, catalogue: Catalogue, limit = mostRevisions): History {
  const latest = db
    .select({ slug: revisions.slug, number: revisions.number })
    .from(revisions)
    .orderBy(desc(revisions.createdAt), revisions.slug, desc(revisions.number))
    .all()
    .filter(({ slug, number }) => number <= (catalogue.bySlug.get(slug)?.revision.number ?? 0))
    .slice(0, limit);
  return {
    revisions: latest.map(({ slug, number }) => {
      const { card, createdAt } = readRevision(db, slug, number);
      return {
        number,
        createdAt,
        card,
        before: number === 1 ? null : readRevision(db, slug, number - 1).card,
      };
    }),
    withdrawals: listWithdrawals(db, catalogue),
  };
}

/** A card as one of its revisions has it; null where the database has no such revision. */
export function findRevision(
  db: Queryable,
  slug: string,
  number: number,
): { card: Card; createdAt: string } | null {
  const row = db
    .select({ card: revisions.card, createdAt: revisions.createdAt })
    .from(revisions)
    .where(and(eq(revisions.slug, slug), eq(revisions.number, number)))
    .get();
  return row === undefined ? null : { card: JSON.parse(row.card) as Card, createdAt: row.createdAt };
}

function readRevision(db: Database, slug: string, number: number): { card: Card; createdAt: string } {
  const revision = findRevision(db, slug, number);
  // Revisions count from 1 without a gap and are never deleted: triggers see to it.
  if (revision === null) throw new Error(`Revision ${number} of ${slug} is missing from the database.`);
  return revision;
}

function listWithdrawals(db: Database, { retired }: Catalogue): Withdrawal[] {
  const withdrawn = [...retired].flatMap(([slug, entry]) => ('reason' in entry ? [{ slug, ...entry }] : []));
  const names = new Map(
    db
      .select({ slug: revisions.slug, card: revisions.card })
      .from(revisions)
      .where(
        inArray(
          revisions.slug,
          withdrawn.map(({ slug }) => slug),
        ),
      )
      .orderBy(revisions.number)
      .all()
      .map(({ slug, card }) => [slug, (JSON.parse(card) as Card).name]),
  );
  return withdrawn
    .map((entry) => ({ ...entry, name: names.get(entry.slug) ?? null }))
    .sort((a, b) => b.withdrawnOn.localeCompare(a.withdrawnOn) || (a.slug < b.slug ? -1 : 1));
}

/** Reads the history of a catalogue once and keeps it until it is asked for that of another. */
export function createHistoryReader(db: Database): (catalogue: Catalogue) => History {
  let seen: Catalogue | undefined;
  let history: History | undefined;
  return (catalogue) => {
    if (history === undefined || seen !== catalogue) {
      history = readHistory(db, catalogue);
      seen = catalogue;
    }
    return history;
  };
}
