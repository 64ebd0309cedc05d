// What was published lately: revisions with what each replaced, withdrawals and corrections. For the feed and for cards;
// loaders find it in their context as `history`.
import { and, desc, eq, inArray } from 'drizzle-orm';
import {
  listCorrections,
  readCardHistory,
  type CardHistory,
  type PublishedCorrection,
} from './card-history.server.ts';
import type { Card } from './card-schema.ts';
import type { Catalogue } from './catalogue.server.ts';
import { findReplaced, listFormerAddresses, listLineage, type LineageEntry } from './lineage.server.ts';
import type { Database, Queryable } from '#db/client.server.ts';
import { revisions } from '#db/schema.ts';

export interface PublishedRevision {
  /** From 1, which is a new card. */
  number: number;
  /** ISO 8601, UTC. */
  createdAt: string;
  card: Card;
  /** What was wrong before and is right now; null where nothing published was wrong. */
  correction: string | null;
  /** The card that it replaced, which stood at another address before a renaming; null for the first of all. */
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
  /** All there are of cards that are still published, by the address of the card now: latest first. */
  corrections: ReadonlyMap<string, readonly PublishedCorrection[]>;
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
      const { card, createdAt, correction } = readRevision(db, slug, number);
      return { number, createdAt, correction, card, before: readReplaced(db, catalogue, { slug, number }) };
    }),
    withdrawals: listWithdrawals(db, catalogue),
    corrections: listCorrections(db, catalogue),
  };
}

/** A card as one of its revisions has it; null where the database has no such revision. */
export function findRevision(
  db: Queryable,
  slug: string,
  number: number,
): { card: Card; createdAt: string; correction: string | null } | null {
  const row = db
    .select({ card: revisions.card, createdAt: revisions.createdAt, correction: revisions.correction })
    .from(revisions)
    .where(and(eq(revisions.slug, slug), eq(revisions.number, number)))
    .get();
  return row === undefined ? null : { ...row, card: JSON.parse(row.card) as Card };
}

function readReplaced(
  db: Database,
  catalogue: Catalogue,
  { slug, number }: Pick<LineageEntry, 'slug' | 'number'>,
): Card | null {
  if (listFormerAddresses(catalogue, slug).length === 0) {
    return number === 1 ? null : readRevision(db, slug, number - 1).card;
  }
  const lineage = listLineage(db, catalogue, slug);
  const entry = lineage.find((each) => each.slug === slug && each.number === number);
  const readCard = (each: LineageEntry) => readRevision(db, each.slug, each.number).card;
  const replaced = entry && findReplaced(lineage, entry, readCard);
  return replaced === undefined ? null : readCard(replaced);
}

function readRevision(db: Database, slug: string, number: number) {
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

/** What loaders ask of the history, up to the catalogue of their request. */
export interface HistoryReader {
  of: (catalogue: Catalogue) => History;
  /** @param page from 1 */
  ofCard: (catalogue: Catalogue, slug: string, page: number) => CardHistory;
}

/** Reads the history of a catalogue once and keeps it until it is asked for that of another; that of a card each time. */
export function createHistoryReader(db: Database): HistoryReader {
  let seen: Catalogue | undefined;
  let history: History | undefined;
  return {
    of(catalogue) {
      if (history === undefined || seen !== catalogue) {
        history = readHistory(db, catalogue);
        seen = catalogue;
      }
      return history;
    },
    ofCard: (catalogue, slug, page) => readCardHistory(db, catalogue, slug, page),
  };
}
